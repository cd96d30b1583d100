#include "presenters/timeline_source.h"

#include <mutex>
#include <utility>

namespace strata::presenters {

namespace {

using workbench::CaseReader;

// A lane is of the kind of its first event; one that has only a source's id for a name is shown with the
// source's file.
void nameLanes(const CaseReader& reader, TimelineSource::Overview& overview) {
    std::map<std::string, std::string> files;
    for (const auto& source : reader.sources())
        files[source.id] = source.file;
    for (auto& lane : overview.lanes) {
        if (const auto file = files.find(lane.name); file != files.end())
            overview.titles[lane.number] = file->second.substr(file->second.find_last_of('/') + 1);
        if (!lane.kind.empty() || !lane.earliest)
            continue;
        const auto first = reader.laneEvents(lane.number, *lane.earliest, *lane.earliest, 1);
        if (!first.empty())
            if (const auto event = reader.event(first.front().number))
                lane.kind = event->kind;
    }
}

// Keeps the readers it has opened, so that a small question does not pay for opening one.
class CaseTimeline final : public TimelineSource {
    template <class Ask>
    auto with(const Ask& ask) const {
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

public:
    explicit CaseTimeline(std::function<CaseReader()> openReader) : open_(std::move(openReader)) {}

    Overview overview() const override {
        return with([](const CaseReader& reader) {
            Overview overview;
            overview.lanes = reader.lanes();
            nameLanes(reader, overview);
            overview.zone = reader.zone();
            for (const auto& lane : overview.lanes) {
                overview.events += lane.events;
                overview.undated += lane.undated;
                if (lane.earliest && (!overview.earliest || *lane.earliest < *overview.earliest))
                    overview.earliest = lane.earliest;
                if (lane.latest && (!overview.latest || *lane.latest > *overview.latest))
                    overview.latest = lane.latest;
            }
            for (const auto& account : reader.accounts())
                if (account.givenEarliest)
                    overview.accounts.push_back({*account.givenEarliest, account.id});
            return overview;
        });
    }
    CaseReader::Density density(std::int64_t lane, Micros from, Micros to, int pixels) const override {
        return with([&](const CaseReader& reader) { return reader.density(lane, from, to, pixels); });
    }
    std::vector<workbench::EventRow> laneEvents(std::int64_t lane, Micros from, Micros to,
                                                std::int64_t limit) const override {
        return with([&](const CaseReader& reader) { return reader.laneEvents(lane, from, to, limit); });
    }
    std::vector<workbench::EventRow> events(const workbench::EventFilter& filter) const override {
        return with([&](const CaseReader& reader) { return reader.events(filter); });
    }
    std::int64_t countEvents(const workbench::EventFilter& filter) const override {
        return with([&](const CaseReader& reader) { return reader.countEvents(filter); });
    }
    std::optional<std::int64_t> placeOf(std::int64_t number,
                                        const workbench::EventFilter& filter) const override {
        return with([&](const CaseReader& reader) { return reader.placeOf(number, filter); });
    }
    std::optional<workbench::EventRow> event(std::int64_t number) const override {
        return with([&](const CaseReader& reader) { return reader.event(number); });
    }
    CaseReader::Original original(std::int64_t number) const override {
        return with([&](const CaseReader& reader) { return reader.original(number); });
    }

private:
    std::function<CaseReader()> open_;
    mutable std::mutex mutex_;
    mutable std::vector<std::unique_ptr<CaseReader>> idle_;
};

}  // namespace

std::shared_ptr<TimelineSource> timelineOf(std::function<CaseReader()> openReader) {
    return std::make_shared<CaseTimeline>(std::move(openReader));
}

}  // namespace strata::presenters
