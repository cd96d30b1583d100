#include "checklist/coverage.h"

#include <catch2/catch.hpp>

#include <array>
#include <map>
#include <random>

using namespace strata::checklist;

namespace {

CoverageSaid held(const std::string& from, const std::string& to) {
    return {"school_attendance", "P01", CoverageSaid::Kind::held, from, to, "", ""};
}

CoverageSaid noneHeld(const std::string& from, const std::string& to) {
    return {"school_attendance", "P01", CoverageSaid::Kind::noneHeld, from, to, "", ""};
}

const DayRange kWindow{dayOf(2013, 9, 1), dayOf(2016, 7, 31)};

std::string monthOf(Day day) {
    return isoDay(day).substr(0, 7);
}

}  // namespace

TEST_CASE("the months a register does not hold are said, exact at both ends") {
    CHECK(coverStrip({held("2014-08", "2016-07")}, kWindow).sentence() ==
          "September 2013 to July 2014 missing");
    CHECK(coverStrip({held("2013-09", "2014-07"), held("2015-09", "2016-07")}, kWindow).sentence() ==
          "August 2014 to August 2015 missing");
    CHECK(coverStrip({held("2013-09", "2014-03-09"), held("2014-03-21", "2016-07")}, kWindow).sentence() ==
          "10 March 2014 to 20 March 2014 missing");
    CHECK(coverStrip({held("2013", "2017")}, kWindow).sentence() == "all of the window held");
    CHECK(coverStrip({}, kWindow).sentence() == "not asked");
}

TEST_CASE("asked and none held is not the same as not asked") {
    const auto strip = coverStrip({held("2015-09", "2016-07"), noneHeld("2013-09", "2014-07")}, kWindow);
    CHECK(strip.sentence() ==
          "September 2013 to July 2014 asked, none held; August 2014 to August 2015 missing");
    CHECK(coverStrip({noneHeld("", "")}, kWindow).sentence() == "asked, none held");
    // What is held after all wins over what a holder said.
    CHECK(coverStrip({noneHeld("", ""), held("2013-09", "2016-07")}, kWindow).sentence() ==
          "all of the window held");
}

TEST_CASE("an approximate bound covers for sure only what lies within it") {
    const auto strip = coverStrip({held("2014-01~", "2016-07")}, kWindow);
    CHECK(strip.sentence() == "September 2013 to January 2014 missing");
}

TEST_CASE("of 10,000 lives with known holes the flagged months are the months that are missing") {
    const Day begin = dayOf(2010, 1, 1), end = dayOf(2020, 12, 31);
    std::vector<int> monthAt;
    for (Day day = begin; day <= end; ++day)
        monthAt.push_back(dateOf(day).year * 12 + static_cast<int>(dateOf(day).month));
    const auto month = [&](Day day) { return monthAt[static_cast<std::size_t>(day - begin)]; };
    std::mt19937 chance(2026);
    const auto below = [&](unsigned most) { return static_cast<Day>(chance() % most); };
    for (int life = 0; life < 10'000; ++life) {
        const Day start = dayOf(2012, 1, 1) + below(900);
        const DayRange window{start, start + 1 + below(1300)};
        std::vector<Cover> truth(static_cast<std::size_t>(window.last - window.first + 1), Cover::notAsked);
        std::vector<CoverageSaid> said;
        for (Day pieces = below(6); pieces > 0; --pieces) {
            const Day first = window.first - 60 + below(1400), last = first + below(500);
            const bool isByMonth = chance() % 2 == 0, isHeld = chance() % 3 > 0;
            const std::string from = isByMonth ? monthOf(first) : isoDay(first);
            const std::string to = isByMonth ? monthOf(last) : isoDay(last);
            said.push_back(isHeld ? held(from, to) : noneHeld(from, to));
            for (Day day = window.first; day <= window.last; ++day)
                if (isByMonth ? month(day) >= month(first) && month(day) <= month(last)
                              : day >= first && day <= last) {
                    auto& cover = truth[static_cast<std::size_t>(day - window.first)];
                    cover = std::max(cover, isHeld ? Cover::held : Cover::noneHeld);
                }
        }
        const auto strip = coverStrip(said, window);
        std::map<int, std::array<std::int64_t, 3>> counts;
        for (Day day = window.first; day <= window.last; ++day)
            ++counts[month(day)]
                    [static_cast<std::size_t>(truth[static_cast<std::size_t>(day - window.first)])];
        REQUIRE(strip.months.size() == counts.size());
        for (const auto& one : strip.months)
            REQUIRE(counts.at(month(one.days.first)) ==
                    std::array<std::int64_t, 3>{one.notAsked, one.noneHeld, one.held});
        for (const auto& stretch : strip.stretches)
            for (Day day = stretch.days.first; day <= stretch.days.last; ++day)
                if (truth[static_cast<std::size_t>(day - window.first)] != stretch.cover)
                    FAIL(isoDay(day) << " of life " << life);
    }
}
