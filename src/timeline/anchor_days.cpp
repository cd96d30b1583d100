#include "timeline/anchor_days.h"

#include <algorithm>

namespace strata::timeline {
namespace {

Day dayNumber(int year, unsigned month, unsigned day) {
    return base::civilToMicros({.year = year, .month = month, .day = day}) / base::kDay;
}

base::CivilTime civilOf(Day day) {
    return base::civilFromMicros(day * base::kDay);
}

// The most days that n years can have, and the least (a century may leave out one leap day).
Day mostOf(int years) {
    return years >= 0 ? 365 * Day{years} + (years + 3) / 4
                      : -(365 * Day{-years} + std::max(0, -years / 4 - 1));
}
Day leastOf(int years) {
    return -mostOf(-years);
}

std::optional<Day> birthday(std::optional<Day> born, int years) {
    if (!born)
        return std::nullopt;
    const base::CivilTime civil = civilOf(*born);
    const int year = civil.year + years;
    if (civil.month == 2 && civil.day == 29 && !base::isRealDate(year, 2, 29))
        return dayNumber(year, 3, 1);
    return dayNumber(year, civil.month, civil.day);
}

// How many days old one is on a birthday, at least and at most, by every day one may be born on. It changes
// only about the end of a February.
std::pair<Day, Day> daysOld(const DayBounds& born, int years) {
    constexpr Day kTooMany = 200 * 366;
    if (!born.earliest || !born.latest || *born.latest - *born.earliest > kTooMany)
        return {leastOf(years), mostOf(years)};
    const auto old = [&](Day day) { return *birthday(day, years) - day; };
    std::pair<Day, Day> range = std::minmax(old(*born.earliest), old(*born.latest));
    for (int year = civilOf(*born.earliest).year; year <= civilOf(*born.latest).year; ++year)
        for (Day day = dayNumber(year, 2, 28); day <= dayNumber(year, 3, 1); ++day)
            if (day >= *born.earliest && day <= *born.latest)
                range = {std::min(range.first, old(day)), std::max(range.second, old(day))};
    return range;
}

// Day of turning `youngest` at the earliest, `oldest` at the latest, and so many days aside.
AnchorEnd turning(const DayBounds& born, std::size_t node, int youngest, int oldest, Day aside) {
    AnchorEnd end;
    end.days = {birthday(born.earliest, youngest), birthday(born.latest, oldest)};
    for (std::optional<Day>* day : {&end.days.earliest, &end.days.latest})
        if (*day)
            **day += aside;
    // A birth that is known to the day can learn nothing from events, nor need it tie them together.
    if (born.earliest && born.earliest == born.latest)
        return end;
    end.node = node;
    end.shiftLeast = daysOld(born, youngest).first + aside;
    end.shiftMost = daysOld(born, oldest).second + aside;
    return end;
}

}  // namespace

Day dayOf(base::Micros moment, const base::Zone& zone) {
    const base::CivilTime wall = zone.toWall(moment);
    return dayNumber(wall.year, wall.month, wall.day);
}

base::Micros firstMomentOf(Day day, const base::Zone& zone) {
    return zone.toUtc(civilOf(day)).utc;
}

base::Micros lastMomentOf(Day day, const base::Zone& zone) {
    return firstMomentOf(day + 1, zone) - base::kSecond;
}

bool canBeShown(Day day) {
    constexpr Day kFurthest = Day{365} * (base::kFurthestYear - 10'000);
    return day > -kFurthest && day < kFurthest;
}

DayBounds daysOf(const base::Bounds& bounds, const base::Zone& zone) {
    DayBounds days;
    if (bounds.earliest)
        days.earliest = dayOf(*bounds.earliest, zone);
    if (bounds.latest)
        days.latest = dayOf(*bounds.latest, zone);
    return days;
}

AnchorDays daysOfDate(const base::WhenSaid& when, bool isStretch, Width width, const base::Zone& zone) {
    const DayBounds strict = daysOf(when.strict, zone);
    const DayBounds days = width == Width::strict ? strict : daysOf(when.fuzzy, zone);
    AnchorDays anchor;
    anchor.isMoment = !isStretch;
    anchor.first.days = anchor.last.days = days;
    if (!isStretch)
        return anchor;
    // What lies a little aside may begin as much later, and end as much earlier.
    const auto aside = [](std::optional<Day> from, std::optional<Day> to) {
        return from && to ? *to - *from : 0;
    };
    anchor.first.days.latest = strict.earliest;
    if (strict.earliest)
        *anchor.first.days.latest += aside(strict.latest, days.latest);
    anchor.last.days.earliest = strict.latest;
    if (strict.latest)
        *anchor.last.days.earliest -= aside(days.earliest, strict.earliest);
    return anchor;
}

AnchorDays daysOfAge(const TimeAnchor& age, const Birth& birth, std::size_t node, Width width,
                     const base::Zone& zone) {
    const DayBounds born = daysOf(width == Width::strict ? birth.when.strict : birth.when.fuzzy, zone);
    const int aside = age.isAboutAge && width == Width::fuzzy ? 1 : 0;
    const int youngest = *age.youngest, oldest = age.oldest.value_or(youngest);
    AnchorDays days;
    days.first = turning(born, node, youngest - birth.countsAhead - aside, youngest + aside, 0);
    days.last = age.isBirthday
                    ? days.first
                    : turning(born, node, oldest + 1 - birth.countsAhead - aside, oldest + 1 + aside, -1);
    return days;
}

}  // namespace strata::timeline
