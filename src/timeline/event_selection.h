#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "timeline/event_columns.h"

namespace strata::timeline {

// What the lanes are by; with none there is only the list. A person or a place of several (two ends of a
// call) puts an event in each lane.
enum class Grouping : std::uint8_t { none, lane, kind, import, people, place };

// Which events: all conditions hold together. A list of numbers that is absent lets everything through.
struct EventWanted {
    std::optional<base::Micros> from, to;              // overlap with [from, to]
    std::optional<std::vector<bool>> lanes, kinds;     // by number; beyond the end is not wanted
    std::optional<std::vector<bool>> people;           // by mention
    std::optional<std::vector<std::int64_t>> imports;  // in order
    std::optional<std::vector<bool>> numbers;          // as the full-text index found them
    std::int64_t upToEntry = 0;                        // of the ledger; 0: all
    bool onlyUncertain = false;                        // no beginning or end known, or coarser than a day
};

// The events that were wanted, by lane and in order of time: what is drawn, counted and listed when the
// stored counts do not know the answer. O(1) in events to ask, but for the few that are given back.
class EventSelection {
public:
    // `mentions` are looked at where the lanes are people or places, whose keys are numbers of event_name;
    // `places` are EventColumns::readPlaces, and only looked at where they are places.
    EventSelection(std::shared_ptr<const EventColumns> columns, const EventWanted& wanted, Grouping grouping,
                   const Mentions& mentions, const std::vector<std::uint32_t>& places,
                   const std::stop_token& stop);

    struct Lane {
        std::uint32_t key = 0;
        std::int64_t events = 0, undated = 0;
        std::optional<base::Micros> earliest, latest;
        std::size_t first = 0, end = 0;  // of its dated events
        std::uint32_t longest = 0;       // seconds, of those shorter than a month
    };
    const std::vector<Lane>& lanes() const { return lanes_; }
    const Lane* lane(std::uint32_t key) const;
    std::int64_t events() const { return static_cast<std::int64_t>(order_.size()); }
    std::int64_t undated() const { return events() - dated_; }

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

    // How many begin at each hour of the day and day of the week (0 is Monday) in a zone, of those that are
    // known that exactly.
    struct Rhythm {
        std::array<std::int64_t, 24> hours{};
        std::array<std::int64_t, 7> days{};
        std::int64_t withoutHour = 0, withoutDay = 0;
    };
    Rhythm rhythm(const base::Zone& zone, const std::stop_token& stop) const;

private:
    base::Micros at(std::uint32_t number) const { return columns_->at(number); }
    void sortByTime(std::vector<std::uint32_t>& numbers) const;
    void group(Grouping grouping, const Mentions& mentions, const std::vector<std::uint32_t>& places,
               const std::stop_token& stop);
    void sortEndOnly(const Lane& lane);
    void measure(Lane& lane) const;

    std::shared_ptr<const EventColumns> columns_;
    std::vector<std::uint32_t> order_;    // all: with a beginning, with an end only, undated
    std::vector<std::uint32_t> byLane_;   // the dated of each lane in order of time
    std::vector<std::uint32_t> long_;     // of byLane_, by place, those of a month and more
    std::vector<Lane> lanes_;             // by key
    std::int64_t begun_ = 0, dated_ = 0;  // of order_: those with a beginning; those and the ones with an end
};

}  // namespace strata::timeline
