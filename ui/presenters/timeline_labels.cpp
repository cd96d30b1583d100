#include "presenters/timeline_labels.h"

#include <algorithm>
#include <cmath>

namespace strata::presenters {

namespace {
constexpr int kEdge = 4;
}

std::vector<PlacedLabel> placeLabels(std::span<const TimelineBar> bars, int width) {
    const auto beginOf = [](const TimelineBar& bar) {
        return std::max(kEdge, static_cast<int>(std::floor(bar.left)));
    };
    std::vector<PlacedLabel> labels;
    for (std::size_t at = 0; at < bars.size(); ++at) {
        const int left = beginOf(bars[at]);
        if (left >= width || bars[at].right < 0)
            continue;
        std::size_t next = at + 1;
        while (next < bars.size() && bars[next].right < 0)
            ++next;
        const int end = next < bars.size() ? std::min(beginOf(bars[next]) - kLabelGap, width) : width;
        const int room = std::min(end - left, kLabelMost);
        if (room < kLabelLeast)
            continue;
        labels.push_back({at, left, room});
    }
    return labels;
}

}  // namespace strata::presenters
