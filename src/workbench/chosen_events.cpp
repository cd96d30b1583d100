#include "workbench/chosen_events.h"

#include <algorithm>

#include "casefile/case_file.h"
#include "timeline/density.h"
#include "timeline/event_state.h"
#include "workbench/event_lanes.h"
#include "workbench/event_wanted.h"

namespace strata::workbench {

std::shared_ptr<const timeline::EventColumns> EventCache::columns(store::Database& database,
                                                                  const std::stop_token& stop) {
    const std::lock_guard lock(mutex_);
    columns_ = timeline::EventColumns::read(database, columns_, stop);
    return columns_;
}

std::shared_ptr<const ChosenEvents> CaseReader::choose(const EventFilter& filter, LaneBy by,
                                                       EventCache& cache, const std::stop_token& stop) const {
    auto& database = case_->database();
    const auto columns = timeline::EventColumns::with(
        cache.columns(database, stop),
        timeline::overridesIn(database, {.upToEntry = filter.upToEntry, .isStrict = filter.isStrict}));
    const auto laneRule = lanesBy(database, columns, by, filter, stop);
    timeline::EventSelection::LanesOf lanesOf;
    if (laneRule)
        lanesOf = [&](std::int64_t number, const timeline::EventBrief& event) {
            return laneRule->of(number, event);
        };
    auto selection = std::make_unique<timeline::EventSelection>(
        columns, wantedOf(database, *columns, filter, stop), lanesOf, stop);
    std::vector<LaneRow> lanes;
    for (const auto& lane : selection->lanes()) {
        LaneRow& row = lanes.emplace_back();
        row.number = lane.key;
        row.events = lane.events;
        row.undated = lane.undated;
        row.earliest = lane.earliest;
        row.latest = lane.latest;
        laneRule->name(row);
    }
    const bool isInOrder = by == LaneBy::lane || by == LaneBy::strand || by == LaneBy::compared;
    if (!isInOrder)
        std::sort(lanes.begin(), lanes.end(), [](const LaneRow& a, const LaneRow& b) {
            return a.events != b.events ? a.events > b.events : a.name < b.name;
        });
    return std::make_shared<const ChosenEvents>(std::move(selection), std::move(lanes), viewOf(filter));
}

ChosenEvents::ChosenEvents(std::unique_ptr<const timeline::EventSelection> selection,
                           std::vector<LaneRow> lanes, const EventView& view)
    : selection_(std::move(selection)), lanes_(std::move(lanes)), view_(view) {}

ChosenEvents::~ChosenEvents() = default;

const std::shared_ptr<const timeline::EventColumns>& ChosenEvents::columns() const {
    return selection_->columns();
}

std::int64_t ChosenEvents::events() const {
    return selection_->events();
}

std::int64_t ChosenEvents::undated() const {
    return selection_->undated();
}

std::vector<std::int64_t> ChosenEvents::numbers(std::int64_t offset, std::int64_t limit) const {
    return selection_->numbers(offset, limit);
}

std::optional<std::int64_t> ChosenEvents::placeOf(std::int64_t number) const {
    return selection_->placeOf(number);
}

CaseReader::Density ChosenEvents::density(std::int64_t lane, Micros from, Micros to, int pixels) const {
    const int level = timeline::levelFor(to - from, pixels);
    CaseReader::Density density;
    density.bucket = timeline::bucketWidth(level);
    density.first = timeline::bucketOf(from, level);
    constexpr std::int64_t kMost = 65'536;
    density.counts.resize(static_cast<std::size_t>(
        std::clamp<std::int64_t>(timeline::bucketOf(to, level) - density.first + 1, 0, kMost)));
    if (const auto* held = selection_->lane(static_cast<std::uint32_t>(lane)))
        selection_->count(*held, density.bucket, density.first, density.counts);
    return density;
}

ChosenEvents::Unordered ChosenEvents::unordered(std::int64_t number, std::size_t limit,
                                                const std::stop_token& stop) const {
    return selection_->unordered(number, limit, stop);
}

std::vector<std::int64_t> ChosenEvents::overlapping(std::int64_t lane, Micros from, Micros to,
                                                    std::int64_t limit) const {
    const auto* held = selection_->lane(static_cast<std::uint32_t>(lane));
    return held == nullptr ? std::vector<std::int64_t>()
                           : selection_->overlapping(*held, from, to, static_cast<std::size_t>(limit));
}

ChosenEvents::Rhythm ChosenEvents::rhythm(const base::Zone& zone, const std::stop_token& stop) const {
    return selection_->rhythm(zone, stop);
}

}  // namespace strata::workbench
