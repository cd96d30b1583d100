#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/zone.h"
#include "presenters/timeline_window.h"

namespace strata::presenters {

// One label of the time axis and the moment its mark stands at.
struct AxisMark {
    Micros at = 0;
    double pixel = 0;
    std::string label;
};

// The two levels of the axis: above the years, months or days that the lower marks lie in, below the marks
// themselves. Lower marks are at least `kAxisRoom` pixels apart. The first upper mark may lie left of the
// window: its label is then drawn at the left edge.
struct TimelineAxis {
    std::vector<AxisMark> upper, lower;
};

inline constexpr double kAxisRoom = 52;

TimelineAxis axisFor(const TimelineWindow& window, const base::Zone& zone);

// The moment under the pointer, as fine as a pixel is: "14 March 2016", "14 March 2016, 09:05 GMT", with
// seconds when closer.
std::string showMoment(Micros at, double microsPerPixel, const base::Zone& zone);

// A date as a person types it, with its first and last moment: EDTF, or "14 March 2016", "14/03/2016" (day
// first), "March 2016", "2016". Nothing when not read.
std::optional<TimelineWindow::Stretch> readDate(const std::string& text, const base::Zone& zone);

// The same with a little room on both sides, to be looked at.
std::optional<TimelineWindow::Stretch> readGoTo(const std::string& text, const base::Zone& zone);

}  // namespace strata::presenters
