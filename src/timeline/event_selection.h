#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "base/zone.h"
#include "timeline/event_columns.h"
#include "timeline/selection_answers.h"

namespace strata::timeline {

// Which events: all conditions hold together. A list of numbers that is absent lets everything through.
struct EventWanted {
    std::optional<base::Micros> from, to;                   // overlap with [from, to]
    std::optional<std::vector<bool>> lanes, kinds, people;  // by number; beyond the end is not wanted
    std::optional<std::vector<std::int64_t>> imports;       // in order
    std::optional<std::vector<bool>> numbers;               // as the full-text index found them
    std::int64_t upToEntry = 0;                             // of the ledger; 0: all
    bool onlyUncertain = false;  // no beginning or end known, or coarser than a day
    // Beginnings by hour of the day and day of the week (bit 0 is Monday) in a zone; with 0, any. Events not
    // known that exactly are not wanted then.
    std::uint32_t hours = 0;
    std::uint8_t days = 0;
    std::shared_ptr<const base::Zone> zone;  // UTC when there is none
};

// What the clock on the wall shows where events begin. Fast when asked in order of time.
class WallClock {
public:
    explicit WallClock(const base::Zone& zone) : zone_(zone) {}
    struct Reading {
        int day = 0;              // 0 is Monday
        std::optional<int> hour;  // of an event known to the hour
    };
    std::optional<Reading> at(const EventBrief& event);  // of an event known to the day

private:
    const base::Zone& zone_;
    base::Micros from_ = 1, until_ = 0, offset_ = 0;  // the offset from UTC holds for [from_, until_]
};

// The events that were wanted, by lane and in order of time: what is drawn, counted and listed when the
// stored counts do not know the answer. O(1) in events to ask, but for the few that are given back.
class EventSelection {
public:
    // The keys of the lanes that an event is in: small numbers, as they are counted by them. An event of
    // several people (two ends of a call) is in several; one of none is in no lane, and in the list only.
    using LanesOf = std::function<std::span<const std::uint32_t>(std::int64_t number, const EventBrief&)>;

    // Without `lanesOf` there is only the list.
    EventSelection(std::shared_ptr<const EventColumns> columns, const EventWanted& wanted,
                   const LanesOf& lanesOf, const std::stop_token& stop);

    struct Lane {
        std::uint32_t key = 0;
        std::int64_t events = 0, undated = 0;
        std::optional<base::Micros> earliest, latest;
        std::size_t first = 0, end = 0;  // of its dated events
        std::uint32_t longest = 0;       // seconds, of those shorter than a month
    };
    const std::vector<Lane>& lanes() const { return lanes_; }
    const Lane* lane(std::uint32_t key) const;
    std::int64_t events() const { return static_cast<std::int64_t>(order_->numbers.size()); }
    const std::shared_ptr<const EventColumns>& columns() const { return columns_; }
    std::int64_t undated() const { return events() - static_cast<std::int64_t>(order_->dated); }

    // In the order of the list: by beginning and number, then those with an end only, those without a date
    // last.
    std::vector<std::int64_t> numbers(std::int64_t offset, std::int64_t limit) const;
    std::optional<std::int64_t> placeOf(std::int64_t number) const;

    // Beginnings in each of `counts.size()` buckets from number `first`, each `width` wide.
    void count(const Lane& lane, base::Micros width, std::int64_t first,
               std::vector<std::uint32_t>& counts) const;
    // Those that may overlap [from, to], at most `limit`, in order of beginning.
    std::vector<std::int64_t> overlapping(const Lane& lane, base::Micros from, base::Micros to,
                                          std::size_t limit) const;

    // Those of the dated that are not in order with this one (base/when_said.h), in the order of the list:
    // the first `limit`, and how many there are. None for an event that is undated, or not among these.
    Unordered unordered(std::int64_t number, std::size_t limit, const std::stop_token& stop) const;

    // In a zone, of those wanted.
    Rhythm rhythm(const base::Zone& zone, const std::stop_token& stop) const;

private:
    base::Micros at(std::uint32_t number) const { return columns_->at(number); }
    bool isOfWantedImport(std::int64_t number, const EventWanted& wanted) const;
    void group(const LanesOf& lanesOf, const std::stop_token& stop);
    void sortEndOnly(const Lane& lane);
    void measure(Lane& lane) const;

    std::shared_ptr<const EventColumns> columns_;
    std::shared_ptr<const TimeOrder> order_;  // that of the columns, where everything was wanted
    std::vector<std::uint32_t> byLane_;       // the dated of each lane in order of time
    std::vector<std::uint32_t> long_;         // of byLane_, by place, those of a month and more
    std::vector<Lane> lanes_;                 // by key
};

}  // namespace strata::timeline
