#pragma once

#include "timeline/finding_collector.h"

namespace strata::timeline {

// What the events of one lane, in order of earliest, show of its pace.
//
// Silence: a stretch in which the lane cannot have had any of its dated events, longer than all of
//   7 days: nights and weekends are no silence, whatever the pace;
//   20 times the median gap of the lane, from one moment with events to the next;
//   4 times the step from one day with events to the next that nine in ten do not pass, of the twenty steps
//   before it and the twenty after: a lane that is busy twice a month is not silent in between, nor is an
//   office that shuts for a week between two weekends.
// The lane has at least 20 events that fall within one day, on at least 5 days before the silence: earlier
// than that nothing is usual yet. The gap is measured from the last moment that anything before it can mean
// to the first moment of what comes after, so that an event dated to a month fills its month. A stop is a
// silence up to the last event that the source of the lane's last event has in any other lane; where the
// source itself ends there is no telling (that is a gap, finding_coverage.h).
//
// Burst: a day of the zone with more events than all of 10, three times the median, and the median + 6
// times the spread (1.4826 times the median absolute deviation, at least 1) of the lane's days that have
// events, of which there are at least 14. Only events that fall within one day are counted.
inline constexpr std::int64_t kFewestForSilence = 20, kFewestDaysBefore = 5, kFewestDaysForBurst = 14,
                              kFewestInBurst = 10;
inline constexpr base::Micros kShortestSilence = 7 * base::kDay;

struct LaneName {
    std::string name, source, exhibit;
    bool isOfSeveral = false;  // sources: then it is called by its name alone
    // 'AP/3' for a lane that is a whole source, else 'lane "Cô Hạnh" of DP/3/3'
    std::string words() const;
};

class LanePace {
public:
    void add(const Moment& moment, const FindingCollector& in);
    // The lane is over: tells its silences and bursts. `events` counts those without bounds as well.
    void finish(const LaneName& lane, std::int64_t events, FindingCollector& into);
    // After finish: a silence up to the last moment of the source of the lane's last event, where that lies
    // in another lane.
    void stopBefore(const Moment& sourceEnd, const LaneName& lane, FindingCollector& into) const;
    const Moment& last() const { return last_; }

private:
    struct Pause {
        Moment before, after;
    };
    struct Day {
        std::int64_t day = 0, count = 0;
        Moment first, last;
        std::vector<std::int64_t> events;
    };
    // What a silence before that day has to pass; nothing where none can be told.
    std::optional<base::Micros> threshold(std::int64_t dayAfter) const;
    void tellSilence(const Pause& pause, const LaneName& lane, FindingCollector& into) const;
    void tellBursts(const LaneName& lane, FindingCollector& into);
    std::string pace() const;

    std::vector<base::Micros> gaps_;  // from earliest to earliest
    std::vector<Pause> pauses_;       // longer than the shortest silence
    std::vector<Day> days_;
    Moment last_;  // the one that can reach furthest
    std::int64_t count_ = 0, unplaced_ = 0, withinADay_ = 0;
    base::Micros previous_ = 0, median_ = 0;
    std::optional<base::Micros> mostAtTheEnd_;
};

}  // namespace strata::timeline
