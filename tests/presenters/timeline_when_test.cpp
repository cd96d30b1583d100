#include "presenters/timeline_when.h"

#include <catch2/catch.hpp>

using namespace strata;

namespace {

std::string shown(base::CivilTime first, base::CivilTime last, const char* precision) {
    const auto zone = base::Zone::find("Europe/London");
    workbench::EventRow event;
    event.earliest = zone->toUtc(first).utc;
    event.latest = zone->toUtc(last).utc;
    event.precision = precision;
    return presenters::showBounds(event, *zone);
}

}  // namespace

TEST_CASE("When is said no finer than it is known") {
    CHECK(shown({2014, 7, 1}, {2014, 7, 1, 23, 59, 59}, "day") == "1 July 2014");
    CHECK(shown({2014, 5, 1}, {2014, 5, 31, 23, 59, 59}, "month") == "May 2014");
    CHECK(shown({1999, 4, 1}, {1999, 6, 30, 23, 59, 59}, "month") == "between April 1999 and June 1999");
    CHECK(shown({2016, 1, 1}, {2016, 12, 31, 23, 59, 59}, "year") == "2016");
    CHECK(shown({2016, 3, 14, 9, 5}, {2016, 3, 14, 9, 5, 59}, "minute") == "14 March 2016, 09:05 GMT");
}

TEST_CASE("An event without bounds has no date given to it") {
    workbench::EventRow event;
    CHECK(presenters::showBounds(event, base::Zone::utc()) == "date not known");
}
