#include "presenters/clock_calendar.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "presenters/civil_day.h"

using namespace strata;
using namespace strata::presenters;
using std::chrono::year;

namespace {

workbench::ClockRow clock(const std::string& id, const std::string& due, const std::string& state) {
    workbench::ClockRow row;
    row.clock = row.name = id;
    row.due = due;
    row.state = state;
    return row;
}

workbench::RequestRow request(const std::string& due, bool isOverdue) {
    workbench::RequestRow row;
    row.id = "R-01";
    row.name = "GP record";
    row.person = "Linh";
    row.due = due;
    row.isOverdue = isOverdue;
    return row;
}

}  // namespace

TEST_CASE("every month is whole weeks from Monday, with each of its days once") {
    for (int month = 0; month < 240; ++month) {
        const auto shown = year(2010) / std::chrono::January + std::chrono::months(month);
        const auto calendar = calendarMonth({}, shown, *dayFrom("2016-03-14"));
        REQUIRE(calendar.days.size() % 7 == 0);
        REQUIRE(std::chrono::weekday(calendar.days.front().day) == std::chrono::Monday);
        const auto inside = std::ranges::count(calendar.days, true, &CalendarDay::isInMonth);
        const std::chrono::year_month_day last(std::chrono::sys_days(shown / std::chrono::last));
        REQUIRE(inside == static_cast<long>(static_cast<unsigned>(last.day())));
        for (std::size_t at = 1; at < calendar.days.size(); ++at)
            REQUIRE(calendar.days[at].day == calendar.days[at - 1].day + std::chrono::days(1));
        REQUIRE((calendar.days[6].isInMonth && calendar.days[calendar.days.size() - 7].isInMonth));
    }
    const auto march = calendarMonth({}, year(2016) / 3, *dayFrom("2016-03-14"));
    CHECK(march.title == "March 2016");
    CHECK(std::ranges::count(march.days, true, &CalendarDay::isToday) == 1);
}

TEST_CASE("what falls on a day stands on it, told apart by kind and state in words") {
    auto lost = clock("retention:cctv", "2016-03-16", "running");
    lost.isLostThisWeek = true;
    const auto entries =
        calendarEntries({clock("nrm", "2016-03-15", "passed"), lost, clock("open", "", "running")},
                        {request("2016-03-15", true), request("", false)});
    REQUIRE(entries.size() == 3);  // what has no day is not among them
    CHECK((entries[0].kind == CalendarEntry::Kind::clock && entries[0].state == "passed"));
    CHECK((entries[1].kind == CalendarEntry::Kind::request && entries[1].state == "overdue"));
    CHECK((entries[2].kind == CalendarEntry::Kind::retention && entries[2].state == "being lost this week"));
    CHECK_FALSE(entries[0].needsAttention);
    CHECK((entries[1].needsAttention && entries[2].needsAttention));
    const auto march = calendarMonth(entries, year(2016) / 3, *dayFrom("2016-03-14"));
    CHECK(march.entries == 3);
    for (const auto& day : march.days)
        CHECK(day.entries.size() == (isoOf(day.day) == "2016-03-15"   ? 2U
                                     : isoOf(day.day) == "2016-03-16" ? 1U
                                                                      : 0U));
    CHECK(letterOf(entries[0].kind) != letterOf(entries[1].kind));
    CHECK(letterOf(entries[1].kind) != letterOf(entries[2].kind));
}

TEST_CASE("the calendar opens where something is to come, and moves to where something is") {
    const auto entries =
        calendarEntries({clock("a", "2016-01-31", "passed"), clock("b", "2016-06-01", "running")}, {});
    CHECK(monthToOpen(entries, *dayFrom("2016-03-14")) == year(2016) / 6);
    CHECK(monthToOpen(entries, *dayFrom("2026-03-14")) == year(2016) / 6);
    CHECK(monthToOpen({}, *dayFrom("2026-03-14")) == year(2026) / 3);
    CHECK(nextMonthWith(entries, year(2016) / 1) == year(2016) / 6);
    CHECK(nextMonthWith(entries, year(2016) / 6) == year(2016) / 6);
    CHECK(lastMonthWith(entries, year(2016) / 6) == year(2016) / 1);
    CHECK(lastMonthWith(entries, year(2016) / 1) == year(2016) / 1);
}
