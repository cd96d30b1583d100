#include "presenters/clock_calendar.h"

#include <algorithm>
#include <array>

#include "presenters/civil_day.h"

namespace strata::presenters {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month;

year_month monthOf(sys_days day) {
    const std::chrono::year_month_day date(day);
    return date.year() / date.month();
}

std::string monthInWords(year_month month) {
    constexpr std::array kNames{"January", "February", "March",     "April",   "May",      "June",
                                "July",    "August",   "September", "October", "November", "December"};
    return std::string(kNames.at(static_cast<unsigned>(month.month()) - 1)) + " " +
           std::to_string(static_cast<int>(month.year()));
}

}  // namespace

char letterOf(CalendarEntry::Kind kind) {
    return kind == CalendarEntry::Kind::clock ? 'C' : kind == CalendarEntry::Kind::retention ? 'K' : 'R';
}

std::string kindInWords(CalendarEntry::Kind kind) {
    return kind == CalendarEntry::Kind::clock       ? "clock"
           : kind == CalendarEntry::Kind::retention ? "kept until"
                                                    : "answer due";
}

std::vector<CalendarEntry> calendarEntries(const std::vector<workbench::ClockRow>& clocks,
                                           const std::vector<workbench::RequestRow>& requests) {
    std::vector<CalendarEntry> entries;
    for (const auto& clock : clocks)
        if (const auto day = dayFrom(clock.due))
            entries.push_back({*day,
                               clock.clock.starts_with("retention:") ? CalendarEntry::Kind::retention
                                                                     : CalendarEntry::Kind::clock,
                               clock.name, clock.person.empty() ? "the case" : clock.person,
                               clock.isLostThisWeek ? "being lost this week" : clock.state,
                               clock.isLostThisWeek || clock.state == "due"});
    for (const auto& request : requests)
        if (const auto day = dayFrom(request.due))
            entries.push_back({*day, CalendarEntry::Kind::request, request.id + " " + request.name,
                               request.person.empty() ? "the case" : request.person,
                               request.isOverdue ? "overdue" : "due", request.isOverdue});
    std::ranges::stable_sort(entries, {}, &CalendarEntry::day);
    return entries;
}

CalendarMonth calendarMonth(const std::vector<CalendarEntry>& entries, year_month month, sys_days today) {
    CalendarMonth shown;
    shown.title = monthInWords(month);
    const sys_days first = month / 1, last = month / std::chrono::last;
    const sys_days from = first - (std::chrono::weekday(first) - std::chrono::Monday);
    auto entry = std::ranges::lower_bound(entries, from, {}, &CalendarEntry::day);
    for (sys_days day = from; day <= last || std::chrono::weekday(day) != std::chrono::Monday;
         day += days(1)) {
        CalendarDay one{day, monthOf(day) == month, day == today, {}};
        for (; entry != entries.end() && entry->day == day; ++entry)
            one.entries.push_back(*entry);
        if (one.isInMonth)
            shown.entries += one.entries.size();
        shown.days.push_back(std::move(one));
    }
    return shown;
}

std::vector<CalendarMonth> calendarMonths(const std::vector<CalendarEntry>& entries, year_month from,
                                          sys_days today) {
    std::vector<CalendarMonth> months{calendarMonth(entries, from, today)};
    for (auto month = from, next = nextMonthWith(entries, month); next != month;
         next = nextMonthWith(entries, month)) {
        month = next;
        months.push_back(calendarMonth(entries, month, today));
    }
    return months;
}

year_month monthToOpen(const std::vector<CalendarEntry>& entries, sys_days today) {
    const auto month = monthOf(today);
    const auto next = std::ranges::lower_bound(entries, sys_days(month / 1), {}, &CalendarEntry::day);
    return next != entries.end() ? monthOf(next->day) : entries.empty() ? month : monthOf(entries.back().day);
}

year_month nextMonthWith(const std::vector<CalendarEntry>& entries, year_month month) {
    const auto next =
        std::ranges::upper_bound(entries, sys_days(month / std::chrono::last), {}, &CalendarEntry::day);
    return next == entries.end() ? month : monthOf(next->day);
}

year_month lastMonthWith(const std::vector<CalendarEntry>& entries, year_month month) {
    const auto next = std::ranges::lower_bound(entries, sys_days(month / 1), {}, &CalendarEntry::day);
    return next == entries.begin() ? month : monthOf(std::prev(next)->day);
}

}  // namespace strata::presenters
