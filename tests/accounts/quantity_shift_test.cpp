#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "accounts/comparison.h"

using namespace strata::accounts;
using namespace std::chrono;

namespace {

// Words, and everything that they can mean: days, minutes of a day, or numbers.
struct Said {
    std::string words;
    std::set<long> can;
};

constexpr year_month_day kFirst{year(2010), January, day(1)}, kEnd{year(2023), January, day(1)};

Said date(const std::string& words, const std::function<bool(year_month_day)>& isOne) {
    Said said{words, {}};
    for (sys_days day = kFirst; day < sys_days(kEnd); day += days(1))
        if (isOne(year_month_day(day)))
            said.can.insert(day.time_since_epoch().count());
    return said;
}

std::function<bool(year_month_day)> from(year_month_day first, year_month_day last) {
    return [=](year_month_day day) { return first <= day && day <= last; };
}

std::function<bool(year_month_day)> either(const std::function<bool(year_month_day)>& one,
                                           const std::function<bool(year_month_day)>& other) {
    return [=](year_month_day day) { return one(day) || other(day); };
}

year_month_day on(int y, unsigned m, unsigned d) {
    return {year(y), month(m), day(d)};
}

std::vector<Said> dates() {
    const auto inMonth = [](int y, unsigned m) {
        return [=](year_month_day day) { return day.year() == year(y) && day.month() == month(m); };
    };
    return {
        date("on 14 March 2016", from(on(2016, 3, 14), on(2016, 3, 14))),
        date("on March 14th, 2016", from(on(2016, 3, 14), on(2016, 3, 14))),
        date("on 1 March 2016", from(on(2016, 3, 1), on(2016, 3, 1))),
        date("on 2016-02-29", from(on(2016, 2, 29), on(2016, 2, 29))),
        date("on 31 December 2016", from(on(2016, 12, 31), on(2016, 12, 31))),
        date("on 13/04/2016", from(on(2016, 4, 13), on(2016, 4, 13))),
        date("on 3 April 2016", from(on(2016, 4, 3), on(2016, 4, 3))),
        date("on 20 March 2016", from(on(2016, 3, 20), on(2016, 3, 20))),
        date("on 03/04/2016",
             either(from(on(2016, 3, 4), on(2016, 3, 4)), from(on(2016, 4, 3), on(2016, 4, 3)))),
        date("in March 2016", inMonth(2016, 3)),
        date("in April 2016", inMonth(2016, 4)),
        date("in July 2016", inMonth(2016, 7)),
        date("in December 2016", inMonth(2016, 12)),
        date("in January 2016", inMonth(2016, 1)),
        date("in February 2017", inMonth(2017, 2)),
        date("in March", [](year_month_day day) { return day.month() == March; }),
        date("in December", [](year_month_day day) { return day.month() == December; }),
        date("on 14 March",
             [](year_month_day day) { return day.month() == March && day.day() == std::chrono::day(14); }),
        date("in spring 2016", from(on(2016, 3, 1), on(2016, 5, 31))),
        date("in the spring of 2016", from(on(2016, 3, 1), on(2016, 5, 31))),
        date("in summer 2016", from(on(2016, 6, 1), on(2016, 8, 31))),
        date("in autumn 2016", from(on(2016, 9, 1), on(2016, 11, 30))),
        date("in winter 2016",
             either(from(on(2016, 1, 1), on(2016, 2, 29)), from(on(2016, 12, 1), on(2017, 2, 28)))),
        date("in late summer 2016", inMonth(2016, 8)),
        date("in 2016", [](year_month_day day) { return day.year() == year(2016); }),
        date("in 2017", [](year_month_day day) { return day.year() == year(2017); }),
        date("in early 2016", from(on(2016, 1, 1), on(2016, 4, 30))),
        date("in mid 2016", from(on(2016, 5, 1), on(2016, 8, 31))),
        date("in late 2016", from(on(2016, 9, 1), on(2016, 12, 31))),
        date("in early March 2016", from(on(2016, 3, 1), on(2016, 3, 10))),
        date("in late March 2016", from(on(2016, 3, 21), on(2016, 3, 31))),
        date("about 14 March 2016", from(on(2016, 3, 7), on(2016, 3, 21))),
        date("about March 2016", from(on(2016, 2, 1), on(2016, 4, 30))),
        date("about spring 2016", from(on(2016, 2, 1), on(2016, 6, 30))),
        date("about 2016", from(on(2015, 7, 1), on(2017, 6, 30))),
        date("before March 2016", from(kFirst, on(2016, 3, 1))),
        date("before 14 March 2016", from(kFirst, on(2016, 3, 14))),
        date("after March 2016", from(on(2016, 3, 31), kEnd)),
        date("after 2016", from(on(2016, 12, 31), kEnd)),
    };
}

Said numbers(const std::string& words, long least, long most) {
    Said said{words, {}};
    for (long number = least; number <= most; ++number)
        said.can.insert(number);
    return said;
}

Said times(const std::string& words, long least, long most, bool isOfEitherHalf) {
    Said said = numbers(words, least, most);
    if (isOfEitherHalf)
        for (long minute = least; minute <= most; ++minute)
            said.can.insert(minute + 720);
    return said;
}

// DOMAIN 5.4: alike or overlapping is repeated, inside is narrowed, around is broadened, apart is changed.
Relation expected(const Said& earlier, const Said& later) {
    const auto has = [](const Said& outer, const Said& inner) {
        return std::includes(outer.can.begin(), outer.can.end(), inner.can.begin(), inner.can.end());
    };
    const bool isInside = has(earlier, later), isAround = has(later, earlier);
    if (isInside != isAround)
        return isInside ? Relation::narrowed : Relation::broadened;
    const bool meets = std::any_of(earlier.can.begin(), earlier.can.end(),
                                   [&later](long value) { return later.can.contains(value); });
    return meets ? Relation::repeated : Relation::changed;
}

void requireAllPairs(const std::vector<Said>& all, const std::string& before, const std::string& after) {
    for (const Said& earlier : all)
        for (const Said& later : all) {
            const std::string left = before + earlier.words + after, right = before + later.words + after;
            const Comparison comparison = compareTexts(left, right);
            CAPTURE(left, right);
            REQUIRE(comparison.pairs.size() == 1);
            REQUIRE(codeOf(comparison.pairs.front().relation) == codeOf(expected(earlier, later)));
        }
}

}  // namespace

TEST_CASE("Every two dates relate as the days that they can be") {
    requireAllPairs(dates(), "I arrived in London with my cousin ", ".");
}

TEST_CASE("Every two numbers relate as what they can be") {
    constexpr long kMany = 1000;
    requireAllPairs(
        {numbers("five", 5, 5), numbers("4", 4, 4), numbers("six", 6, 6), numbers("twenty", 20, 20),
         numbers("about five", 4, 6), numbers("nearly twenty", 16, 24), numbers("three to five", 3, 5),
         numbers("between four and nine", 4, 9), numbers("at least five", 5, kMany),
         numbers("more than five", 6, kMany), numbers("at most five", 0, 5), numbers("fewer than five", 0, 4),
         numbers("up to six", 0, 6), numbers("over twenty", 21, kMany)},
        "There were ", " men in the garden of the house.");
}

TEST_CASE("Every two times relate as the minutes that they can be") {
    requireAllPairs({times("at 9.30", 570, 570, true), times("at 09:30", 570, 570, false),
                     times("at 21:30", 1290, 1290, false), times("at 9.30 pm", 1290, 1290, false),
                     times("at 9.45", 585, 585, true), times("about 9.30", 540, 600, true),
                     times("about 21:30", 1260, 1320, false), times("at 11.15", 675, 675, true),
                     times("at 23:15", 1395, 1395, false)},
                    "He came back to the house ", " that day.");
}

TEST_CASE("A particular said alike in other words or another language is repeated") {
    const auto relation = [](std::string_view left, std::string_view right) {
        const Comparison comparison = compareTexts(left, right);
        REQUIRE(comparison.pairs.size() == 1);
        return comparison.pairs.front().relation;
    };
    REQUIRE(relation("He paid me £50 a week in cash.", "He paid me fifty pounds a week in cash.") ==
            Relation::repeated);
    REQUIRE(relation("He paid me £50 a week in cash.", "He paid me about £50 a week in cash.") ==
            Relation::broadened);
    REQUIRE(relation("Tôi đến Luân Đôn tháng 3 năm 2016.", "Tôi đến Luân Đôn tháng 4 năm 2016.") ==
            Relation::changed);
    REQUIRE(relation("Am ajuns la Londra în primăvara 2016.", "Am ajuns la Londra în martie 2016.") ==
            Relation::narrowed);
}
