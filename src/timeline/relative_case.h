#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "timeline/relative_time.h"

namespace strata::timeline {

// An event and what is known of when it was without any statement; no bounds is undated. One that lasts (a
// stay) begins no earlier and ends no later than its bounds; any other is one moment somewhere in them.
struct TimedEvent {
    std::string title;
    base::Bounds strict, fuzzy;
    bool lasts = false;
    std::string id = {};  // "E12", to be named with; empty where it has none
};

// A date of birth, perhaps uncertain, perhaps not known at all. Where a person counts ages in a way that may
// run ahead (as Vietnamese and Chinese counting can), `countsAhead` is by how many years at most.
struct Birth {
    std::string whose;
    base::WhenSaid when;
    int countsAhead = 0;
};

struct PickedEvent {
    std::size_t event = 0;
};
struct PickedBirth {
    std::size_t birth = 0;
};
// What a person picked for an anchor: nothing yet, an event, whose birth, or a date. An anchor that is one
// clear date or feast needs no pick.
using AnchorPick = std::variant<std::monostate, PickedEvent, PickedBirth, base::WhenSaid>;

// Somebody's words on when `event` was.
struct TimeStatement {
    std::size_t event = 0;
    RelativeTime told;
    AnchorPick anchor = {}, end = {};
};

// Days are those of the wall clock in `zone`, seasons those of its half of the world. Indexes are into these
// lists.
struct RelativeCase {
    const base::Zone& zone;
    std::vector<TimedEvent> events;
    std::vector<Birth> births;
    std::vector<TimeStatement> statements;
    bool isSouthern = false;
};

}  // namespace strata::timeline
