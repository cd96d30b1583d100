#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/instant.h"
#include "store/database.h"

namespace strata::timeline {

// SQL for the imports that events are of; those made by hand are of import 0. Each import has a stretch of
// its own in the indexes of the table of events, so that a new one is written to pages of its own, whatever
// the case holds already: a question to all of them asks each.
constexpr const char* kImportsOfEvents = "(SELECT import FROM import_events UNION ALL SELECT 0)";

// The events with a beginning, by beginning and number: merged from the imports as they are asked for. The
// connection must outlive it.
class EventsByTime {
public:
    explicit EventsByTime(store::Database& database, std::optional<std::int64_t> lane = {});

    bool next();  // false after the last
    std::int64_t number() const { return now_.number; }
    base::Micros earliest() const { return now_.earliest; }

private:
    struct Head {
        base::Micros earliest = 0;
        std::int64_t number = 0;
        std::size_t import = 0;  // of imports_
    };
    static bool isLater(const Head& a, const Head& b);
    void push(std::size_t import);

    std::vector<store::Query> imports_;
    std::vector<Head> heads_;  // a heap, the earliest first
    std::optional<std::size_t> due_;
    Head now_;
};

}  // namespace strata::timeline
