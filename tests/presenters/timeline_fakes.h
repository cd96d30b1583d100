#pragma once

#include <algorithm>
#include <deque>
#include <functional>
#include <memory>
#include <vector>

#include "presenters/timeline_presenter.h"

namespace strata::presenters::test {

// Background work that waits until the test lets it run, so that a test sees what is on screen in between.
class HandRun {
public:
    RunThen runThen() {
        return [this](std::function<std::function<void()>()> work) { waiting_.push_back(std::move(work)); };
    }
    bool isIdle() const { return waiting_.empty(); }
    void runOne() {
        auto work = std::move(waiting_.front());
        waiting_.pop_front();
        work()();
    }
    void runAll() {
        while (!waiting_.empty())
            runOne();
    }

private:
    std::deque<std::function<std::function<void()>()>> waiting_;
};

// A case in memory: events in lanes, answered as a real one would.
class FakeTimeline : public TimelineSource {
public:
    std::vector<workbench::EventRow> all;  // by earliest, undated last
    std::vector<std::string> laneNames;
    mutable int densityAsked = 0, eventsAsked = 0;
    std::int64_t linked = 0;   // the event with a link
    std::int64_t ofCase = -1;  // events of the case that these are some of

    std::int64_t add(const std::string& lane, std::optional<Micros> earliest, std::optional<Micros> latest,
                     const std::string& precision, const std::string& title) {
        workbench::EventRow row;
        row.number = static_cast<std::int64_t>(all.size()) + 1;
        row.id = "E" + std::to_string(row.number);
        row.lane = lane;
        row.earliest = earliest;
        row.latest = latest;
        row.precision = precision;
        row.title = title;
        row.original = "as written";
        row.source = "calls.csv";
        all.push_back(row);
        if (std::find(laneNames.begin(), laneNames.end(), lane) == laneNames.end())
            laneNames.push_back(lane);
        return row.number;
    }

    Overview overview() const override {
        Overview overview;
        overview.zone = "Europe/London";
        overview.events = static_cast<std::int64_t>(all.size());
        overview.eventsOfCase = ofCase < 0 ? overview.events : ofCase;
        for (std::size_t at = 0; at < laneNames.size(); ++at) {
            workbench::LaneRow lane;
            lane.number = static_cast<std::int64_t>(at) + 1;
            lane.name = laneNames[at];
            for (const auto& row : all)
                if (row.lane == lane.name) {
                    ++lane.events;
                    if (row.earliest) {
                        lane.earliest = std::min(lane.earliest.value_or(*row.earliest), *row.earliest);
                        lane.latest = std::max(lane.latest.value_or(*row.latest), *row.latest);
                    }
                }
            if (lane.earliest) {
                overview.earliest = std::min(overview.earliest.value_or(*lane.earliest), *lane.earliest);
                overview.latest = std::max(overview.latest.value_or(*lane.latest), *lane.latest);
            }
            overview.lanes.push_back(lane);
        }
        for (const auto& row : all)
            overview.undated += !row.earliest;
        return overview;
    }
    workbench::CaseReader::Density density(std::int64_t lane, Micros from, Micros to,
                                           int pixels) const override {
        ++densityAsked;
        workbench::CaseReader::Density density;
        density.bucket = TimelineTiles::width(
            TimelineTiles::levelFor(static_cast<double>(to - from) / std::max(pixels, 1)));
        density.first = bucketOf(from, density.bucket);
        density.counts.assign(static_cast<std::size_t>(bucketOf(to, density.bucket) - density.first + 1), 0);
        for (const auto& row : all)
            if (row.lane == laneNames[static_cast<std::size_t>(lane - 1)] && row.earliest &&
                *row.earliest >= from && *row.earliest <= to)
                ++density.counts[static_cast<std::size_t>(bucketOf(*row.earliest, density.bucket) -
                                                          density.first)];
        return density;
    }
    std::vector<workbench::EventRow> laneEvents(std::int64_t lane, Micros from, Micros to,
                                                std::int64_t limit) const override {
        ++eventsAsked;
        std::vector<workbench::EventRow> rows;
        for (const auto& row : all)
            if (row.lane == laneNames[static_cast<std::size_t>(lane - 1)] && row.earliest &&
                *row.earliest <= to && *row.latest >= from && static_cast<std::int64_t>(rows.size()) < limit)
                rows.push_back(row);
        return rows;
    }
    std::vector<workbench::EventRow> events(std::int64_t first, std::int64_t limit) const override {
        std::vector<workbench::EventRow> rows;
        for (std::size_t at = static_cast<std::size_t>(first);
             at < all.size() && static_cast<std::int64_t>(rows.size()) < limit; ++at)
            rows.push_back(all[at]);
        return rows;
    }
    std::optional<std::int64_t> placeOf(std::int64_t number) const override {
        for (std::size_t at = 0; at < all.size(); ++at)
            if (all[at].number == number)
                return static_cast<std::int64_t>(at);
        return std::nullopt;
    }
    std::shared_ptr<const EventListing> listed(const workbench::EventOrder& order,
                                               const workbench::OnProgress&,
                                               const std::stop_token&) const override {
        auto sorted = std::make_shared<FakeTimeline>(*this);
        std::stable_sort(sorted->all.begin(), sorted->all.end(), [&](const auto& a, const auto& b) {
            return order.isDescending ? a.title > b.title : a.title < b.title;
        });
        return sorted;
    }
    Rhythm rhythm() const override { return {}; }
    Unordered unordered(std::int64_t number, std::size_t limit) const override {
        Unordered found;
        const auto mine = event(number);
        for (const auto& row : all)
            if (mine && mine->earliest && row.number != number && row.earliest &&
                *row.earliest <= *mine->latest && *row.latest >= *mine->earliest && ++found.events > 0 &&
                found.numbers.size() < limit)
                found.numbers.push_back(row.number);
        return found;
    }
    std::shared_ptr<TimelineSource> narrowed(const workbench::EventFilter& filter,
                                             workbench::LaneBy by) const override {
        auto some = std::make_shared<FakeTimeline>();
        some->ofCase = ofCase < 0 ? static_cast<std::int64_t>(all.size()) : ofCase;
        for (auto row : all) {
            if (row.title.find(filter.text) == std::string::npos)
                continue;
            if (by == workbench::LaneBy::kind)
                row.lane = row.kind;
            some->all.push_back(row);
            if (std::find(some->laneNames.begin(), some->laneNames.end(), row.lane) == some->laneNames.end())
                some->laneNames.push_back(row.lane);
        }
        return some;
    }
    FilterValues filterValues() const override { return {}; }
    std::optional<workbench::EventRow> event(std::int64_t number) const override {
        for (const auto& row : all)
            if (row.number == number)
                return row;
        return std::nullopt;
    }
    Links linksOf(std::int64_t number) const override {
        Links links;
        links.elements.resize(static_cast<std::size_t>(number == linked));
        return links;
    }
    workbench::CaseReader::Original original(std::int64_t) const override {
        return {{"14/03/2016,call"}, 0, 17};
    }

private:
    static std::int64_t bucketOf(Micros at, Micros bucket) {
        return at >= 0 ? at / bucket : -((-at + bucket - 1) / bucket);
    }
};

class FakeScreen : public TimelineScreen {
public:
    int redrawn = 0;
    std::optional<std::int64_t> listRow;
    std::vector<TimelineDetail> details;
    std::vector<std::string> troubles;
    void redraw() override { ++redrawn; }
    void lanesChanged() override {}
    void listChanged() override { ++listChanges; }
    void timesChanged() override { ++timesChanges; }
    void listFilled(std::int64_t, std::int64_t) override {}
    void undatedChanged() override {}
    void undatedFilled(std::int64_t, std::int64_t) override {}
    void showInList(std::int64_t row) override { listRow = row; }
    void showDetail(const TimelineDetail& detail) override { details.push_back(detail); }
    void showTrouble(const std::string& message) override { troubles.push_back(message); }
    void showRhythm(const TimelineSource::Rhythm&) override {}
    void showTogether(const std::vector<std::pair<std::int64_t, std::string>>& events) override {
        together = events;
    }
    void showsChanged() override { ++showsChanges; }
    std::vector<std::pair<std::int64_t, std::string>> together;
    int showsChanges = 0, listChanges = 0, timesChanges = 0;
};

// Words as blocks, six pixels a letter.
class BlockStamps : public TextStamps {
public:
    const TextStamp& stamp(std::string_view text, TextStyle) override {
        stamp_.width = static_cast<int>(text.size()) * 6;
        stamp_.height = 10;
        stamp_.coverage.assign(static_cast<std::size_t>(stamp_.width) * 10, 255);
        return stamp_;
    }
    const TextStamp* stampInTime(std::string_view text, TextStyle style) override {
        return &stamp(text, style);
    }

private:
    TextStamp stamp_;
};

}  // namespace strata::presenters::test
