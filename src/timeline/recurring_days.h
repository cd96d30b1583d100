#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "timeline/anchor_days.h"

namespace strata::timeline {

// Days that come again: a weekday, or what base/spoken_date.h reads as a date once a year is added ("summer",
// "christmas", "14 march"). For this room only. Nothing is found where no year near the day has a reading.
class RecurringDays {
public:
    RecurringDays(const base::Zone& zone, bool isSouthern, Width width)
        : zone_(zone), isSouthern_(isSouthern), width_(width) {}

    // The first such day from `day` on, and the last up to it.
    std::optional<Day> firstFrom(const std::string& part, Day day);
    std::optional<Day> lastUpTo(const std::string& part, Day day);

    // "The summer before", of an event on `day`: the first day it can mean, and of "the summer after" the
    // last. On a day in summer it may be the summer of the other year. Nothing where a year has two of it
    // (Eid).
    std::optional<Day> beginningBefore(const std::string& part, Day day);
    std::optional<Day> endAfter(const std::string& part, Day day);

private:
    using Stretch = std::pair<Day, Day>;
    const std::vector<Stretch>& inYear(const std::string& part, int year);
    std::vector<Stretch> around(const std::string& part, Day day, bool& isOneAYear);

    const base::Zone& zone_;
    bool isSouthern_;
    Width width_;
    std::map<std::pair<std::string, int>, std::vector<Stretch>> years_;
};

}  // namespace strata::timeline
