#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "checklist/catalogue.h"
#include "checklist/fact_book.h"
#include "checklist/subject.h"

namespace strata::checklist {

enum class ClockState { running, due, passed };
std::string_view nameOf(ClockState state);

// From when to when. `due` is the first day on which something is late or lost; where material is lost day by
// day, `last` is the day on which the rest of it is. Absent where the limit is no number of days.
struct ClockTime {
    Day starts = 0;
    std::optional<Day> due, last;
    ClockState state = ClockState::running;

    // Something is lost within seven days of today, or is being lost now.
    bool isLostThisWeek(Day today) const;
};

// When material of the source is likely to be gone: from the earliest possible day of the window to its
// latest possible one, by the catalogue's number of days. Nothing where the catalogue names none or the
// period runs from something else (a birth, a request). Due within thirty days.
std::optional<ClockTime> retentionOf(const Catalogue::Source& source, const DaySpan& window, Day today);

// The clocks of the catalogue that a recorded date has started. A limit is due within seven days of it.
struct RunningClock {
    const Catalogue::Clock* clock = nullptr;
    Subject subject;
    ClockTime time;
    std::string startsWith;  // the fact whose date started it, in words
};
std::vector<RunningClock> runningClocks(const Catalogue& catalogue, const std::vector<Subject>& subjects,
                                        const FactBook& facts, Day today);

// The day that is so many working days of England and Wales after another, which does not count itself.
Day addWorkingDays(Day from, std::int64_t count, const WorkingDayExceptions& exceptions);
bool isWorkingDay(Day day, const WorkingDayExceptions& exceptions);

}  // namespace strata::checklist
