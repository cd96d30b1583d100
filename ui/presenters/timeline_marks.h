#pragma once

#include <optional>
#include <string>
#include <vector>

#include "presenters/timeline_labels.h"
#include "presenters/timeline_window.h"
#include "workbench/rows.h"

namespace strata::presenters {

// An event as the lanes draw it. A bound that is not known is drawn as a bar that fades out on that side.
struct TimelineMark {
    std::int64_t number = 0;
    std::optional<Micros> earliest, latest;
    TimelineBar::Shape shape = TimelineBar::Shape::moment;
    bool isInferred = false, isMade = false;  // computed; made by hand
    std::string title, told;                  // told: "told by 2 sources"
    std::vector<std::int64_t> sameAs;         // the events that somebody says are this one

    Micros sortsAt() const { return earliest ? *earliest : *latest; }
};

// Nothing for an event with no bound at all: it belongs in the tray of undated events.
std::optional<TimelineMark> markOf(const workbench::EventRow& event);

// The marks of one lane over a stretch of time, in order of their beginning.
struct LaneMarks {
    TimelineWindow::Stretch stretch;
    bool isCut = false;  // there were more than were asked for
    std::vector<TimelineMark> marks;

    bool covers(const TimelineWindow::Stretch& wanted) const {
        return stretch.from <= wanted.from && wanted.to <= stretch.to;
    }
};

// The bars that the window shows, by left end, at most `most`; nothing when there are more. Events of the
// lane that somebody says are one are one bar, as long as all of them together: the first stands for the
// others, and where they differ in when it was, some time within the bar is all that is known.
std::optional<std::vector<TimelineBar>> barsIn(const std::vector<TimelineMark>& marks,
                                               const TimelineWindow& window, std::size_t most);

// Moments that would lie on one another become one bar, which says how many it stands for. The rest stays.
std::vector<TimelineBar> clustered(std::vector<TimelineBar> bars);

// The marks that such a bar stands for.
std::vector<const TimelineMark*> marksUnder(const TimelineBar& bar, const std::vector<TimelineMark>& marks,
                                            const TimelineWindow& window);

// The bar nearest to the pixel and at most a few pixels from it; of several the shortest.
std::optional<std::size_t> barAt(const std::vector<TimelineBar>& bars, double pixel);

}  // namespace strata::presenters
