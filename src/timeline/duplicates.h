#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "store/database.h"
#include "timeline/same_events.h"

namespace strata::timeline {

// Events of different sources that may be one event, told twice. The rule: they begin at the same moment,
// said with the same precision, and either their titles are the same once folded for search, or both people
// and kind are. All events made by hand count as one source. Whoever meets several of a set by either half of
// the rule stands in the set once. It is a list to look through, never a judgement, and nothing is ever
// merged.
struct DuplicateSet {
    std::vector<std::int64_t> events;  // by number
    base::Micros earliest = 0;
    std::optional<base::Micros> latest;  // of the first of them
    std::string precision;
    bool hasSameTitle = false, hasSamePeopleAndKind = false;
    std::optional<SameDecision> decision;  // what somebody has said of all of them
};

// In order of time. Reads the moments that several events share: O(events) at worst, so for a background
// task.
std::vector<DuplicateSet> findDuplicates(store::Database& database, std::int64_t limit, std::int64_t offset);

}  // namespace strata::timeline
