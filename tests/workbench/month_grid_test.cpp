#include "workbench/month_grid.h"

#include <catch2/catch.hpp>
#include <chrono>

using namespace strata::workbench;

TEST_CASE("every month is whole weeks from Monday with each of its days once, where its weekday stands") {
    for (int number = 0; number < 240; ++number) {
        const auto month = std::chrono::year(2010) / std::chrono::January + std::chrono::months(number);
        const unsigned written = static_cast<unsigned>(month.month());
        const auto weeks = monthGrid(std::to_string(static_cast<int>(month.year())) +
                                         (written < 10 ? "-0" : "-") + std::to_string(written),
                                     {});
        unsigned day = 0;
        for (const auto& week : weeks) {
            REQUIRE(week.size() == 7);
            for (std::size_t at = 0; at < week.size(); ++at) {
                if (week[at].empty())
                    continue;
                REQUIRE(week[at] == std::to_string(++day));
                const std::chrono::sys_days here = month / static_cast<int>(day);
                REQUIRE(std::chrono::weekday(here).iso_encoding() == at + 1);
            }
        }
        const std::chrono::year_month_day last(std::chrono::sys_days(month / std::chrono::last));
        REQUIRE(day == static_cast<unsigned>(last.day()));
    }
}

TEST_CASE("a day says what falls on it, and beyond four how many more the list has") {
    const auto weeks = monthGrid("2016-03", {{"2016-03-14", {"a", "b", "c", "d"}},
                                             {"2016-03-15", {"a", "b", "c", "d", "e"}},
                                             {"2016-04-01", {"of April"}}});
    CHECK(weeks[2][0] == "14\na\nb\nc\nd");
    CHECK(weeks[2][1] == "15\na\nb\nc\nand 2 more in the list");
    for (const auto& week : weeks)
        for (const auto& cell : week)
            CHECK(cell.find("April") == std::string::npos);
    for (const char* none : {"", "2016", "2016-13", "2016-00", "no days"})
        CHECK(monthGrid(none, {}).empty());
}
