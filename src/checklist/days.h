#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/instant.h"

// Whole days of the calendar, counted from 1970-01-01, for windows, coverage and clocks.
namespace strata::checklist {

using Day = std::int64_t;

Day dayOf(base::Micros instant);
Day dayOf(int year, unsigned month, unsigned day);
base::CivilTime dateOf(Day day);
std::string isoDay(Day day);        // "2016-03-14"
std::string dayInWords(Day day);    // "14 March 2016"
std::string monthInWords(Day day);  // "March 2016"

// Between which days a date can lie, at its widest: what is marked approximate is padded. Absent where the
// date is open or no date.
struct DaySpan {
    std::optional<Day> first, last;
};
DaySpan spanOf(const std::string& edtf);

// Both days within.
struct DayRange {
    Day first = 0, last = 0;
    bool operator==(const DayRange&) const = default;
};

// Whole calendar months between two days, as ages and leases are counted: 14 March to 13 April is none.
std::int64_t wholeMonths(Day from, Day to);

}  // namespace strata::checklist
