#include "presenters/timeline_presenter.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

#include "base/failure.h"
#include "base/text.h"
#include "presenters/timeline_order.h"
#include "presenters/timeline_when.h"

namespace strata::presenters {

namespace {

constexpr int kMinimapParts = 1024;

// Counts of all lanes together, over the whole stretch, in equal parts.
std::vector<float> countAll(const TimelineSource& source, const TimelineSource::Overview& overview,
                            const TimelineWindow::Stretch& whole) {
    std::vector<float> parts(kMinimapParts, 0.0F);
    for (const auto& lane : overview.lanes) {
        if (!lane.earliest || !lane.latest)
            continue;
        const auto density = source.density(lane.number, whole.from, whole.to, kMinimapParts);
        for (std::size_t at = 0; at < density.counts.size(); ++at) {
            const Micros begin = (density.first + static_cast<std::int64_t>(at)) * density.bucket;
            const double share = static_cast<double>(begin + density.bucket / 2 - whole.from) /
                                 static_cast<double>(whole.span());
            const auto part = std::clamp(static_cast<int>(share * kMinimapParts), 0, kMinimapParts - 1);
            parts[static_cast<std::size_t>(part)] += static_cast<float>(density.counts[at]);
        }
    }
    return parts;
}

// Where nearly all events are: a birth twenty years before the rest should not squeeze the rest into a corner
// at first sight. Only when events begin is counted, so that where hardly any may be left out nothing is:
// what is empty of beginnings may be full of a day, or a year, that is all that is known of them.
TimelineWindow::Stretch bulkOf(const std::vector<float>& parts, const TimelineWindow::Stretch& whole) {
    constexpr double kLeftOut = 0.002;
    constexpr Micros kLeast = 7 * base::kDay;
    const double all = std::accumulate(parts.begin(), parts.end(), 0.0);
    if (all * kLeftOut < 1)
        return whole;
    std::size_t first = 0, last = parts.size();
    for (double before = parts.front(); first + 1 < last && before <= all * kLeftOut; before += parts[first])
        ++first;
    for (double after = parts.back(); last > first + 1 && after <= all * kLeftOut; after += parts[last - 1])
        --last;
    if (static_cast<double>(last - first) > 0.6 * static_cast<double>(parts.size()))
        return whole;
    const Micros part = whole.span() / static_cast<Micros>(parts.size());
    const Micros from = whole.from + static_cast<Micros>(first) * part,
                 to = std::max(whole.from + static_cast<Micros>(last) * part,
                               std::min(from + kLeast, whole.to));
    return {from - (to - from) / 40, to + (to - from) / 40};
}

TimelineWindow::Stretch wholeOf(const TimelineSource::Overview& overview) {
    const Micros from = overview.earliest.value_or(0);
    const Micros to = std::max(overview.latest.value_or(from), from + base::kHour);
    const Micros margin = (to - from) / 50 + base::kHour;
    return {from - margin, to + margin};
}

}  // namespace

struct TimelinePresenter::Arrival {
    std::shared_ptr<TimelineSource> shown;
    TimelineSource::Overview overview;
    Listed listed;
};

TimelinePresenter::~TimelinePresenter() {
    if (sorting_)
        sorting_->stop.request_stop();
}

TimelinePresenter::TimelinePresenter(TimelineScreen& screen, RunThen runThen)
    : screen_(screen), runThen_(std::move(runThen)), zone_(base::Zone::find("UTC")), caseZone_(zone_) {}

void TimelinePresenter::runFor(std::function<std::function<void()>()> work) {
    const std::weak_ptr<int> alive = alive_;
    runThen_([work = std::move(work), alive, this]() -> std::function<void()> {
        std::function<void()> then;
        try {
            then = work();
        } catch (const base::Cancelled&) {
            return [] {};
        } catch (const std::exception& failure) {
            then = [this, message = base::explain(failure)] {
                isAsking_ = false;
                screen_.showTrouble(message);
            };
        }
        return [alive, then = std::move(then)] {
            if (alive.lock())
                then();
        };
    });
}

void TimelinePresenter::load(std::shared_ptr<TimelineSource> source) {
    all_ = std::move(source);
    reload();
}

void TimelinePresenter::setFilter(const workbench::EventFilter& filter) {
    const std::int64_t asOf = filter_.upToEntry;
    filter_ = filter;
    filter_.upToEntry = asOf;
    isShowingUndated_ = false;
    reload();
}

void TimelinePresenter::toggleHour(int hour) {
    auto filter = filter_;
    filter.hours ^= 1U << hour;
    setFilter(filter);
}

void TimelinePresenter::toggleDay(int day) {
    auto filter = filter_;
    filter.days = static_cast<std::uint8_t>(filter.days ^ 1U << day);
    setFilter(filter);
}

void TimelinePresenter::setClock(Clock clock) {
    clock_ = clock;
    useClock();
    screen_.showsChanged();
    screen_.timesChanged();
    screen_.redraw();
}

void TimelinePresenter::useClock() {
    if (auto zone = base::Zone::find(clock_ == Clock::utc ? "UTC" : overview_.zone))
        zone_ = std::move(zone);
}

void TimelinePresenter::wantRhythm(bool isOn) {
    wantsRhythm_ = isOn;
    if (isOn && isLoaded())
        askForRhythm();
}

void TimelinePresenter::askForRhythm() {
    runFor([this, picture = pictures_, from = source_] {
        return [this, picture, rhythm = from->rhythm()] {
            if (picture == pictures_ && wantsRhythm_)
                screen_.showRhythm(rhythm);
        };
    });
}

void TimelinePresenter::showAsOf(std::int64_t entry) {
    filter_.upToEntry = entry;
    reload();
}

void TimelinePresenter::setStrict(bool isStrict) {
    filter_.isStrict = isStrict;
    reload();
}

void TimelinePresenter::setLanesBy(workbench::LaneBy by) {
    by_ = by;
    reload();
}

// What was shown stays until the new picture is there.
void TimelinePresenter::reload() {
    if (!all_)
        return;
    constexpr std::int64_t kSortedAtOnce = 20'000;  // more take so long that they are waited for beside
    runFor([this, load = ++loads_, all = all_, filter = filter_, by = by_, order = order_] {
        Arrival arrival;
        arrival.shown = filter.isEmpty() && by == workbench::LaneBy::lane ? all : all->narrowed(filter, by);
        arrival.overview = arrival.shown->overview();
        if (order != workbench::EventOrder() && arrival.overview.events <= kSortedAtOnce)
            arrival.listed = {order, arrival.shown->listed(order, [](double) {}, {})};
        return [this, load, arrival = std::move(arrival)] {
            if (load != loads_)
                return;
            shownLoad_ = load;
            arrived(arrival);
        };
    });
}

void TimelinePresenter::arrived(Arrival arrival) {
    source_ = std::move(arrival.shown);
    listed_ = std::move(arrival.listed);
    lanes_.clear();
    overview_ = std::move(arrival.overview);
    if (auto zone = base::Zone::find(overview_.zone))
        caseZone_ = std::move(zone);
    ++pictures_;
    isAsking_ = false;
    listFetches_ = 0;
    useClock();
    isOverviewHere_ = true;
    tiles_.clear();
    chooseLanes();
    if (overview_.earliest || !hasShownAll_)
        whole_ = wholeOf(overview_);
    if (!hasShownAll_) {
        window_.show(whole_);
        hasShownAll_ = overview_.earliest.has_value();
    }
    if (nextStretch_) {
        window_.show(nextStretch_->value_or(whole_));
        hasBegun_ = hasBegun_ || nextStretch_->has_value();
        nextStretch_.reset();
    }
    askForMinimap();
    if (wantsRhythm_)
        askForRhythm();
    screen_.showsChanged();
    showUndated(isShowingUndated_);
    sortList();
    undatedFetches_ = 0;
    undatedList_.restart(std::min(kMostListed, overview_.undated), overview_.events - overview_.undated);
    screen_.undatedChanged();
    moved();
    if (selected_)  // what is said of it may have changed
        askForDetail(*selected_, Following::stays);
}

void TimelinePresenter::chooseLanes() {
    std::map<const workbench::LaneRow*, Lane> before;
    for (Lane& lane : lanes_)
        before.emplace(lane.row, std::move(lane));
    lanes_.clear();
    int top = 0;
    for (const auto* row : laneOrder_.arranged(overview_.lanes)) {
        const auto held = before.find(row);
        Lane& lane = lanes_.emplace_back();
        if (held != before.end())
            lane = std::move(held->second);
        lane.row = row;
        lane.top = top;
        lane.height = laneOrder_.isFolded(row->name) ? TimelineLayout::kFolded : TimelineLayout::kLane;
        top += lane.height;
    }
    currentLane_ = std::min(currentLane_, lanes_.empty() ? 0 : lanes_.size() - 1);
    scrollTo(scrollTop_);
    screen_.lanesChanged();
}

void TimelinePresenter::askForMinimap() {
    runFor([this, picture = pictures_, from = source_, overview = overview_, whole = whole_] {
        auto parts = countAll(*from, overview, whole);
        return [this, picture, parts = std::move(parts)] {
            if (picture != pictures_)
                return;
            minimap_ = parts;
            if (!std::exchange(hasBegun_, true))
                window_.show(bulkOf(parts, whole_));
            moved();
            prepareList();
        };
    });
}

// Once the picture is on its way, since the list is scrolled to its middle sooner or later.
void TimelinePresenter::prepareList() {
    runFor([from = source_] {
        from->prepareFarRows();
        return [] {};
    });
}

void TimelinePresenter::showUndated(bool isOn) {
    isShowingUndated_ = isOn && overview_.undated > 0;
    listFrom(0);
}

std::int64_t TimelinePresenter::listTotal() const {
    return isShowingUndated_ ? overview_.undated : overview_.events;
}

std::int64_t TimelinePresenter::listSkips() const {
    return overview_.events - listTotal();
}

void TimelinePresenter::listFrom(std::int64_t row) {
    const std::int64_t total = listTotal();
    const std::int64_t wanted = std::clamp<std::int64_t>(row, 0, std::max<std::int64_t>(total - 1, 0));
    listFirst_ = wanted - wanted % kMostListed;
    list_.restart(std::min(kMostListed, total - listFirst_), listSkips() + listFirst_);
    screen_.listChanged();
}

void TimelinePresenter::fetchList() {
    constexpr int kAtOnce = 2;
    while (source_ && listFetches_ < kAtOnce) {
        const auto page = list_.nextWanted();
        if (!page)
            return;
        ++listFetches_;
        runFor([this, picture = pictures_, undated = isShowingUndated_, from = listing(), page = *page,
                first = list_.offsetOf(*page)] {
            auto rows = std::make_shared<std::vector<workbench::EventRow>>(
                listedEvents(*from, first, TimelineList::kPage));
            return [this, picture, undated, from, rows, page] {
                if (picture != pictures_)
                    return;
                --listFetches_;
                if (undated == isShowingUndated_ && from == listing()) {
                    for (const auto& event : *rows)
                        if (!event.kind.empty())
                            kindsSeen_.insert(event.kind);
                    const auto filled = static_cast<std::int64_t>(rows->size());
                    list_.store(page, std::move(*rows));
                    screen_.listFilled(page * TimelineList::kPage, filled);
                }
                fetchList();
            };
        });
    }
}

void TimelinePresenter::fetchUndated() {
    constexpr int kAtOnce = 2;
    while (source_ && undatedFetches_ < kAtOnce) {
        const auto page = undatedList_.nextWanted();
        if (!page)
            return;
        ++undatedFetches_;
        runFor([this, picture = pictures_, from = source_, page = *page,
                first = undatedList_.offsetOf(*page)] {
            auto rows =
                std::make_shared<std::vector<workbench::EventRow>>(from->events(first, TimelineList::kPage));
            return [this, picture, rows, page] {
                if (picture != pictures_)
                    return;
                --undatedFetches_;
                const auto filled = static_cast<std::int64_t>(rows->size());
                undatedList_.store(page, std::move(*rows));
                screen_.undatedFilled(page * TimelineList::kPage, filled);
                fetchUndated();
            };
        });
    }
}

std::string TimelinePresenter::countWords() const {
    if (!isLoaded())
        return {};
    if (isShowingUndated_)
        return base::plural(overview_.undated, "undated event", "undated events");
    return chosenWords();
}

std::string TimelinePresenter::drawnWords() const {
    std::string words = chosenWords() + ".";
    const auto middle = [](const Lane& lane) { return lane.top + lane.height / 2; };
    const auto first = std::ranges::lower_bound(lanes_, scrollTop_, {}, middle) - lanes_.begin() + 1;
    const auto last = std::ranges::lower_bound(lanes_, scrollTop_ + frame_.layout.lanesHeight(), {}, middle) -
                      lanes_.begin();
    if (first > 1 || last < std::ssize(lanes_))
        words += " Lanes " + std::to_string(first) + " to " + std::to_string(last) + " of " +
                 std::to_string(lanes_.size()) + ".";
    const auto folded = std::ranges::count(lanes_, TimelineLayout::kFolded, &Lane::height);
    if (folded > 0)
        words += " " + base::plural(folded, "lane is", "lanes are") + " collapsed.";
    if (overview_.undated > 0)
        words += " Not drawn: " + base::plural(overview_.undated, "undated event", "undated events") + ".";
    return words;
}

std::string TimelinePresenter::chosenWords() const {
    auto narrowing = filter_;
    narrowing.isStrict = false;  // by itself it leaves no event out
    if (narrowing.isEmpty())
        return base::plural(overview_.events, "event", "events") + " in " +
               base::plural(static_cast<std::int64_t>(lanes_.size()), "lane", "lanes");
    return base::groupedNumber(overview_.events) + " of " +
           base::plural(overview_.eventsOfCase, "event", "events");
}

std::string TimelinePresenter::whenWords(const workbench::EventRow& event) const {
    return showIn(event, shownZone());
}

std::vector<std::string> TimelinePresenter::kinds() const {
    std::set<std::string> kinds = kindsSeen_;
    for (const auto& lane : overview_.lanes)
        if (!lane.kind.empty())
            kinds.insert(lane.kind);
    return {kinds.begin(), kinds.end()};
}

}  // namespace strata::presenters
