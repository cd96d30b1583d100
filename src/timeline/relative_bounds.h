#pragma once

#include <cstdint>
#include <vector>

#include "timeline/relative_case.h"

namespace strata::timeline {

// Which of the two bounds of everything that is known, and which of the two ranges of every count.
enum class Width : std::uint8_t { strict, fuzzy };

// One thing that a bound stands on: a statement, what is known of an event, or a date of birth.
struct Ground {
    enum class Kind : std::uint8_t { statement, event, birth };
    Kind kind = Kind::statement;
    std::size_t index = 0;
    bool operator==(const Ground&) const = default;
};

// `earliest` and `latest` are the chains that give each bound, from what is said of this event to what has a
// date; empty where there is no bound.
struct ReasonedBounds {
    base::Bounds bounds;
    std::vector<Ground> earliest, latest;
};

// Statements and dates that cannot all be so, in the order in which they lead round to where they began.
// Where only their order does ("before" and "before" in a circle), no date is among them.
struct Clash {
    std::vector<Ground> grounds;
    bool isOfOrder = false;
};

struct RelativeBounds {
    std::vector<ReasonedBounds> events;  // one per event of the case
    std::vector<Clash> clashes;
    std::vector<std::size_t> waiting;  // statements that say nothing yet: an anchor has no date and no pick
};

// The tightest bounds, in whole days, that follow from all statements together; a bound that only the event's
// own date gives stays the moment it was. An event that no chain ties to a date has none. Events that a clash
// ties together keep what is known of them without statements, and no other: the rest are not held up by it.
RelativeBounds boundRelatively(const RelativeCase& all, Width width);

}  // namespace strata::timeline
