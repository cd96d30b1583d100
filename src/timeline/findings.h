#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "base/when_said.h"
#include "store/database.h"

namespace strata::timeline {

// What stands out in the records of a case. A finding states what the records hold; what it means is for a
// person to say (finding_decisions.h). The rules stand with the code that looks: finding_lanes.h (silence,
// burst), finding_coverage.h (gap), finding_presences.h (clash, co-location).
enum class FindingKind : std::uint8_t { silence, gap, clash, coLocation, burst };
inline constexpr FindingKind kFindingKinds[] = {FindingKind::silence, FindingKind::gap, FindingKind::clash,
                                                FindingKind::coLocation, FindingKind::burst};
std::string_view nameOf(FindingKind kind);  // silence, gap, clash, co_location, burst
std::optional<FindingKind> findingKindNamed(std::string_view name);

struct Finding {
    FindingKind kind = FindingKind::silence;
    std::string id;  // "silence-3f2a9c04d1", from the kind and what it rests on alone: no later import that
                     // leaves those as they are changes it
    std::string sentence;
    std::string lane, source, person;  // two people are separated by "; "
    std::optional<base::Micros> earliest, latest;
    std::vector<std::int64_t> events;  // the first kMostEvents of those it rests on
    std::int64_t count = 0;            // of a burst its events, of a co-location its days; else 0
    base::Micros measure = 0;  // which to keep when there are too many: how long, how often; never shown
};
inline constexpr std::size_t kMostEvents = 100;

struct FindingScope {
    std::optional<base::Micros> from, to;  // the stretch that records should cover; else that of the records
    std::map<std::string, base::Bounds> covers;  // by source: what a person has said that its record covers
    std::set<std::string> decided;               // ids that are kept however many there are
    base::Micros together = base::kHour;         // how far apart still counts as a co-location
    std::size_t mostOfAKind = 500;
};

struct FoundFindings {
    std::vector<Finding> findings;                // in order of earliest
    std::map<FindingKind, std::int64_t> leftOut;  // beyond mostOfAKind: the shortest or rarest
    std::vector<std::string> notes;               // what was not looked at, and why
};

// Reads every event twice, in O(events) time. Memory grows with the events of one lane and with the people
// at one place in one hour, not with the case. Days and sentences are in `zone`. Throws Cancelled when
// stopped.
FoundFindings findWhatStandsOut(store::Database& database, const base::Zone& zone, const FindingScope& scope,
                                const base::Progress& progress = {});

}  // namespace strata::timeline
