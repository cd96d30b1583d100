#include "presenters/timeline_presenter.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

#include "base/failure.h"
#include "base/text.h"
#include "presenters/timeline_when.h"

namespace strata::presenters {

namespace {

constexpr int kMinimapParts = 1024;

bool isEmpty(const workbench::EventFilter& filter) {
    return !filter.from && !filter.to && filter.text.empty() && filter.person.empty() &&
           filter.source.empty() && filter.kind.empty() && filter.lane.empty();
}

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
// at first sight.
TimelineWindow::Stretch bulkOf(const std::vector<float>& parts, const TimelineWindow::Stretch& whole) {
    constexpr double kLeftOut = 0.002;
    const double all = std::accumulate(parts.begin(), parts.end(), 0.0);
    std::size_t first = 0, last = parts.size();
    for (double before = parts.front(); first + 1 < last && before <= all * kLeftOut; before += parts[first])
        ++first;
    for (double after = parts.back(); last > first + 1 && after <= all * kLeftOut; after += parts[last - 1])
        --last;
    if (static_cast<double>(last - first) > 0.6 * static_cast<double>(parts.size()))
        return whole;
    const Micros part = whole.span() / static_cast<Micros>(parts.size());
    const Micros from = whole.from + static_cast<Micros>(first) * part,
                 to = whole.from + static_cast<Micros>(last) * part;
    return {from - (to - from) / 40, to + (to - from) / 40};
}

TimelineWindow::Stretch wholeOf(const TimelineSource::Overview& overview) {
    const Micros from = overview.earliest.value_or(0);
    const Micros to = std::max(overview.latest.value_or(from), from + base::kHour);
    const Micros margin = (to - from) / 50 + base::kHour;
    return {from - margin, to + margin};
}

}  // namespace

TimelinePresenter::TimelinePresenter(TimelineScreen& screen, RunThen runThen)
    : screen_(screen), runThen_(std::move(runThen)), zone_(base::Zone::find("UTC")) {}

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
    source_ = std::move(source);
    const std::uint64_t load = ++loads_;
    isAsking_ = false;
    listFetches_ = 0;
    runFor([this, load, from = source_] {
        auto overview = from->overview();
        return [this, load, overview = std::move(overview)] {
            if (load == loads_)
                overviewArrived(overview);
        };
    });
}

void TimelinePresenter::overviewArrived(TimelineSource::Overview overview) {
    overview_ = std::move(overview);
    if (auto zone = base::Zone::find(overview_.zone))
        zone_ = std::move(zone);
    isOverviewHere_ = true;
    tiles_.clear();
    hasMatches_ = false;
    chooseLanes();
    whole_ = wholeOf(overview_);
    if (!hasShownAll_) {
        window_.show(whole_);
        hasShownAll_ = overview_.earliest.has_value();
    }
    askForMinimap();
    if (!isEmpty(filter_))
        askForMatches();
    restartList();
    moved();
}

void TimelinePresenter::chooseLanes() {
    lanes_.clear();
    for (const auto& row : overview_.lanes)
        if (row.earliest || row.latest)
            lanes_.push_back({&row, std::nullopt, false});
    currentLane_ = std::min(currentLane_, lanes_.empty() ? 0 : lanes_.size() - 1);
    scrollTo(scrollTop_);
    screen_.lanesChanged();
}

void TimelinePresenter::askForMinimap() {
    runFor([this, load = loads_, from = source_, overview = overview_, whole = whole_] {
        auto parts = countAll(*from, overview, whole);
        return [this, load, parts = std::move(parts)] {
            if (load != loads_)
                return;
            minimap_ = parts;
            if (!std::exchange(hasBegun_, true))
                window_.show(bulkOf(parts, whole_));
            moved();
        };
    });
}

void TimelinePresenter::setFilter(const workbench::EventFilter& filter) {
    filter_ = filter;
    ++filters_;
    isShowingUndated_ = false;
    if (!isLoaded())
        return;
    hasMatches_ = false;
    if (isEmpty(filter_)) {
        chooseLanes();
        moved();
    } else {
        askForMatches();
    }
    restartList();
}

// A filter's matches are drawn from the events themselves, since the stored counts know no filters.
void TimelinePresenter::askForMatches() {
    workbench::EventFilter wanted = filter_;
    wanted.limit = kMostMatches;
    runFor([this, load = loads_, filter = filters_, from = source_, wanted] {
        auto byLane = std::make_shared<std::map<std::string, std::vector<TimelineMark>>>();
        std::int64_t found = 0;
        for (const auto& event : from->events(wanted)) {
            ++found;
            if (auto mark = markOf(event))
                (*byLane)[event.lane].push_back(std::move(*mark));
        }
        return [this, load, filter, byLane, found] {
            if (load != loads_ || filter != filters_)
                return;
            hasMatches_ = true;
            matches_ = found;
            lanes_.clear();
            for (const auto& row : overview_.lanes)
                if (const auto marks = byLane->find(row.name); marks != byLane->end()) {
                    LaneMarks held;
                    held.marks = marks->second;
                    lanes_.push_back({&row, std::move(held), false});
                }
            currentLane_ = 0;
            scrollTo(scrollTop_);
            screen_.lanesChanged();
            moved();
        };
    });
}

void TimelinePresenter::restartList() {
    runFor(
        [this, load = loads_, filter = filters_, from = source_, wanted = filter_, all = overview_.events] {
            const std::int64_t total = isEmpty(wanted) ? all : from->countEvents(wanted);
            return [this, load, filter, total] {
                if (load != loads_ || filter != filters_)
                    return;
                listTotal_ = total;
                showUndated(isShowingUndated_);
            };
        });
}

void TimelinePresenter::showUndated(bool isOn) {
    isShowingUndated_ = isOn && isEmpty(filter_) && overview_.undated > 0;
    if (isShowingUndated_)
        list_.restart(overview_.undated, listTotal_ - overview_.undated);
    else
        list_.restart(listTotal_);
    screen_.listChanged();
}

void TimelinePresenter::fetchList() {
    constexpr int kAtOnce = 2;
    while (source_ && listFetches_ < kAtOnce) {
        const auto page = list_.nextWanted();
        if (!page)
            return;
        ++listFetches_;
        workbench::EventFilter wanted = filter_;
        wanted.limit = TimelineList::kPage;
        wanted.offset = list_.offsetOf(*page);
        runFor([this, load = loads_, filter = filters_, undated = isShowingUndated_, from = source_, wanted,
                page = *page] {
            auto rows = std::make_shared<std::vector<workbench::EventRow>>(from->events(wanted));
            return [this, load, filter, undated, rows, page] {
                if (load != loads_)
                    return;
                --listFetches_;
                if (filter == filters_ && undated == isShowingUndated_) {
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

std::string TimelinePresenter::countWords() const {
    if (!isLoaded())
        return {};
    if (isShowingUndated_)
        return base::plural(overview_.undated, "undated event", "undated events");
    const std::string all = base::plural(overview_.events, "event", "events");
    if (isEmpty(filter_))
        return all + " in " + base::plural(static_cast<std::int64_t>(lanes_.size()), "lane", "lanes");
    std::string words = base::groupedNumber(listTotal_) + " of " + all;
    if (hasMatches_ && matches_ >= kMostMatches && listTotal_ > kMostMatches)
        words += "; the first " + base::groupedNumber(kMostMatches) + " are drawn";
    return words;
}

std::string TimelinePresenter::whenWords(const workbench::EventRow& event) const {
    const auto zone = base::Zone::find(event.zone);
    return showBounds(event, zone ? *zone : *zone_);
}

std::vector<std::string> TimelinePresenter::kinds() const {
    std::set<std::string> kinds = kindsSeen_;
    for (const auto& lane : overview_.lanes)
        if (!lane.kind.empty())
            kinds.insert(lane.kind);
    return {kinds.begin(), kinds.end()};
}

}  // namespace strata::presenters
