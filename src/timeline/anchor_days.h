#pragma once

#include <cstdint>
#include <optional>

#include "timeline/relative_bounds.h"

// Days of anchors. For this room only.
namespace strata::timeline {

using Day = std::int64_t;  // days of the wall clock since 1 January 1970

struct DayBounds {
    std::optional<Day> earliest, latest;
};

Day dayOf(base::Micros moment, const base::Zone& zone);
base::Micros firstMomentOf(Day day, const base::Zone& zone);
base::Micros lastMomentOf(Day day, const base::Zone& zone);  // its last second
bool canBeShown(Day day);                                    // false for years beyond those base holds
DayBounds daysOf(const base::Bounds& bounds, const base::Zone& zone);

// One end of an anchor: some day in `days`, and, where it hangs on a node of the graph, so many days after
// it.
struct AnchorEnd {
    DayBounds days;
    std::optional<std::size_t> node;
    Day shiftLeast = 0, shiftMost = 0;
};
// First and last day of what is told by: the same day for a moment.
struct AnchorDays {
    AnchorEnd first, last;
    bool isMoment = false;  // an event somewhere in its bounds, not a stretch of the calendar
};

// A date that was named is a stretch, all of which is meant ("Ramadan 2016"); a date that a person picked for
// an event is a moment somewhere in it.
AnchorDays daysOfDate(const base::WhenSaid& when, bool isStretch, Width width, const base::Zone& zone);

// The year or years of an age, or the day of turning it, by a birth that is `node` of the graph. Who was born
// on 29 February turns a year older on 1 March where there is none.
AnchorDays daysOfAge(const TimeAnchor& age, const Birth& birth, std::size_t node, Width width,
                     const base::Zone& zone);

}  // namespace strata::timeline
