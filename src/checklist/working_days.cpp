#include "checklist/clocks.h"

namespace strata::checklist {

namespace {

int weekdayOf(Day day) {
    return static_cast<int>(((day + 3) % 7 + 7) % 7);  // 1970-01-01 was a Thursday; 0 is Monday
}

// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).
Day easterSunday(int year) {
    const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4;
    const int g = (8 * b + 13) / 25, h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 19 * l) / 433;
    const int month = (h + l - 7 * m + 90) / 25, day = (h + l - 7 * m + 33 * month + 19) % 32;
    return dayOf(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

Day firstMondayFrom(Day day) {
    return day + (7 - weekdayOf(day)) % 7;
}

Day lastMondayUpTo(Day day) {
    return day - weekdayOf(day);
}

bool isBankHoliday(Day day) {
    const int year = dateOf(day).year, weekday = weekdayOf(day);
    const Day easter = easterSunday(year), newYear = dayOf(year, 1, 1), christmas = dayOf(year, 12, 25);
    if (day == easter - 2 || day == easter + 1 || day == firstMondayFrom(dayOf(year, 5, 1)) ||
        day == lastMondayUpTo(dayOf(year, 5, 31)) || day == lastMondayUpTo(dayOf(year, 8, 31)))
        return true;
    // A weekend pushes the day to the next that is free: New Year to Monday, Christmas and Boxing Day to the
    // first two weekdays.
    if (day == newYear || (weekday == 0 && day - newYear <= 2 && day > newYear))
        return true;
    const int onWeekday = weekdayOf(christmas);
    if (day == christmas || day == christmas + 1)
        return true;
    if (onWeekday == 4)  // Friday: Boxing Day moves to Monday
        return day == christmas + 3;
    if (onWeekday == 5)  // Saturday: Monday and Tuesday
        return day == christmas + 2 || day == christmas + 3;
    return onWeekday == 6 &&
           day == christmas + 2;  // Sunday: Boxing Day is Monday, Christmas moves to Tuesday
}

}  // namespace

bool isWorkingDay(Day day, const WorkingDayExceptions& exceptions) {
    const std::string iso = isoDay(day);
    if (weekdayOf(day) > 4 || exceptions.added.contains(iso))
        return false;
    return exceptions.removed.contains(iso) || !isBankHoliday(day);
}

Day addWorkingDays(Day from, std::int64_t count, const WorkingDayExceptions& exceptions) {
    Day day = from;
    while (count > 0)
        if (isWorkingDay(++day, exceptions))
            --count;
    return day;
}

}  // namespace strata::checklist
