#include "presenters/timeline_marks.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "workbench/case_session.h"

namespace strata::presenters {

namespace {

constexpr float kOpenPixels = 60, kLeastPixels = 3, kFarPixels = 1e6F;

float clampedPixel(const TimelineWindow& window, Micros at) {
    return std::clamp(static_cast<float>(window.pixelOf(at)), -kFarPixels, kFarPixels);
}

// Another telling of what the bar is drawn for.
void takeIn(TimelineBar& bar, const TimelineBar& other) {
    if (bar.left != other.left || bar.right != other.right || bar.shape != other.shape)
        bar.shape = TimelineBar::Shape::uncertain;
    bar.left = std::min(bar.left, other.left);
    bar.right = std::max(bar.right, other.right);
    bar.isInferred |= other.isInferred;
    bar.isMade &= other.isMade;
}

bool isExact(const std::string& precision) {
    return precision == "minute" || precision == "second" || precision == "subsecond";
}

}  // namespace

std::optional<TimelineMark> markOf(const workbench::EventRow& event) {
    if (!event.earliest && !event.latest)
        return std::nullopt;
    TimelineMark mark;
    mark.number = event.number;
    mark.earliest = event.earliest;
    mark.latest = event.latest;
    mark.title = event.title;
    mark.isInferred = event.basis == "computed";
    mark.isMade = event.isMade;
    mark.told = workbench::tellingsInWords(event);
    for (const std::string& other : event.sameAs)
        mark.sameAs.push_back(workbench::eventNumber(other).value_or(0));
    if (!event.earliest || !event.latest || !isExact(event.precision))
        mark.shape = TimelineBar::Shape::uncertain;
    else if (*event.latest - *event.earliest > base::kMinute)
        mark.shape = TimelineBar::Shape::period;
    return mark;
}

std::optional<std::vector<TimelineBar>> barsIn(const std::vector<TimelineMark>& marks,
                                               const TimelineWindow& window, std::size_t most) {
    std::vector<TimelineBar> bars;
    std::unordered_map<std::int64_t, std::size_t> told;  // the bar of each event that is said to be another
    for (std::size_t at = 0; at < marks.size(); ++at) {
        const TimelineMark& mark = marks[at];
        if (mark.sortsAt() > window.to())
            break;
        TimelineBar bar;
        bar.left = mark.earliest ? clampedPixel(window, *mark.earliest)
                                 : clampedPixel(window, *mark.latest) - kOpenPixels;
        bar.right = mark.latest ? clampedPixel(window, *mark.latest) : bar.left + kOpenPixels;
        bar.right = std::max(bar.right, bar.left + kLeastPixels);
        if (bar.right < 0)
            continue;
        bar.shape = mark.shape;
        bar.isInferred = mark.isInferred;
        bar.isMade = mark.isMade;
        bar.event = at;
        bar.tellings = mark.sameAs.size() + 1;
        const auto first =
            std::ranges::find_if(mark.sameAs, [&told](std::int64_t other) { return told.contains(other); });
        if (first != mark.sameAs.end()) {
            takeIn(bars[told[*first]], bar);
            told.emplace(mark.number, told[*first]);
            continue;
        }
        if (bars.size() == most)
            return std::nullopt;
        if (!mark.sameAs.empty())
            told.emplace(mark.number, bars.size());
        bars.push_back(bar);
    }
    std::stable_sort(bars.begin(), bars.end(),
                     [](const TimelineBar& a, const TimelineBar& b) { return a.left < b.left; });
    return bars;
}

std::vector<TimelineBar> clustered(std::vector<TimelineBar> bars) {
    std::vector<TimelineBar> fewer;
    std::optional<std::size_t> last;  // of the moments
    for (const TimelineBar& bar : bars) {
        const bool isMoment = bar.shape == TimelineBar::Shape::moment;
        if (isMoment && last && bar.left - fewer[*last].left < kLeastPixels) {
            TimelineBar& cluster = fewer[*last];
            cluster.count += bar.count;
            cluster.isSelected |= bar.isSelected;
            cluster.isHovered |= bar.isHovered;
            continue;
        }
        if (isMoment)
            last = fewer.size();
        fewer.push_back(bar);
    }
    return fewer;
}

std::vector<const TimelineMark*> marksUnder(const TimelineBar& bar, const std::vector<TimelineMark>& marks,
                                            const TimelineWindow& window) {
    std::vector<const TimelineMark*> under;
    for (const TimelineMark& mark : marks) {
        if (mark.shape != TimelineBar::Shape::moment || !mark.earliest)
            continue;
        const float left = clampedPixel(window, *mark.earliest);
        if (left >= bar.left && left - bar.left < kLeastPixels)
            under.push_back(&mark);
    }
    return under;
}

std::optional<std::size_t> barAt(const std::vector<TimelineBar>& bars, double pixel) {
    constexpr double kReach = 4;
    std::optional<std::size_t> best;
    double bestScore = 0;
    for (std::size_t at = 0; at < bars.size(); ++at) {
        const double distance = std::max({bars[at].left - pixel, pixel - bars[at].right, 0.0});
        if (distance > kReach)
            continue;
        const double score = static_cast<double>(bars[at].right - bars[at].left) + distance * 2;
        if (!best || score < bestScore) {
            best = at;
            bestScore = score;
        }
    }
    return best;
}

}  // namespace strata::presenters
