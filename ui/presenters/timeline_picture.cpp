#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "presenters/clock_changes.h"
#include "presenters/timeline_presenter.h"

// The half of the presenter that makes pictures: what they need, and what they show.
namespace strata::presenters {

namespace {

// The Modern Slavery Act 2015 came into force on this day; the law before it was another.
constexpr Micros kActInForce = Micros{1'438'297'200} * base::kSecond;  // 31 July 2015, 00:00 BST

std::string labelOf(const TimelineBar& bar, const std::vector<TimelineMark>& marks) {
    if (bar.count > 1)
        return std::to_string(bar.count) + " events";
    const TimelineMark& mark = marks[bar.event];
    return mark.told.empty() ? mark.title : mark.title + " (" + mark.told + ")";
}

}  // namespace

void TimelinePresenter::setSize(int width, int height) {
    TimelineLayout& at = frame_.layout;
    if (at.width == width && at.height == height)
        return;
    at.width = std::max(width, 1);
    at.height = std::max(height, TimelineLayout::kAxis + TimelineLayout::kMinimap + TimelineLayout::kLane);
    at.nameColumn = std::clamp(width / 5, 120, 240);
    window_.resize(at.drawingWidth());
    scrollTo(scrollTop_);
    moved();
}

int TimelinePresenter::lanesHeight() const {
    return lanes_.empty() ? 0 : lanes_.back().top + lanes_.back().height;
}

void TimelinePresenter::scrollTo(int top) {
    scrollTop_ = std::clamp(top, 0, std::max(0, lanesHeight() - frame_.layout.lanesHeight()));
    moved();
}

std::pair<std::size_t, std::size_t> TimelinePresenter::visibleLanes() const {
    const auto bottom = [](const Lane& lane) { return lane.top + lane.height; };
    const auto first = std::ranges::upper_bound(lanes_, scrollTop_, {}, bottom);
    const auto last =
        std::ranges::upper_bound(lanes_, scrollTop_ + frame_.layout.lanesHeight(), {}, &Lane::top);
    return {static_cast<std::size_t>(first - lanes_.begin()),
            static_cast<std::size_t>(last - lanes_.begin())};
}

std::optional<std::size_t> TimelinePresenter::laneAt(int y) const {
    if (y < frame_.layout.lanesTop() || y >= frame_.layout.lanesBottom())
        return std::nullopt;
    const auto lane = std::ranges::upper_bound(lanes_, y - frame_.layout.lanesTop() + scrollTop_, {},
                                               [](const Lane& one) { return one.top + one.height; });
    return lane == lanes_.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(lane - lanes_.begin()));
}

void TimelinePresenter::moved() {
    if (!isLoaded())
        return;
    ask();
    screen_.redraw();
}

bool TimelinePresenter::wantsMarks(const Lane& lane) const {
    if (lane.isAsked || lane.height < TimelineLayout::kLane)
        return false;
    if (lane.marks && lane.marks->covers(window_.stretch()))
        return lane.marks->isCut && window_.stretch().span() * 4 < lane.marks->stretch.span();
    const auto count = tiles_.countIn(lane.row->number, window_);
    return count && *count <= static_cast<double>(kMostBars);
}

// One batch at a time: while it runs the window may move on, and what is lacking then is asked next.
void TimelinePresenter::ask() {
    if (isAsking_ || !isLoaded())
        return;
    const auto [first, last] = visibleLanes();
    std::vector<std::int64_t> numbers, forMarks;
    for (std::size_t at = first; at < last; ++at)
        numbers.push_back(lanes_[at].row->number);
    auto tiles = tiles_.missing(numbers, window_);
    for (std::size_t at = first; at < last; ++at)
        if (wantsMarks(lanes_[at])) {
            lanes_[at].isAsked = true;
            forMarks.push_back(lanes_[at].row->number);
        }
    if (tiles.empty() && forMarks.empty())
        return;
    isAsking_ = true;
    const Micros span = window_.stretch().span();
    const TimelineWindow::Stretch stretch{window_.from() - span, window_.to() + span};
    struct Answer {
        std::vector<std::pair<TimelineTiles::Request, workbench::CaseReader::Density>> tiles;
        std::map<std::int64_t, LaneMarks> marks;
    };
    runFor([this, picture = pictures_, from = source_, tiles = std::move(tiles),
            forMarks = std::move(forMarks), stretch] {
        constexpr std::int64_t kMost = 2'000;
        auto answer = std::make_shared<Answer>();
        for (const auto& request : tiles)
            answer->tiles.emplace_back(
                request, from->density(request.lane, request.from(), request.to(), request.pixels()));
        for (const std::int64_t lane : forMarks) {
            LaneMarks held;
            held.stretch = stretch;
            for (const auto& event : from->laneEvents(lane, stretch.from, stretch.to, kMost))
                if (auto mark = markOf(event))
                    held.marks.push_back(std::move(*mark));
            held.isCut = held.marks.size() >= static_cast<std::size_t>(kMost);
            answer->marks.emplace(lane, std::move(held));
        }
        return [this, picture, answer] {
            if (picture != pictures_)
                return;
            isAsking_ = false;
            for (const auto& [request, reply] : answer->tiles)
                tiles_.store(request, reply);
            for (Lane& lane : lanes_)
                if (const auto found = answer->marks.find(lane.row->number); found != answer->marks.end()) {
                    lane.marks = std::move(found->second);
                    lane.isAsked = false;
                }
            ask();
            screen_.redraw();
        };
    });
}

const TimelineFrame& TimelinePresenter::frame() {
    frame_.shown = 0;
    frame_.emptyWords.clear();
    frame_.axis = axisFor(window_, *zone_);
    fillRules();
    const auto [first, last] = visibleLanes();
    if (frame_.strips.size() < last - first)
        frame_.strips.resize(last - first);
    isComplete_ = isOverviewHere_;
    for (std::size_t at = first; at < last; ++at) {
        TimelineStrip& strip = frame_.strips[frame_.shown++];
        strip.top = frame_.layout.lanesTop() + lanes_[at].top - scrollTop_;
        strip.height = lanes_[at].height;
        strip.isEven = at % 2 == 1;
        strip.isCurrent = at == currentLane_ && selected_.has_value();
        fillStrip(strip, lanes_[at]);
    }
    if (isLoaded() && lanes_.empty())
        frame_.emptyWords =
            overview_.eventsOfCase == 0
                ? "No events yet. Drop a file on the window, or choose Import, to fill the timeline."
            : overview_.events == overview_.eventsOfCase
                ? "No event here has a date yet. They are in the list below, and none is given one."
                : "No dated event matches the filter.";
    frame_.minimap = minimap_;
    const auto span = static_cast<double>(whole_.span());
    frame_.minimapFrom = static_cast<double>(window_.from() - whole_.from) / span;
    frame_.minimapTo = static_cast<double>(window_.to() - whole_.from) / span;
    frame_.crosshair.reset();
    frame_.hoverWords.clear();
    if (pointer_ && pointer_->first >= frame_.layout.nameColumn &&
        pointer_->second < frame_.layout.lanesBottom()) {
        const int inDrawing = pointer_->first - frame_.layout.nameColumn;
        frame_.crosshair = inDrawing;
        frame_.crosshairWords = showMoment(window_.timeAt(inDrawing), window_.perPixel(), *zone_);
        frame_.pointerX = pointer_->first;
        frame_.pointerY = pointer_->second;
        if (const auto lane = laneAt(pointer_->second); lane && *lane >= first && *lane < last)
            frame_.hoverWords = hoverWordsFor(frame_.strips[*lane - first], lanes_[*lane], inDrawing);
    }
    return frame_;
}

void TimelinePresenter::fillStrip(TimelineStrip& strip, Lane& lane) {
    const auto title = overview_.titles.find(lane.row->number);
    strip.name = title == overview_.titles.end() ? lane.row->name : title->second;
    strip.kind = lane.row->kind;
    strip.category = categoryOf(lane.row->kind);
    strip.drawsBars = false;
    if (!strip.isFolded() && lane.marks && lane.marks->covers(window_.stretch()) && !lane.marks->isCut)
        if (auto bars = barsIn(lane.marks->marks, window_, kMostBars)) {
            strip.count = base::groupedNumber(lane.row->events);
            fillBars(strip, lane, std::move(*bars));
            return;
        }
    strip.count = base::groupedNumber(lane.row->events);
    if (!tiles_.columns(lane.row->number, window_, strip.columns))
        isComplete_ = false;
    const int level = TimelineTiles::levelFor(window_.perPixel());
    const double pixelsABucket = static_cast<double>(TimelineTiles::width(level)) / window_.perPixel();
    strip.peak = static_cast<float>(static_cast<double>(tiles_.peak(level)) / std::max(pixelsABucket, 0.25));
}

void TimelinePresenter::fillBars(TimelineStrip& strip, const Lane& lane, std::vector<TimelineBar> bars) {
    strip.drawsBars = true;
    strip.bars = std::move(bars);
    for (TimelineBar& bar : strip.bars) {
        const TimelineMark& mark = lane.marks->marks[bar.event];
        const auto isOf = [&mark](const std::optional<std::int64_t>& number) {
            return number && (mark.number == *number || std::ranges::count(mark.sameAs, *number) > 0);
        };
        bar.isSelected = isOf(selected_);
        bar.isHovered = isOf(hovered_);
        bar.isUnordered =
            selectedBounds_ && !bar.isSelected &&
            base::compare(*selectedBounds_, {mark.earliest, mark.latest}) == base::Order::notInOrder;
    }
    strip.bars = clustered(std::move(strip.bars));
    strip.labels = placeLabels(strip.bars, window_.width());
    strip.labelTexts.resize(strip.labels.size());
    for (std::size_t at = 0; at < strip.labels.size(); ++at)
        strip.labelTexts[at] = labelOf(strip.bars[strip.labels[at].bar], lane.marks->marks);
}

void TimelinePresenter::fillRules() {
    frame_.rules.clear();
    if (kActInForce > window_.from() && kActInForce < window_.to())
        frame_.rules.push_back({window_.pixelOf(kActInForce), "31 July 2015: Modern Slavery Act in force"});
    for (const auto& change : clockChangesIn(window_.from(), window_.to(), *zone_))
        frame_.rules.push_back({window_.pixelOf(change.at), change.words});
    frame_.flags.clear();
    for (const auto& account : overview_.accounts)
        if (account.at >= window_.from() && account.at < window_.to())
            frame_.flags.push_back({window_.pixelOf(account.at), account.words});
    std::sort(frame_.flags.begin(), frame_.flags.end(),
              [](const auto& a, const auto& b) { return a.pixel < b.pixel; });
}

std::string TimelinePresenter::hoverWordsFor(const TimelineStrip& strip, const Lane& lane, double pixel) {
    if (strip.drawsBars) {
        const auto bar = barAt(strip.bars, pixel);
        if (!bar)
            return {};
        const TimelineMark& mark = lane.marks->marks[strip.bars[*bar].event];
        if (strip.bars[*bar].count > 1)
            return std::to_string(strip.bars[*bar].count) + " events  ·  " +
                   showMoment(mark.sortsAt(), 0, *zone_) + "  ·  click to see each";
        std::string when = mark.earliest ? showMoment(*mark.earliest, 0, *zone_)
                                         : "before " + showMoment(*mark.latest, 0, *zone_);
        if (mark.shape != TimelineBar::Shape::moment && mark.earliest && mark.latest)
            when += " to " + showMoment(*mark.latest, 0, *zone_);
        return mark.title + "  ·  " + when + (mark.told.empty() ? "" : "  ·  " + mark.told);
    }
    double count = 0;
    const auto at = static_cast<std::ptrdiff_t>(pixel);
    for (std::ptrdiff_t column = at - 2; column <= at + 2; ++column)
        if (column >= 0 && column < static_cast<std::ptrdiff_t>(strip.columns.size()))
            count += static_cast<double>(strip.columns[static_cast<std::size_t>(column)]);
    const auto rounded = static_cast<std::int64_t>(std::llround(count));
    if (rounded == 0)
        return {};
    return base::plural(rounded, "event", "events") + " about here  ·  click to come closer";
}

}  // namespace strata::presenters
