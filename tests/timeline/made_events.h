#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "base/file.h"
#include "evidence/evidence_module.h"
#include "timeline/findings.h"
#include "timeline/timeline_module.h"

namespace strata::timeline {

struct GivenEvent {
    base::Micros earliest = 0, latest = 0;
    std::string precision = "second", lane = "lane", people = "", place = "", kind = "sighting";
    bool hasEarliest = true, hasLatest = true;
};

inline GivenEvent at(base::Micros moment) {
    return {moment, moment};
}
inline GivenEvent onDay(std::int64_t day) {
    return {day * base::kDay, (day + 1) * base::kDay - base::kSecond, "day"};
}
inline GivenEvent seen(std::string who, std::string where, base::Micros from, base::Micros to) {
    return {from, to, "second", "lane", std::move(who), std::move(where)};
}

// Events in the tables of a case, as imports put them there. Events are numbered from 1 in the order given;
// all times and days are in UTC.
class MadeEvents {
public:
    MadeEvents() : database(folder.path() / "a.db", store::Database::Access::create) {
        database.execute("PRAGMA synchronous = OFF");  // hundreds are made, and none outlives its test
        database.execute(std::string(evidence::EvidenceModule().schema()));
        database.execute(std::string(TimelineModule().schema()));
    }

    void import(const std::vector<GivenEvent>& events, const std::string& exhibit = "") {
        ++imports_;
        const std::string source = "S0" + std::to_string(imports_);
        database.run(
            "INSERT INTO source(id, file, sha256, bytes, entry, at, by, exhibit) VALUES(?,?,?,0,?,0,'',?)",
            source, source, source, imports_,
            exhibit.empty() ? std::optional<std::string>() : std::optional(exhibit));
        store::Transaction transaction(database);
        auto sink = makeEventSink(database, {imports_, source, "row"});
        for (const auto& event : events) {
            evidence::SourceRecord record;
            record.at = ++row_;
            if (event.hasEarliest)
                record.earliest = event.earliest;
            if (event.hasLatest)
                record.latest = event.latest;
            record.precision = event.precision;
            record.basis = "said";
            record.zone = "UTC";
            record.kind = event.kind;
            record.people = event.people;
            record.place = event.place;
            record.lane = event.lane;
            sink->onRecord(record);
        }
        sink->onEnd();
        transaction.commit();
    }

    FoundFindings find(const FindingScope& scope = {}, const base::Progress& progress = {}) {
        return findWhatStandsOut(database, base::Zone::utc(), scope, progress);
    }
    std::vector<Finding> find(FindingKind kind, const FindingScope& scope = {}) {
        auto found = find(scope).findings;
        std::erase_if(found, [kind](const Finding& finding) { return finding.kind != kind; });
        return found;
    }

    base::TempFolder folder;
    store::Database database;

private:
    std::int64_t imports_ = 0, row_ = 0;
};

}  // namespace strata::timeline
