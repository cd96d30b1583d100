#include "base/when_said.h"

#include <catch2/catch.hpp>

#include "base/edtf.h"

using namespace strata::base;

namespace {

std::string shown(std::string_view edtf) {
    const auto zone = Zone::find("Europe/London");
    return showWhen(*readEdtf(edtf, *zone), *zone);
}

}  // namespace

TEST_CASE("A time is shown in words, as fine as it was said and no finer") {
    CHECK(shown("2016-03-14T09:05Z") == "14 March 2016, 09:05 GMT");
    CHECK(shown("2016-07-14T08:05Z") == "14 July 2016, 09:05 BST");
    CHECK(shown("2016-07-14T09:05:07.250") == "14 July 2016, 09:05:07.25 BST");
    CHECK(shown("2016-03-14") == "14 March 2016");
    CHECK(shown("2016-03") == "March 2016");
    CHECK(shown("2016-03~") == "about March 2016");
    CHECK(shown("2016?") == "2016 (uncertain)");
    CHECK(shown("2016-22") == "summer 2016");
    CHECK(shown("201X") == "2010s");
    CHECK(shown("20XX") == "2000 to 2099");
    CHECK(shown("-0043") == "44 BC");
    CHECK(shown("../2015-12-25") == "no later than 25 December 2015");
    CHECK(shown("2015-09/..") == "from September 2015 on");
    CHECK(shown("2014/2016-03") == "between 2014 and March 2016");
    CHECK(shown("2014/") == "from 2014, end not known");
}

TEST_CASE("A time without bounds shows the words, and without words that it is not known") {
    WhenSaid when;
    CHECK(showWhen(when, Zone::utc()) == "date not known");
    when.words = "the summer before I left";
    CHECK(showWhen(when, Zone::utc()) == "\"the summer before I left\"");
}

TEST_CASE("Bounds that overlap or are not known are not in order") {
    CHECK(compare({1, 2}, {3, 4}) == Order::before);
    CHECK(compare({3, 4}, {1, 2}) == Order::after);
    CHECK(compare({1, 3}, {2, 4}) == Order::notInOrder);
    CHECK(compare({1, 2}, {2, 3}) == Order::notInOrder);
    CHECK(compare({std::nullopt, 2}, {3, std::nullopt}) == Order::before);
    CHECK(compare({}, {3, 4}) == Order::notInOrder);
}

TEST_CASE("Lists run by earliest, then coarse before fine, undated last") {
    const auto year = *readEdtf("2016", Zone::utc());
    const auto day = *readEdtf("2016-01-01", Zone::utc());
    const auto before = *readEdtf("../2015", Zone::utc());
    CHECK(sortsBefore(year, day));
    CHECK_FALSE(sortsBefore(day, year));
    CHECK(sortsBefore(day, before));
}

TEST_CASE("Precisions and bases have names that lead back") {
    CHECK(nameOf(Precision::subsecond) == "subsecond");
    CHECK(precisionNamed("season") == Precision::season);
    CHECK(basisNamed(nameOf(Basis::computed)) == Basis::computed);
    CHECK_FALSE(precisionNamed("fortnight"));
}
