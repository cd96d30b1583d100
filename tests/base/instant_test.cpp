#include "base/instant.h"

#include <catch2/catch.hpp>
#include <random>

#include "base/clock.h"
#include "base/edtf.h"
#include "support/hand_clock.h"

using namespace strata::base;

TEST_CASE("An instant is written in UTC, with a fraction only when it has one") {
    CHECK(isoUtc(0) == "1970-01-01T00:00:00Z");
    CHECK(isoUtc(1'457'946'300'000'000) == "2016-03-14T09:05:00Z");
    CHECK(isoUtc(1'457'946'300'586'325) == "2016-03-14T09:05:00.586325Z");
    CHECK(isoUtc(1'457'946'300'500'000) == "2016-03-14T09:05:00.5Z");
    CHECK(isoUtc(-1) == "1969-12-31T23:59:59.999999Z");
}

TEST_CASE("Years outside four digits are signed and come back") {
    CHECK(isoUtc(civilToMicros({.year = 0})) == "0000-01-01T00:00:00Z");
    CHECK(isoUtc(civilToMicros({.year = -44, .month = 3, .day = 15})) == "-0044-03-15T00:00:00Z");
    CHECK(isoUtc(civilToMicros({.year = 12'345})) == "+12345-01-01T00:00:00Z");
    CHECK(parseIsoInstant("-0044-03-15T00:00:00Z") == civilToMicros({.year = -44, .month = 3, .day = 15}));
    CHECK(parseIsoInstant("+290000-01-01T00:00:00Z") == civilToMicros({.year = 290'000}));
    CHECK_FALSE(parseIsoInstant("+999999-01-01T00:00:00Z"));
}

TEST_CASE("Every instant read back is the one written, and its wall time too") {
    std::mt19937_64 random(20160314);
    std::uniform_int_distribution<Micros> anywhere(civilToMicros({.year = -20'000}),
                                                   civilToMicros({.year = 20'000}));
    for (int i = 0; i < 20'000; ++i) {
        const Micros instant = anywhere(random);
        REQUIRE(parseIsoInstant(isoUtc(instant)) == instant);
        const CivilTime civil = civilFromMicros(instant);
        REQUIRE(civilToMicros(civil) == instant);
        REQUIRE(isRealDate(civil.year, civil.month, civil.day));
    }
}

TEST_CASE("An instant needs a zone and a real date") {
    CHECK(parseIsoInstant("2016-03-14T10:05:00+01:00") == 1'457'946'300'000'000);
    CHECK(parseIsoInstant("2016-03-14 04:05:00-0500") == 1'457'946'300'000'000);
    CHECK_FALSE(parseIsoInstant("2016-03-14T09:05:00"));
    CHECK_FALSE(parseIsoInstant("2016-02-30T09:05:00Z"));
    CHECK_FALSE(parseIsoInstant("2016-03-14T24:00:00Z"));
    CHECK_FALSE(parseIsoInstant("2016-03-14T09:05:00Zx"));
    CHECK_FALSE(parseIsoInstant(""));
}

TEST_CASE("Weekdays are those of the calendar") {
    CHECK(weekday(0) == 3);
    CHECK(weekday(-1) == 2);
    CHECK(weekday(civilToMicros({.year = 2016, .month = 3, .day = 14})) == 0);
}

TEST_CASE("A plain stamp is read with its zone, its precision and its wall time") {
    Micros instant = 0;
    CivilTime wall;
    bool isFloating = false;
    Precision precision = Precision::none;
    REQUIRE(readStamp("2016-03-14 09:05:00.586325123", instant, wall, isFloating, precision));
    CHECK(isFloating);
    CHECK(precision == Precision::subsecond);
    CHECK(wall == CivilTime{2016, 3, 14, 9, 5, 0, 586'325});
    REQUIRE(readStamp("2016-03-14T09:05+01:00", instant, wall, isFloating, precision));
    CHECK_FALSE(isFloating);
    CHECK(precision == Precision::minute);
    CHECK(isoUtc(instant) == "2016-03-14T08:05:00Z");
    REQUIRE(readStamp("2016-03-14", instant, wall, isFloating, precision));
    CHECK(precision == Precision::day);
    CHECK_FALSE(readStamp("14/03/2016 09:05", instant, wall, isFloating, precision));
    CHECK_FALSE(readStamp("2016-03-14T09:05:00.1234567890Z", instant, wall, isFloating, precision));
}

TEST_CASE("The system's clock runs and a hand clock stands still") {
    CHECK(SystemClock().now() > civilToMicros({.year = 2020}));
    strata::support::HandClock clock(5);
    clock.advance(kSecond);
    CHECK(clock.now() == 1'000'005);
}
