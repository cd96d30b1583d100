#include <algorithm>

#include "base/failure.h"
#include "presenters/timeline_order.h"
#include "presenters/timeline_presenter.h"
#include "workbench/case_session.h"

// The half of the presenter that answers the hand: moving about and picking out.
namespace strata::presenters {

void TimelinePresenter::wheelZoom(int x, double factor) {
    if (!isLoaded())
        return;
    window_.zoomAt(std::clamp(x - frame_.layout.nameColumn, 0, window_.width()), factor);
    moved();
}

void TimelinePresenter::pan(double pixels) {
    if (!isLoaded())
        return;
    window_.pan(pixels);
    moved();
}

void TimelinePresenter::zoomCentre(double factor) {
    window_.remember();
    window_.zoomAt(window_.width() / 2.0, factor);
    moved();
}

void TimelinePresenter::showAll() {
    window_.remember();
    window_.show(whole_);
    moved();
}

void TimelinePresenter::showEnd(bool isLatest) {
    window_.remember();
    const Micros span = window_.stretch().span();
    if (isLatest)
        window_.show({whole_.to - span, whole_.to});
    else
        window_.show({whole_.from, whole_.from + span});
    moved();
}

bool TimelinePresenter::goTo(const std::string& date) {
    const auto stretch = readGoTo(date, *zone_);
    if (!stretch)
        return false;
    window_.remember();
    window_.show(*stretch);
    moved();
    return true;
}

void TimelinePresenter::showStretch(Micros from, Micros to) {
    const Micros room = std::max<Micros>((to - from) / 4, base::kHour);
    window_.remember();
    window_.show({from - room, to + room});
    moved();
}

void TimelinePresenter::back() {
    window_.back();
    moved();
}

void TimelinePresenter::forward() {
    window_.forward();
    moved();
}

void TimelinePresenter::zoomInAt(int x) {
    window_.remember();
    wheelZoom(x, 4);
}

void TimelinePresenter::minimapTo(int x) {
    if (!isLoaded() || x < frame_.layout.nameColumn)
        return;
    const double share = static_cast<double>(x - frame_.layout.nameColumn) / frame_.layout.drawingWidth();
    window_.centreOn(whole_.from + static_cast<Micros>(share * static_cast<double>(whole_.span())));
    moved();
}

void TimelinePresenter::pointerAt(int x, int y) {
    pointer_ = {x, y};
    hovered_.reset();
    const auto lane = laneAt(y);
    const auto [first, last] = visibleLanes();
    if (lane && *lane >= first && *lane < last && *lane - first < frame_.shown &&
        x >= frame_.layout.nameColumn) {
        const TimelineStrip& strip = frame_.strips[*lane - first];
        if (strip.drawsBars && lanes_[*lane].marks)
            if (const auto bar = barAt(strip.bars, x - frame_.layout.nameColumn))
                if (strip.bars[*bar].event < lanes_[*lane].marks->marks.size())
                    hovered_ = lanes_[*lane].marks->marks[strip.bars[*bar].event].number;
    }
    screen_.redraw();
}

void TimelinePresenter::pointerLeft() {
    pointer_.reset();
    hovered_.reset();
    screen_.redraw();
}

void TimelinePresenter::click(int x, int y) {
    if (const auto lane = laneAt(y))
        currentLane_ = *lane;
    pointerAt(x, y);
    if (openCluster(x, y))
        return;
    if (hovered_)
        select(*hovered_);
}

// Comes so close that the events under the pointer separate; those of one moment are listed.
bool TimelinePresenter::openCluster(int x, int y) {
    const auto lane = laneAt(y);
    const auto [first, last] = visibleLanes();
    if (!lane || *lane < first || *lane >= last || *lane - first >= frame_.shown ||
        x < frame_.layout.nameColumn)
        return false;
    const TimelineStrip& strip = frame_.strips[*lane - first];
    const int pixel = x - frame_.layout.nameColumn;
    if (!strip.drawsBars) {
        if (!hoverWordsFor(strip, lanes_[*lane], pixel).empty())
            zoomInAt(x);
        return true;
    }
    const auto bar = barAt(strip.bars, pixel);
    if (!bar || strip.bars[*bar].count < 2 || !lanes_[*lane].marks)
        return false;
    const auto under = marksUnder(strip.bars[*bar], lanes_[*lane].marks->marks, window_);
    if (under.empty())
        return false;
    const Micros from = under.front()->sortsAt(), to = under.back()->sortsAt();
    constexpr Micros kOneMoment = 5'000;
    if (to - from < kOneMoment) {
        std::vector<std::pair<std::int64_t, std::string>> events;
        for (const TimelineMark* mark : under)
            events.emplace_back(mark->number, mark->title);
        screen_.showTogether(events);
        return true;
    }
    window_.remember();
    window_.show({from - (to - from) / 2, to + (to - from) / 2});
    moved();
    return true;
}

void TimelinePresenter::zoomTo(const std::vector<std::int64_t>& events) {
    if (!source_)
        return;
    runFor([this, from = source_, events]() -> std::function<void()> {
        std::optional<Micros> first, last;
        for (const std::int64_t number : events)
            if (const auto row = from->event(number); row && (row->earliest || row->latest)) {
                const Micros begin = row->earliest ? *row->earliest : *row->latest;
                const Micros end = row->latest ? *row->latest : *row->earliest;
                first = std::min(first.value_or(begin), begin);
                last = std::max(last.value_or(end), end);
            }
        if (!first || !last)
            return [] {};
        return [this, first, last] { showStretch(*first, *last); };
    });
}

void TimelinePresenter::select(std::int64_t event) {
    if (!source_)
        return;
    if (selected_ != event)
        selectedBounds_.reset();
    selected_ = event;
    screen_.redraw();
    askForDetail(event, Following::goesThere);
}

void TimelinePresenter::askForDetail(std::int64_t event, Following following) {
    runFor([this, picture = pictures_, event, following, from = source_]() -> std::function<void()> {
        auto row = from->event(event);
        if (!row)
            return [] {};
        auto detail = std::make_shared<TimelineDetail>();
        detail->event = std::move(*row);
        detail->links = from->linksOf(event);
        constexpr std::size_t kMostTellings = 20;
        for (const std::string& other : detail->event.sameAs)
            if (const auto number = workbench::eventNumber(other);
                number && detail->tellings.size() < kMostTellings)
                if (auto told = from->event(*number))
                    detail->tellings.push_back(std::move(*told));
        try {
            detail->original = from->original(event);
        } catch (const base::Failure& failure) {
            detail->originalTrouble = base::explain(failure);
        }
        return [this, picture, event, following, detail] {
            if (picture != pictures_ || selected_ != event)
                return;
            detail->when = whenWords(detail->event);
            for (const auto& told : detail->tellings)
                detail->tellingsWhen.push_back(whenWords(told));
            detail->edtf = workbench::edtfOf(detail->event, *zone_);
            selectedBounds_.reset();
            if (detail->event.earliest || detail->event.latest)
                selectedBounds_ = {detail->event.earliest, detail->event.latest};
            if (following == Following::goesThere)
                showSelected(detail->event);
            screen_.showDetail(*detail);
            askForPlace();
            askForOrder(detail);
        };
    });
}

// What is picked out is shown at once; what it is not in order with takes a look at every event.
void TimelinePresenter::askForOrder(std::shared_ptr<TimelineDetail> detail) {
    constexpr std::size_t kNamed = 6;
    runFor([this, picture = pictures_, event = *selected_, from = source_, detail] {
        return [this, picture, event, detail, words = unorderedWords(from->unordered(event, kNamed))] {
            if (words.empty() || picture != pictures_ || selected_ != event)
                return;
            detail->order = words;
            screen_.showDetail(*detail);
        };
    });
}

// The list follows the drawing: to the row where the selected event stands, if the filter lets it through.
void TimelinePresenter::askForPlace() {
    const std::int64_t first = isShowingUndated_ ? overview_.events - overview_.undated : 0;
    runFor(
        [this, picture = pictures_, event = *selected_, from = listing(), first]() -> std::function<void()> {
            const auto place = from->placeOf(event);
            return [this, picture, event, from, place, first] {
                if (!place || picture != pictures_ || from != listing() || selected_ != event ||
                    *place < first || *place - first >= listTotal())
                    return;
                const std::int64_t row = *place - first;
                if (row < listFirst_ || row >= listFirst_ + list_.rows())
                    listFrom(row);
                screen_.showInList(row - listFirst_);
            };
        });
}

// Brings the lane and the time of what was picked into view, without moving what is in view already.
void TimelinePresenter::showSelected(const workbench::EventRow& event) {
    for (std::size_t at = 0; at < lanes_.size(); ++at)
        if (lanes_[at].row->name == event.lane)
            currentLane_ = at;
    const int top = currentLane_ < lanes_.size() ? lanes_[currentLane_].top : 0;
    if (top < scrollTop_ || top + TimelineLayout::kLane > scrollTop_ + frame_.layout.lanesHeight())
        scrollTo(top - frame_.layout.lanesHeight() / 2);
    const auto at = event.earliest ? event.earliest : event.latest;
    if (at && (*at < window_.from() || *at > window_.to()))
        window_.centreOn(*at);
    screen_.lanesChanged();
    moved();
}

void TimelinePresenter::changeLane(int direction) {
    if (lanes_.empty())
        return;
    const auto last = static_cast<std::ptrdiff_t>(lanes_.size()) - 1;
    currentLane_ = static_cast<std::size_t>(
        std::clamp(static_cast<std::ptrdiff_t>(currentLane_) + direction, std::ptrdiff_t{0}, last));
    selected_.reset();
    step(0);
}

namespace {

// The event beside a moment in a lane: the next one after it, the last one before it, or (direction 0) the
// nearest one from the middle of the window on. Looks ever further until the lane ends.
std::optional<workbench::EventRow> eventBeside(const TimelineSource& source, const workbench::LaneRow& lane,
                                               Micros at, std::int64_t number, Micros span, int direction) {
    const Micros begin = lane.earliest.value_or(at), end = lane.latest.value_or(at);
    std::optional<workbench::EventRow> found;
    for (int doubling = 0; doubling < 24 && !found; ++doubling) {
        const Micros reach = std::max<Micros>(span, base::kMinute) << std::min(doubling, 20);
        const Micros from = direction < 0 ? at - reach : at, to = direction < 0 ? at : at + reach;
        for (auto& event : source.laneEvents(lane.number, from, to, 2'000)) {
            if (!event.earliest)
                continue;
            const bool isAfter = *event.earliest > at || (*event.earliest == at && event.number > number);
            const bool isBefore = *event.earliest < at || (*event.earliest == at && event.number < number);
            if (direction < 0 && isBefore)
                found = std::move(event);
            if (direction >= 0 && isAfter) {
                found = std::move(event);
                break;
            }
        }
        if ((direction < 0 && from < begin) || (direction >= 0 && to > end) || reach > (Micros{1} << 60))
            break;
    }
    return found;
}

}  // namespace

void TimelinePresenter::step(int direction) {
    if (!isLoaded() || lanes_.empty())
        return;
    const workbench::LaneRow lane = *lanes_[currentLane_].row;
    const std::int64_t number = selected_.value_or(-1);
    const Micros fallback = direction == 0 ? window_.from() : window_.timeAt(window_.width() / 2.0);
    runFor([this, picture = pictures_, from = source_, lane, number, fallback,
            span = window_.stretch().span() / 8, direction]() -> std::function<void()> {
        Micros at = fallback;
        if (number >= 0)
            if (const auto row = from->event(number); row && row->earliest && row->lane == lane.name)
                at = *row->earliest;
        auto found = eventBeside(*from, lane, at, number, span, direction);
        if (!found && direction == 0)
            found = eventBeside(*from, lane, at, number, span, -1);
        if (!found)
            return [] {};
        return [this, picture, next = found->number] {
            if (picture == pictures_)
                select(next);
        };
    });
}

}  // namespace strata::presenters
