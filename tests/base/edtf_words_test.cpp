#include "base/edtf_words.h"

#include <catch2/catch.hpp>
#include <random>

using namespace strata::base;

namespace {

std::string shown(std::string_view text) {
    return showEdtf(text, Zone::utc());
}

}  // namespace

TEST_CASE("Every form is told in words") {
    CHECK(shown("Y-17E7") == "170,000,001 BC");
    CHECK(shown("1950S2") == "a year from 1900 to 1999, put at 1950");
    CHECK(shown("Y171010000S3~") == "about a year from 171,000,000 to 171,999,999, put at 171,010,000");
    CHECK(shown("2001-21") == "spring 2001");
    CHECK(shown("2001-26") == "northern summer 2001");
    CHECK(shown("2001-30") == "southern summer 2001");
    CHECK(shown("2001-34") == "the second quarter of 2001");
    CHECK(shown("2001-39") == "the last third of 2001");
    CHECK(shown("2001-41~") == "about the second half of 2001");
    CHECK(shown("[1667,1668,1670..1672]") == "one of 1667, 1668 or 1670 to 1672");
    CHECK(shown("{1960,1961-12}") == "all of 1960 and December 1961");
    CHECK(shown("[..1760-12-03]") == "any up to 3 December 1760");
    CHECK(shown("{1984..}") == "all from 1984 on");
    CHECK(shown("[1760-01,1760-02,1760-12..]") ==
          "one of January 1760, February 1760 or any from December 1760 on");
    CHECK(shown("{1960}") == "1960");
    CHECK(shown("2004-06~-11") == "11 June 2004 (year and month approximate)");
    CHECK(shown("?2004-06-~11") == "11 June 2004 (year uncertain, day approximate)");
    CHECK(shown("2004?-06-11") == "11 June 2004 (year uncertain)");
    CHECK(shown("%2004-06") == "June 2004 (year approximate and uncertain)");
    CHECK(shown("156X-12-25") == "25 December, a year in the 1560s");
    CHECK(shown("15XX-12-XX") == "December, a year from 1500 to 1599");
    CHECK(shown("XXXX-12-XX") == "December, year not known");
    CHECK(shown("1XXX-XX") == "1000 to 1999");
    CHECK(shown("20X6-33") == "the first quarter, year 20X6 (X not known)");
    CHECK(shown("1984-1X") == "a month from October to December 1984");
    CHECK(shown("1984-X1") == "January or November 1984");
    CHECK(shown("2016-03-1X") == "a day from 10 to 19 March 2016");
    CHECK(shown("2016-XX-14") == "day 14 of a month not known, 2016");
    CHECK(shown("2004-06-~01/2004-06-~20") ==
          "between 1 June 2004 (day approximate) and 20 June 2004 (day approximate)");
    CHECK(shown("../2004-06") == "no later than June 2004");
    CHECK(shown("2004-06~/..") == "from about June 2004 on");
}

TEST_CASE("An instant is told to the minute, and what is no date is given back") {
    CHECK(shown("2026-11-24T02:13:07Z") == "24 November 2026, 02:13 UTC");
    CHECK(shown("[1667") == "[1667");
    CHECK(shown("").empty());
}

TEST_CASE("No bytes of the signs of level 2 make the reader or the words throw") {
    std::mt19937 random(7);
    const std::string likely = "0123456789-XXYES..,[]{}~?%/T:";
    for (int i = 0; i < 200'000; ++i) {
        std::string text(random() % 20, '\0');
        for (char& c : text)
            c = likely[random() % likely.size()];
        if (i % 4 == 0)
            text = "Y" + std::to_string(random()) + "E" + std::to_string(random() % 30) + "S" +
                   std::to_string(random() % 20);
        REQUIRE_NOTHROW(shown(text));
    }
}
