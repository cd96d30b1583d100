#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace strata::presenters {

// One event of a lane as it lies on the drawing, in pixels from the left edge of the lanes.
struct TimelineBar {
    enum class Shape : unsigned char { moment, period, uncertain };
    float left = 0, right = 0;
    Shape shape = Shape::moment;
    bool isInferred = false, isSelected = false, isHovered = false;
    std::size_t event = 0;     // its place among the lane's events
    std::size_t count = 1;     // it stands for so many that would lie on one another; `event` is the first
    bool isMade = false;       // by hand
    std::size_t tellings = 1;  // so many events are said to be this one, and it stands for those in its lane
    bool isUnordered = false;  // which of it and the selected event came first is not known
};

// Where the title of a bar goes: it begins under the bar's left end, or at the left edge where the bar begins
// before it.
struct PlacedLabel {
    std::size_t bar = 0;
    int left = 0, room = 0;
};

inline constexpr int kLabelGap = 10, kLabelLeast = 40, kLabelMost = 260;

// Which titles there is room for. A title never reaches the next bar's left end, so no two overlap and none
// is taken for another bar's. `bars` by left end.
std::vector<PlacedLabel> placeLabels(std::span<const TimelineBar> bars, int width);

}  // namespace strata::presenters
