#include "base/zone.h"

#include <catch2/catch.hpp>
#include <random>

using namespace strata::base;

namespace {

std::shared_ptr<const Zone> london() {
    return Zone::find("Europe/London");
}

std::string utcOf(const Zone& zone, const CivilTime& wall) {
    return isoUtc(zone.toUtc(wall).utc);
}

}  // namespace

TEST_CASE("The hour that did not happen in London in March 2016 is read with the offset before it") {
    const Zone::Resolved resolved = london()->toUtc({2016, 3, 27, 1, 30, 0, 0});
    CHECK(resolved.fit == Zone::Fit::gap);
    CHECK(resolved.offsetSeconds == 0);
    CHECK(isoUtc(resolved.utc) == "2016-03-27T01:30:00Z");
    CHECK(london()->toUtc({2016, 3, 27, 0, 59, 59, 999'999}).fit == Zone::Fit::exact);
    CHECK(london()->toUtc({2016, 3, 27, 1, 0, 0, 0}).fit == Zone::Fit::gap);
    CHECK(london()->toUtc({2016, 3, 27, 2, 0, 0, 0}).fit == Zone::Fit::exact);
    CHECK(utcOf(*london(), {2016, 3, 27, 2, 0, 0, 0}) == "2016-03-27T01:00:00Z");
}

TEST_CASE("The hour that happened twice in London in October 2016 is the first of the two") {
    const Zone::Resolved resolved = london()->toUtc({2016, 10, 30, 1, 30, 0, 0});
    CHECK(resolved.fit == Zone::Fit::fold);
    CHECK(resolved.offsetSeconds == 3600);
    CHECK(isoUtc(resolved.utc) == "2016-10-30T00:30:00Z");
    CHECK(london()->toUtc({2016, 10, 30, 0, 59, 59, 0}).fit == Zone::Fit::exact);
    CHECK(utcOf(*london(), {2016, 10, 30, 2, 0, 0, 0}) == "2016-10-30T02:00:00Z");
}

TEST_CASE("London was an hour ahead all through 1970") {
    for (const unsigned month : {1U, 4U, 7U, 12U})
        CHECK(london()->toUtc({1970, month, 1, 12, 0, 0, 0}).offsetSeconds == 3600);
    CHECK(london()->abbreviationAt(0) == "BST");
}

TEST_CASE("Zones have the letters people know them by") {
    const Micros winter = civilToMicros({.year = 2016, .month = 1, .day = 10});
    const Micros summer = civilToMicros({.year = 2016, .month = 7, .day = 10});
    CHECK(london()->abbreviationAt(winter) == "GMT");
    CHECK(london()->abbreviationAt(summer) == "BST");
    CHECK(Zone::find("Europe/Bucharest")->abbreviationAt(summer) == "EEST");
    CHECK(Zone::find("America/New_York")->abbreviationAt(winter) == "EST");
    CHECK(Zone::find("Asia/Ho_Chi_Minh")->abbreviationAt(winter) == "ICT");
    CHECK(london()->abbreviationAt(civilToMicros({.year = 1944, .month = 7})) == "UTC+02:00");
    CHECK(Zone::utc().abbreviationAt(0) == "UTC");
}

TEST_CASE("Far years go on by today's rules") {
    CHECK(london()->toUtc({2099, 7, 1, 12, 0, 0, 0}).offsetSeconds == 3600);
    CHECK(london()->toUtc({2700, 7, 1, 12, 0, 0, 0}).offsetSeconds == 3600);
    CHECK(london()->toUtc({2700, 1, 1, 12, 0, 0, 0}).offsetSeconds == 0);
    CHECK(london()->toUtc({9999, 12, 31, 23, 59, 59, 0}).offsetSeconds == 0);
}

TEST_CASE("Fixed offsets and zone letters are zones too") {
    CHECK(utcOf(*Zone::find("+01:00"), {2016, 7, 1, 12, 0, 0, 0}) == "2016-07-01T11:00:00Z");
    CHECK(utcOf(*Zone::find("CEST"), {2016, 7, 1, 12, 0, 0, 0}) == "2016-07-01T10:00:00Z");
    CHECK(utcOf(*Zone::find("PST"), {2016, 7, 1, 12, 0, 0, 0}) == "2016-07-01T20:00:00Z");
    CHECK(Zone::find("-0330")->offsetAt(0) == -(3 * 3600 + 30 * 60));
    CHECK(Zone::find("+01:00")->name() == "+01:00");
    CHECK(Zone::find("UTC")->name() == "UTC");
}

TEST_CASE("What is no zone is not found") {
    for (const char* name :
         {"", "Europe/Londonn", "Moon/Tranquillity", "+1", "+25:00", "UTC+", "GMT+", "\xff\xfe", "1"})
        CHECK(Zone::find(name) == nullptr);
}

TEST_CASE("Every instant's wall time leads back to it, but for the second of two") {
    std::mt19937_64 random(7);
    std::uniform_int_distribution<Micros> anywhere(civilToMicros({.year = 1900}),
                                                   civilToMicros({.year = 3200}));
    for (const char* name :
         {"Europe/London", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Tehran"}) {
        const auto zone = Zone::find(name);
        REQUIRE(zone);
        for (int i = 0; i < 5'000; ++i) {
            const Micros instant = anywhere(random);
            const Zone::Resolved back = zone->toUtc(zone->toWall(instant));
            REQUIRE(back.fit != Zone::Fit::gap);
            if (back.fit == Zone::Fit::exact)
                REQUIRE(back.utc == instant);
            else
                REQUIRE(back.utc <= instant);
        }
    }
}
