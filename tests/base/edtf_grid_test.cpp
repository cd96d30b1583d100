#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "base/edtf.h"

using namespace strata::base;

namespace {

// A calendar of its own, counted day by day, from 1890 to 2110.
struct Day {
    int year, month, day;
};

const std::vector<Day>& calendar() {
    static const std::vector<Day> days = [] {
        std::vector<Day> all;
        for (int year = 1890; year <= 2110; ++year) {
            const bool isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
            const int kLengths[] = {31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
            for (int month = 1; month <= 12; ++month)
                for (int day = 1; day <= kLengths[month - 1]; ++day)
                    all.push_back({year, month, day});
        }
        return all;
    }();
    return days;
}

// Days by number; the ends of what has none are beyond the calendar.
struct Stretch {
    int first = -1, last = -1;
};
constexpr int kNoStart = -1'000'000, kNoEnd = 1'000'000;

bool fits(std::string_view pattern, int number, int width) {
    for (int place = width - 1; place >= 0; --place, number /= 10)
        if (pattern[static_cast<std::size_t>(place)] != 'X' &&
            pattern[static_cast<std::size_t>(place)] != '0' + number % 10)
            return false;
    return true;
}

// The months of a part of a year, those of the next year as 13 and 14.
std::pair<int, int> monthsOf(int code) {
    static const std::map<int, std::pair<int, int>> kMonths{
        {21, {3, 5}},  {22, {6, 8}},   {23, {9, 11}}, {24, {12, 14}}, {25, {3, 5}}, {26, {6, 8}},
        {27, {9, 11}}, {28, {12, 14}}, {29, {9, 11}}, {30, {12, 14}}, {31, {3, 5}}, {32, {6, 8}},
        {33, {1, 3}},  {34, {4, 6}},   {35, {7, 9}},  {36, {10, 12}}, {37, {1, 4}}, {38, {5, 8}},
        {39, {9, 12}}, {40, {1, 6}},   {41, {7, 12}}};
    return kMonths.at(code);
}

bool holds(std::string_view text, const Day& day) {
    if (text.size() > 5 && text[4] == 'S') {
        int step = 1;
        for (int i = text[5] - '0'; i < 4; ++i)
            step *= 10;
        return day.year / step == std::stoi(std::string(text.substr(0, 4))) / step;
    }
    const std::string_view month = text.size() > 4 ? text.substr(5, 2) : "XX";
    const std::string_view date = text.size() > 7 ? text.substr(8, 2) : "XX";
    if (month[0] >= '2' && month[0] <= '4') {
        const auto [first, last] = monthsOf(std::stoi(std::string(month)));
        return (fits(text, day.year, 4) && day.month >= first && day.month <= last) ||
               (fits(text, day.year - 1, 4) && day.month + 12 >= first && day.month + 12 <= last);
    }
    return fits(text, day.year, 4) && fits(month, day.month, 2) && fits(date, day.day, 2);
}

Stretch counted(std::string_view marked) {
    std::string text(marked);
    std::erase_if(text, [](char c) { return c == '~' || c == '?' || c == '%'; });
    static std::map<std::string, Stretch> known;
    const auto [place, isNew] = known.try_emplace(text);
    Stretch& found = place->second;
    for (int i = 0; isNew && i < static_cast<int>(calendar().size()); ++i)
        if (holds(text, calendar()[static_cast<std::size_t>(i)])) {
            found.first = found.first < 0 ? i : found.first;
            found.last = i;
        }
    return found;
}

Stretch bounded(const std::string& text) {
    const auto ends = [](const std::string& from, const std::string& to) {
        return Stretch{from.empty() || from == ".." ? kNoStart : counted(from).first,
                       to.empty() || to == ".." ? kNoEnd : counted(to).last};
    };
    if (const auto slash = text.find('/'); slash != std::string::npos)
        return ends(text.substr(0, slash), text.substr(slash + 1));
    if (text[0] != '[' && text[0] != '{')
        return counted(text);
    Stretch whole{kNoEnd, kNoStart};
    for (std::size_t at = 1; at < text.size();) {
        const std::size_t comma = std::min(text.find(',', at), text.size() - 1);
        const std::string member = text.substr(at, comma - at);
        const std::size_t points = member.find("..");
        const Stretch one = points == std::string::npos
                                ? counted(member)
                                : ends(member.substr(0, points), member.substr(points + 2));
        whole = {std::min(whole.first, one.first), std::max(whole.last, one.last)};
        at = comma + 1;
    }
    return whole;
}

Stretch daysOf(const Bounds& bounds) {
    const auto number = [](Micros at) {
        static const Micros start = civilToMicros({.year = 1890});
        return static_cast<int>((at - start) / kDay);
    };
    return {bounds.earliest ? number(*bounds.earliest) : kNoStart,
            bounds.latest ? number(*bounds.latest) : kNoEnd};
}

std::string two(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

// Forms of one part, over the five years from 2003 to 2007.
std::vector<std::string> parts() {
    std::vector<std::string> all{"200X",    "20XX",       "20X4",       "20X4-02-29", "200X-02-29",
                                 "200X-12", "20XX-12-XX", "20X5-1X-X1", "200X-24"};
    for (int year = 2003; year <= 2007; ++year) {
        const std::string y = std::to_string(year);
        for (const char* end : {"", "?", "-XX", "-XX-XX", "-0X", "-1X", "-X1", "-X2", "-XX-14", "-XX-3X",
                                "-XX-31", "-1X-3X", "S2", "S3", "S4"})
            all.push_back(y + end);
        for (int code = 21; code <= 41; ++code)
            all.push_back(y + "-" + std::to_string(code));
        for (int month = 1; month <= 12; ++month)
            for (const char* end : {"", "%", "-XX", "-0X", "-1X", "-X5", "-X9", "-01", "-15", "~-28"})
                all.push_back(y + "-" + two(month) + end);
        all.push_back("?" + y + "-06-~11");
        all.push_back("200X-" + two(year - 2000) + "-1X");
    }
    return all;
}

std::vector<std::string> grid() {
    std::vector<std::string> all = parts();
    const std::vector<std::string> single = all;
    for (std::size_t i = 0; i + 37 < single.size(); i += 5) {
        const std::string &a = single[i], &b = single[i + 37];
        all.insert(all.end(),
                   {"[" + a + "," + b + "]", "{" + a + "," + b + "}", "[.." + a + "," + b + "]",
                    "{" + a + "," + b + "..}", "[" + a + "..]", "../" + a, a + "/..", a + "/", "/" + a});
        if (counted(a).last < counted(b).first)
            all.insert(all.end(), {a + "/" + b, "[" + a + ".." + b + "]", "{1999," + a + ".." + b + "}"});
    }
    return all;
}

}  // namespace

TEST_CASE("Bounds of every form are those of the days that fit it, counted one by one") {
    for (const std::string& text : grid()) {
        INFO(text);
        const Stretch expected = bounded(text);
        REQUIRE(expected.last >= 0);
        const auto when = readEdtf(text, Zone::utc());
        REQUIRE(when);
        const Stretch got = daysOf(when->strict);
        REQUIRE(got.first == expected.first);
        REQUIRE(got.last == expected.last);
        if (when->strict.earliest)
            REQUIRE(*when->strict.earliest % kDay == 0);
        if (when->strict.latest)
            REQUIRE((*when->strict.latest + kSecond) % kDay == 0);
    }
}

TEST_CASE("A day is refused exactly where no day of the calendar fits") {
    for (int year = 2003; year <= 2007; ++year)
        for (int month = 1; month <= 12; ++month)
            for (const char* day : {"00", "29", "30", "31", "32", "3X", "X0", "X1", "4X"}) {
                const std::string text = std::to_string(year) + "-" + two(month) + "-" + day;
                INFO(text);
                REQUIRE(readEdtf(text, Zone::utc()).has_value() == (counted(text).first >= 0));
            }
}

TEST_CASE("Order of every pair is that of their days") {
    struct Known {
        Bounds bounds;
        Stretch days;
    };
    std::vector<Known> all;
    for (const std::string& text : grid())
        all.push_back({readEdtf(text, Zone::utc())->strict, bounded(text)});
    std::size_t wrong = 0;
    std::map<Order, std::size_t> seen;
    for (const Known& left : all)
        for (const Known& right : all) {
            const Order order = compare(left.bounds, right.bounds);
            const Order expected = left.days.last < right.days.first   ? Order::before
                                   : right.days.last < left.days.first ? Order::after
                                                                       : Order::notInOrder;
            ++seen[order];
            wrong += order != expected;
        }
    CHECK(wrong == 0);
    CHECK(seen.size() == 3);
}

TEST_CASE("Fuzzy bounds of a marked field are those of its neighbours") {
    const auto& days = calendar();
    const auto lengthOf = [&](int year, int month) {
        return static_cast<int>(std::ranges::count_if(
            days, [&](const Day& day) { return day.year == year && day.month == month; }));
    };
    const auto at = [&](int year, int month, int day) {
        year += month < 1 ? -1 : month > 12 ? 1 : 0;
        month += month < 1 ? 12 : month > 12 ? -12 : 0;
        return counted(std::to_string(year) + "-" + two(month) + "-" +
                       two(std::min(day, lengthOf(year, month))));
    };
    const auto expect = [](const std::string& text, int first, int last) {
        INFO(text);
        const Stretch got = daysOf(readEdtf(text, Zone::utc())->fuzzy);
        REQUIRE(got.first == first);
        REQUIRE(got.last == last);
    };
    for (int year = 2003; year <= 2007; ++year)
        for (const int month : {1, 2, 3, 11, 12})
            for (const int day : {1, 15, 28, 29, 30, 31}) {
                if (day > lengthOf(year, month))
                    continue;
                const std::string y = std::to_string(year), m = two(month), d = two(day);
                const int exact = at(year, month, day).first;
                expect(y + "-" + m + "-" + d + "~", exact - 3, exact + 3);
                expect(y + "-" + m + "-~" + d, exact - 3, exact + 3);
                expect(y + "-" + m + "-?" + d, exact, exact);
                const int before = at(year, month - 1, day).first, after = at(year, month + 1, day).first;
                expect(y + "-~" + m + "-" + d, before, after);
                expect(y + "-" + m + "%-" + d, before, after);
                expect(y + "-" + m + "~", at(year, month - 1, 1).first, at(year, month + 1, 31).first);
                expect("~" + y + "-" + m + "-" + d, at(year - 1, month, day).first,
                       at(year + 1, month, day).first);
            }
}
