#include "presenters/timeline_source.h"

#include <mutex>
#include <set>
#include <utility>

#include "base/zone.h"
#include "workbench/link_rows.h"

namespace strata::presenters {

namespace {

using workbench::CaseReader;

// A lane is of the kind of its first event; one that has only a source's id for a name is shown with the
// source's file behind it: rows of the list say the id.
void nameLanes(const CaseReader& reader, TimelineSource::Overview& overview) {
    std::map<std::string, std::string> files;
    for (const auto& source : reader.sources())
        files[source.id] = source.file;
    for (auto& lane : overview.lanes) {
        if (const auto file = files.find(lane.name); file != files.end())
            overview.titles[lane.number] =
                lane.name + "  " + file->second.substr(file->second.find_last_of('/') + 1);
        if (!lane.kind.empty() || !lane.earliest)
            continue;
        const auto first = reader.laneEvents(lane.number, *lane.earliest, *lane.earliest, 1);
        if (!first.empty())
            if (const auto event = reader.event(first.front().number))
                lane.kind = event->kind;
    }
}

// Those with the most events; a list of more names would help nobody.
std::vector<std::string> laneNames(const CaseReader& reader, workbench::EventCache& cache,
                                   workbench::LaneBy by) {
    constexpr std::size_t kMost = 5'000;
    const auto chosen = reader.choose({}, by, cache, {});
    std::vector<std::string> names;
    for (const auto& lane : chosen->lanes())
        if (names.size() < kMost && (lane.number != 0 || by != workbench::LaneBy::person))
            names.push_back(lane.name);
    return names;
}

FilterValues valuesIn(const CaseReader& reader, workbench::EventCache& cache) {
    FilterValues values;
    values.people = laneNames(reader, cache, workbench::LaneBy::person);
    values.kinds = laneNames(reader, cache, workbench::LaneBy::kind);
    for (const auto& lane : reader.lanes())
        values.lanes.push_back(lane.name);
    for (const auto& source : reader.sources()) {
        if (!source.exhibit.empty())
            values.sources.push_back(source.exhibit);
        values.sources.push_back(source.id);
        values.sources.push_back(source.file);
    }
    for (const auto& tag : reader.tags())
        values.tags.push_back(tag.tag);
    for (const auto& strand : reader.strands())
        values.strands.push_back(strand.name);
    std::set<std::string> elements, layers;
    for (const auto& link : reader.elementLinks()) {
        elements.insert(link.element);
        layers.insert(link.layer);
    }
    values.elements.assign(elements.begin(), elements.end());
    values.layers.assign(layers.begin(), layers.end());
    return values;
}

// Keeps the readers it has opened, so that a small question does not pay for opening one.
class Readers {
public:
    Readers(std::function<CaseReader()> open, std::shared_ptr<workbench::EventCache> cache)
        : open_(std::move(open)), cache_(std::move(cache)) {}

    template <class Ask>
    auto with(const Ask& ask) {
        std::unique_ptr<CaseReader> reader;
        {
            const std::lock_guard lock(mutex_);
            if (!idle_.empty()) {
                reader = std::move(idle_.back());
                idle_.pop_back();
            }
        }
        if (!reader)
            reader = std::make_unique<CaseReader>(open_());
        auto answer = ask(*reader);
        const std::lock_guard lock(mutex_);
        idle_.push_back(std::move(reader));
        return answer;
    }

    std::shared_ptr<const workbench::ChosenEvents> choose(const workbench::EventFilter& filter,
                                                          workbench::LaneBy by) {
        return with([&](const CaseReader& reader) { return reader.choose(filter, by, *cache_, {}); });
    }

    FilterValues filterValues() {
        return with([&](const CaseReader& reader) { return valuesIn(reader, *cache_); });
    }

private:
    std::function<CaseReader()> open_;
    std::shared_ptr<workbench::EventCache> cache_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<CaseReader>> idle_;
};

// A choice of events in an order of its own.
class OrderedListing final : public EventListing {
public:
    OrderedListing(std::shared_ptr<Readers> readers, const workbench::ChosenEvents& chosen,
                   const workbench::EventOrder& order, const workbench::OnProgress& onProgress,
                   const std::stop_token& stop)
        : readers_(std::move(readers)),
          list_(readers_->with(
              [&](const CaseReader& reader) { return reader.ordered(chosen, order, onProgress, stop); })),
          view_(chosen.view()),
          order_(order) {}

    std::vector<workbench::EventRow> events(std::int64_t first, std::int64_t limit) const override {
        return readers_->with([&](const CaseReader& reader) {
            return reader.eventsNumbered(list_->numbers(first, limit), view_);
        });
    }
    std::optional<std::int64_t> placeOf(std::int64_t number) const override { return list_->placeOf(number); }
    bool isInOrderOfTime() const override { return order_.by == workbench::EventOrder::By::time; }

private:
    std::shared_ptr<Readers> readers_;
    std::shared_ptr<const workbench::OrderedEvents> list_;
    workbench::EventView view_;
    workbench::EventOrder order_;
};

void total(TimelineSource::Overview& overview) {
    overview.earliest.reset();
    overview.latest.reset();
    for (const auto& lane : overview.lanes) {
        if (lane.earliest && (!overview.earliest || *lane.earliest < *overview.earliest))
            overview.earliest = lane.earliest;
        if (lane.latest && (!overview.latest || *lane.latest > *overview.latest))
            overview.latest = lane.latest;
    }
}

std::shared_ptr<TimelineSource> chosenTimeline(std::shared_ptr<Readers> readers,
                                               const workbench::EventFilter& filter, workbench::LaneBy by,
                                               TimelineSource::Overview whole);

// The whole case in the lanes its sources gave it, from what is stored.
TimelineSource::Links linksIn(const CaseReader& reader, std::int64_t number) {
    return {reader.elementLinks("E" + std::to_string(number)), reader.passagesOfEvent(number)};
}

class CaseTimeline final : public TimelineSource {
public:
    explicit CaseTimeline(std::shared_ptr<Readers> readers) : readers_(std::move(readers)) {}

    Overview overview() const override {
        return readers_->with([](const CaseReader& reader) {
            Overview overview;
            overview.lanes = reader.lanes();
            nameLanes(reader, overview);
            overview.zone = reader.zone();
            for (const auto& lane : overview.lanes) {
                overview.events += lane.events;
                overview.undated += lane.undated;
            }
            overview.eventsOfCase = overview.events;
            total(overview);
            for (const auto& account : reader.accounts())
                if (account.givenEarliest)
                    overview.accounts.push_back({*account.givenEarliest, account.id});
            return overview;
        });
    }
    CaseReader::Density density(std::int64_t lane, Micros from, Micros to, int pixels) const override {
        return readers_->with(
            [&](const CaseReader& reader) { return reader.density(lane, from, to, pixels); });
    }
    std::vector<workbench::EventRow> laneEvents(std::int64_t lane, Micros from, Micros to,
                                                std::int64_t limit) const override {
        return readers_->with(
            [&](const CaseReader& reader) { return reader.laneEvents(lane, from, to, limit); });
    }
    // Near the beginning from the index; further on it would be walked from its beginning, so the order of
    // all events is held from then on.
    std::vector<workbench::EventRow> events(std::int64_t first, std::int64_t limit) const override {
        const auto order = first > kNear ? allInOrder() : nullptr;
        return readers_->with([&](const CaseReader& reader) {
            if (order)
                return reader.eventsNumbered(order->numbers(first, limit));
            workbench::EventFilter page;
            page.limit = limit;
            page.offset = first;
            return reader.events(page);
        });
    }
    void prepareFarRows() const override {
        const auto events = readers_->with([](const CaseReader& reader) { return reader.countEvents({}); });
        if (events > kNear)
            allInOrder();
    }
    std::optional<std::int64_t> placeOf(std::int64_t number) const override {
        return allInOrder()->placeOf(number);
    }
    std::shared_ptr<const EventListing> listed(const workbench::EventOrder& order,
                                               const workbench::OnProgress& onProgress,
                                               const std::stop_token& stop) const override {
        return std::make_shared<OrderedListing>(readers_, *allInOrder(), order, onProgress, stop);
    }
    Rhythm rhythm() const override {
        const auto zone = readers_->with([](const CaseReader& reader) { return reader.zone(); });
        return rhythmIn(*allInOrder(), zone);
    }
    Unordered unordered(std::int64_t number, std::size_t limit) const override {
        return allInOrder()->unordered(number, limit, {});
    }
    std::optional<workbench::EventRow> event(std::int64_t number) const override {
        return readers_->with([&](const CaseReader& reader) { return reader.event(number); });
    }
    Links linksOf(std::int64_t number) const override {
        return readers_->with([&](const CaseReader& reader) { return linksIn(reader, number); });
    }
    CaseReader::Original original(std::int64_t number) const override {
        return readers_->with([&](const CaseReader& reader) { return reader.original(number); });
    }
    FilterValues filterValues() const override { return readers_->filterValues(); }
    std::shared_ptr<TimelineSource> narrowed(const workbench::EventFilter& filter,
                                             workbench::LaneBy by) const override {
        return chosenTimeline(readers_, filter, by, overview());
    }

    static Rhythm rhythmIn(const workbench::ChosenEvents& chosen, const std::string& zone) {
        const auto found = base::Zone::find(zone);
        return chosen.rhythm(found ? *found : base::Zone::utc(), {});
    }

private:
    static constexpr std::int64_t kNear = 20'000;

    std::shared_ptr<const workbench::ChosenEvents> allInOrder() const {
        const std::lock_guard lock(mutex_);
        if (!inOrder_)
            inOrder_ = readers_->choose({}, workbench::LaneBy::none);
        return inOrder_;
    }

    std::shared_ptr<Readers> readers_;
    mutable std::mutex mutex_;
    mutable std::shared_ptr<const workbench::ChosenEvents> inOrder_;
};

// Some of the events, or all in other lanes, chosen in memory.
class ChosenTimeline final : public TimelineSource {
public:
    ChosenTimeline(std::shared_ptr<Readers> readers, std::shared_ptr<const workbench::ChosenEvents> chosen,
                   Overview overview, const workbench::EventView& view)
        : readers_(std::move(readers)),
          chosen_(std::move(chosen)),
          overview_(std::move(overview)),
          view_(view) {}

    Overview overview() const override { return overview_; }
    CaseReader::Density density(std::int64_t lane, Micros from, Micros to, int pixels) const override {
        return chosen_->density(lane, from, to, pixels);
    }
    std::vector<workbench::EventRow> laneEvents(std::int64_t lane, Micros from, Micros to,
                                                std::int64_t limit) const override {
        return readers_->with([&](const CaseReader& reader) {
            return reader.briefEvents(chosen_->overlapping(lane, from, to, limit), view_);
        });
    }
    std::vector<workbench::EventRow> events(std::int64_t first, std::int64_t limit) const override {
        return readers_->with([&](const CaseReader& reader) {
            return reader.eventsNumbered(chosen_->numbers(first, limit), view_);
        });
    }
    std::optional<std::int64_t> placeOf(std::int64_t number) const override {
        return chosen_->placeOf(number);
    }
    std::shared_ptr<const EventListing> listed(const workbench::EventOrder& order,
                                               const workbench::OnProgress& onProgress,
                                               const std::stop_token& stop) const override {
        return std::make_shared<OrderedListing>(readers_, *chosen_, order, onProgress, stop);
    }
    Rhythm rhythm() const override { return CaseTimeline::rhythmIn(*chosen_, overview_.zone); }
    Unordered unordered(std::int64_t number, std::size_t limit) const override {
        return chosen_->unordered(number, limit, {});
    }
    std::optional<workbench::EventRow> event(std::int64_t number) const override {
        return readers_->with([&](const CaseReader& reader) { return reader.event(number, view_); });
    }
    Links linksOf(std::int64_t number) const override {
        return readers_->with([&](const CaseReader& reader) { return linksIn(reader, number); });
    }
    CaseReader::Original original(std::int64_t number) const override {
        return readers_->with([&](const CaseReader& reader) { return reader.original(number); });
    }
    FilterValues filterValues() const override { return readers_->filterValues(); }
    std::shared_ptr<TimelineSource> narrowed(const workbench::EventFilter& filter,
                                             workbench::LaneBy by) const override {
        return CaseTimeline(readers_).narrowed(filter, by);
    }

private:
    std::shared_ptr<Readers> readers_;
    std::shared_ptr<const workbench::ChosenEvents> chosen_;
    Overview overview_;
    workbench::EventView view_;
};

std::shared_ptr<TimelineSource> chosenTimeline(std::shared_ptr<Readers> readers,
                                               const workbench::EventFilter& filter, workbench::LaneBy by,
                                               TimelineSource::Overview whole) {
    auto chosen = readers->choose(filter, by);
    TimelineSource::Overview overview = whole;
    overview.lanes = chosen->lanes();
    overview.events = chosen->events();
    overview.undated = chosen->undated();
    overview.titles.clear();
    for (auto& lane : overview.lanes) {
        if (by == workbench::LaneBy::kind)
            lane.kind = lane.name;
        if (by == workbench::LaneBy::source && !lane.source.empty())
            overview.titles[lane.number] = lane.source;
        if (by != workbench::LaneBy::lane)
            continue;
        for (const auto& known : whole.lanes)
            if (known.number == lane.number)
                lane.kind = known.kind;
        if (const auto title = whole.titles.find(lane.number); title != whole.titles.end())
            overview.titles.insert(*title);
    }
    total(overview);
    return std::make_shared<ChosenTimeline>(std::move(readers), std::move(chosen), std::move(overview),
                                            viewOf(filter));
}

}  // namespace

std::shared_ptr<TimelineSource> timelineOf(std::function<CaseReader()> openReader,
                                           std::shared_ptr<workbench::EventCache> cache) {
    return std::make_shared<CaseTimeline>(std::make_shared<Readers>(std::move(openReader), std::move(cache)));
}

}  // namespace strata::presenters
