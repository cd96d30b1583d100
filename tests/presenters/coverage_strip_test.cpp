#include "presenters/coverage_strip.h"

#include <catch2/catch.hpp>

#include "presenters/civil_day.h"

using namespace strata;
using namespace strata::presenters;

TEST_CASE("a month that is held in part is drawn where its days are") {
    workbench::CoverageRow row;
    // September and October 2013: 61 days, of which the last ten of September are held.
    row.stretches = {{"2013-09-01", "2013-09-20", "not_asked"},
                     {"2013-09-21", "2013-09-30", "held"},
                     {"2013-10-01", "2013-10-31", "none_held"}};
    const auto strip = coverageStrip(row);
    REQUIRE(strip.pieces.size() == 3);
    CHECK(strip.pieces[0].from == 0);
    CHECK(strip.pieces[1].from == Approx(20.0 / 61));
    CHECK(strip.pieces[1].to == Approx(30.0 / 61));
    CHECK(strip.pieces[1].cover == "held");
    CHECK(strip.pieces[2].to == 1);
    REQUIRE(strip.months.size() == 1);
    CHECK(strip.months[0] == Approx(30.0 / 61));
}

TEST_CASE("pieces lie end to end over the whole window, and years begin where they do") {
    workbench::CoverageRow row;
    row.stretches = {{"2013-11-15", "2014-02-03", "held"}, {"2014-02-04", "2015-03-01", "not_asked"}};
    const auto strip = coverageStrip(row);
    CHECK(strip.pieces.front().from == 0);
    CHECK(strip.pieces[0].to == strip.pieces[1].from);
    CHECK(strip.pieces.back().to == 1);
    CHECK(strip.months.size() == 16);
    REQUIRE(strip.years.size() == 3);
    CHECK((strip.years[0].words == "2013" && strip.years[0].at == 0));
    const double days = 472;
    CHECK(strip.years[1].at == Approx(47 / days));
    CHECK(strip.years[2].at == Approx(412 / days));
    CHECK(coverageStrip({}).pieces.empty());
}

TEST_CASE("a day is read from a whole date alone") {
    CHECK(isoOf(*dayFrom("2016-02-29")) == "2016-02-29");
    for (const char* none : {"", "2016", "2016-02", "2015-02-29", "2016-03-14T09:05:00Z", "about 2016-03-14"})
        CHECK_FALSE(dayFrom(none));
}
