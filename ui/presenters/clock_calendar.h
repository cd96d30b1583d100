#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "workbench/checklist_rows.h"

namespace strata::presenters {

// What falls on a day: a clock of the law or the process, material that may be gone, an answer that is due.
// Told apart by a letter and a pattern, and its state by a word; never by colour alone.
struct CalendarEntry {
    enum class Kind : std::uint8_t { clock, retention, request };
    std::chrono::sys_days day;
    Kind kind = Kind::clock;
    std::string words, forWhom,
        state;                    // state: "passed", "due", "running", "overdue", "being lost this week"
    bool needsAttention = false;  // it is overdue, due, or being lost
};

char letterOf(CalendarEntry::Kind kind);            // C, K or R
std::string kindInWords(CalendarEntry::Kind kind);  // "clock", "kept until", "answer due"

// In order of day; what has no day is not among them.
std::vector<CalendarEntry> calendarEntries(const std::vector<workbench::ClockRow>& clocks,
                                           const std::vector<workbench::RequestRow>& requests);

struct CalendarDay {
    std::chrono::sys_days day;
    bool isInMonth = false, isToday = false;
    std::vector<CalendarEntry> entries;
};

// Whole weeks, Monday first.
struct CalendarMonth {
    std::string title;  // "March 2016"
    std::vector<CalendarDay> days;
    std::size_t entries = 0;  // of the month itself
};
CalendarMonth calendarMonth(const std::vector<CalendarEntry>& entries, std::chrono::year_month month,
                            std::chrono::sys_days today);

// This month and every later one in which anything falls.
std::vector<CalendarMonth> calendarMonths(const std::vector<CalendarEntry>& entries,
                                          std::chrono::year_month from, std::chrono::sys_days today);

// Where to open: the first month from today's on in which anything falls, else the last one before it, else
// today's.
std::chrono::year_month monthToOpen(const std::vector<CalendarEntry>& entries, std::chrono::sys_days today);
// The next month after this one, or the last before it, in which anything falls; this one where none does.
std::chrono::year_month nextMonthWith(const std::vector<CalendarEntry>& entries,
                                      std::chrono::year_month month);
std::chrono::year_month lastMonthWith(const std::vector<CalendarEntry>& entries,
                                      std::chrono::year_month month);

}  // namespace strata::presenters
