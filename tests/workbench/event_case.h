#pragma once

#include <catch2/catch.hpp>
#include <numeric>
#include <sstream>
#include <string>

#include "support/every_row.h"
#include "support/made_case.h"

namespace strata::test {

inline const std::string kCalls =
    "date,caller,called,duration\n14/03/2016 09:05:00,07700900001,07700900002,65\n15/03/2016 "
    "10:00:00,07700900001,07700900003,5\n";
inline const std::string kBank =
    "Date,Description,Amount\n14/03/2016,CASH OUT,-200.00\n14/03/2016,TESCO,-12.50\n14/03/2016,CASH "
    "OUT,-200.00\n";

// A case with two calls.
struct EventCase : support::MadeCase {
    EventCase() { take("calls.csv", kCalls); }
    void take(const std::string& name, const std::string& bytes) {
        REQUIRE(session.import({{write(name, bytes)}, "", "", "", "", {}, false, false}, {}, {})[0].status ==
                "imported");
    }
    // What everybody sees: every row of every table but the ledger's and the steps to undo.
    std::string shown() const {
        std::string rows;
        std::istringstream all(support::everyRow(caseFolder()));
        for (std::string line; std::getline(all, line);)
            if (!line.starts_with("ledger_") && !line.starts_with("undo_step"))
                rows += line + "\n";
        return rows;
    }
    std::int64_t inDensity(std::int64_t lane) const {
        const auto counts =
            session.reader().density(lane, 1'400'000'000'000'000, 1'500'000'000'000'000, 1000).counts;
        return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    }
    void checkHolds() {
        const std::string live = support::everyRow(caseFolder());
        session.rebuild({}, {});
        CHECK(support::everyRow(caseFolder()) == live);
        CHECK(session.verify({}, {}).ok);
    }
};

inline workbench::NewEvent arrival() {
    workbench::NewEvent event;
    event.title = "Arrives at Luton";
    event.when = "about March 2016";
    event.people = {"a driver"};
    event.place = "Luton";
    event.detail = "In a white van.";
    event.cites = "notebook 4, page 12";
    return event;
}

}  // namespace strata::test
