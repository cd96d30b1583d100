#include <catch2/catch.hpp>
#include <chrono>
#include <random>

#include "base/edtf.h"
#include "base/edtf_words.h"

using namespace strata::base;

namespace {

std::string boundsOf(const Bounds& bounds) {
    const auto day = [](std::optional<Micros> bound) {
        const std::string text = bound ? isoUtc(*bound) : "..";
        return text.substr(0, text.find('T'));
    };
    return day(bounds.earliest) + " " + day(bounds.latest);
}

std::string strictOf(std::string_view text) {
    const auto when = readEdtf(text, Zone::utc());
    return when ? boundsOf(when->strict) : "not read";
}

std::string fuzzyOf(std::string_view text) {
    const auto when = readEdtf(text, Zone::utc());
    return when ? boundsOf(when->fuzzy) : "not read";
}

std::string shown(std::string_view text) {
    return showEdtf(text, Zone::utc());
}

std::string_view whyNot(std::string_view text) {
    return whyNotEdtf(text, Zone::utc());
}

class Texts {
public:
    std::string next() {
        switch (pick(6)) {
            case 0:
                return set('[', ']');
            case 1:
                return set('{', '}');
            case 2:
                return part(1000) + "/" + part(3000);
            case 3:
                return longYear();
            default:
                return part(1000 + pick(2) * 2000);
        }
    }

private:
    int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(random_); }
    std::string mark() {
        const char* kMarks[] = {"", "", "", "~", "?", "%"};
        return kMarks[pick(6)];
    }
    std::string longYear() {
        std::string text = pick(2) ? "Y" : "Y-";
        text += std::to_string(10'000 + pick(900'000));
        if (pick(2))
            text += "E" + std::to_string(1 + pick(9));
        return text + (pick(2) ? "S" + std::to_string(1 + pick(5)) : "") + mark();
    }
    std::string field(int value) {
        std::string text = value < 10 ? "0" + std::to_string(value) : std::to_string(value);
        switch (pick(8)) {
            case 0:
                return "XX";
            case 1:
                return text.replace(1, 1, "X");
            default:
                return text;
        }
    }
    // A date of one of the thousand years from `millennium`, and the thousand after.
    std::string part(int millennium) {
        std::string year = std::to_string(millennium + pick(1000));
        for (int i = pick(4); i > 0; --i)
            year.replace(static_cast<std::size_t>(1 + pick(3)), 1, pick(2) ? "X" : "5");
        const std::string text = mark() + year;
        switch (pick(5)) {
            case 0:
                return text + mark();
            case 1:
                return std::to_string(millennium + pick(1000)) + "S" + std::to_string(1 + pick(4)) + mark();
            case 2:
                return text + mark() + "-" + mark() + std::to_string(21 + pick(21)) + mark();
            case 3:
                return text + mark() + "-" + mark() + field(1 + pick(12)) + mark();
            default:
                return text + mark() + "-" + mark() + field(1 + pick(12)) + mark() + "-" + mark() +
                       field(1 + pick(28)) + mark();
        }
    }
    std::string set(char open, char close) {
        std::string text(1, open);
        if (pick(4) == 0)
            text += ".." + part(1000) + ",";
        for (int i = pick(4); i > 0; --i)
            text += (pick(3) ? part(2000) : part(1000) + ".." + part(3000)) + ",";
        return text + part(2000) + (pick(4) == 0 ? ".." : "") + close;
    }
    std::mt19937 random_{20190102};
};

}  // namespace

TEST_CASE("Years with exponents and significant digits reach as far as they can be held") {
    CHECK(strictOf("Y-17E7") == ".. -290001-12-31");
    CHECK(strictOf("Y17E7") == "+290001-01-01 ..");
    CHECK(strictOf("Y17E3") == strictOf("Y17000"));
    CHECK(strictOf("1950S2") == "1900-01-01 1999-12-31");
    CHECK(strictOf("-1950S2") == "-1999-01-01 -1900-12-31");
    CHECK(strictOf("1950S4") == strictOf("1950"));
    CHECK(strictOf("Y171010000S3") == "+290001-01-01 ..");
    CHECK(strictOf("Y3388E1S3") == "+33800-01-01 +33899-12-31");
    CHECK(strictOf("Y29E4S1") == "+200000-01-01 ..");
}

TEST_CASE("Parts of a year are seasons by hemisphere, quarters, thirds and halves") {
    CHECK(strictOf("2001-25") == strictOf("2001-21"));
    CHECK(strictOf("2001-28") == "2001-12-01 2002-02-28");
    CHECK(strictOf("2001-29") == "2001-09-01 2001-11-30");
    CHECK(strictOf("2001-30") == "2001-12-01 2002-02-28");
    CHECK(fuzzyOf("2001-30") == "2001-01-01 2002-02-28");
    CHECK(strictOf("2001-31") == "2001-03-01 2001-05-31");
    CHECK(strictOf("2001-32") == "2001-06-01 2001-08-31");
    CHECK(strictOf("2001-34") == "2001-04-01 2001-06-30");
    CHECK(strictOf("2001-38") == "2001-05-01 2001-08-31");
    CHECK(strictOf("2001-41") == "2001-07-01 2001-12-31");
    CHECK(strictOf("156X-40") == "1560-01-01 1569-06-30");
}

TEST_CASE("Digits not known reach over every real day they allow") {
    CHECK(strictOf("156X-12-25") == "1560-12-25 1569-12-25");
    CHECK(strictOf("15XX-12-25") == "1500-12-25 1599-12-25");
    CHECK(strictOf("15XX-12-XX") == "1500-12-01 1599-12-31");
    CHECK(strictOf("1XXX-XX") == "1000-01-01 1999-12-31");
    CHECK(strictOf("XXXX-12-XX") == "0000-12-01 9999-12-31");
    CHECK(strictOf("-XXXX") == "-9999-01-01 -0001-12-31");
    CHECK(strictOf("1XXX-12") == "1000-12-01 1999-12-31");
    CHECK(strictOf("1984-1X") == "1984-10-01 1984-12-31");
    CHECK(strictOf("2016-XX-14") == "2016-01-14 2016-12-14");
    CHECK(strictOf("20X6") == "2006-01-01 2096-12-31");
    CHECK(strictOf("201X-02-29") == "2012-02-29 2016-02-29");
    CHECK(strictOf("2016-XX-3X") == "2016-01-30 2016-12-31");
}

TEST_CASE("A date is as fine as its coarsest digit not known, a set as its coarsest member") {
    const auto fineness = [](std::string_view text) {
        const auto when = readEdtf(text, Zone::utc());
        return when ? nameOf(when->precision) : "not read";
    };
    CHECK(fineness("156X-12-25") == "decade");
    CHECK(fineness("15XX-12-25") == "century");
    CHECK(fineness("20X6") == "century");
    CHECK(fineness("1950S2") == "century");
    CHECK(fineness("1950S3") == "decade");
    CHECK(fineness("1984-1X") == "year");
    CHECK(fineness("2016-XX-14") == "year");
    CHECK(fineness("2016-03-1X") == "month");
    CHECK(fineness("2001-34") == "season");
    CHECK(fineness("2004-06~-11") == "day");
    CHECK(fineness("[2016-03-14,2016-04]") == "month");
}

TEST_CASE("Sets reach from their first member to their last") {
    CHECK(strictOf("[1667,1668,1670..1672]") == "1667-01-01 1672-12-31");
    CHECK(strictOf("[1672,1667]") == "1667-01-01 1672-12-31");
    CHECK(strictOf("[..1760-12-03]") == ".. 1760-12-03");
    CHECK(strictOf("[1760-12..]") == "1760-12-01 ..");
    CHECK(strictOf("[1760-01,1760-02,1760-12..]") == "1760-01-01 ..");
    CHECK(strictOf("{1960,1961-12}") == "1960-01-01 1961-12-31");
    CHECK(strictOf("{..1984}") == ".. 1984-12-31");
    CHECK(fuzzyOf("[1667~,1672]") == "1666-01-01 1672-12-31");
    CHECK(readEdtf("{1960,1961-12}", Zone::utc())->isSeveral);
    CHECK_FALSE(readEdtf("[1960,1961-12]", Zone::utc())->isSeveral);
    CHECK_FALSE(readEdtf("{1960}", Zone::utc())->isSeveral);
    CHECK(readEdtf("[..1984,1990]", Zone::utc())->openStart);
    CHECK(readEdtf("[1960,1984..]", Zone::utc())->openEnd);
    CHECK(readEdtf("{1960,1961-12}", Zone::utc())->precision == Precision::year);
    const auto spaced = readEdtf("[1667, 1668, 1670..1672]", Zone::utc());
    REQUIRE(spaced);
    CHECK(spaced->words == "[1667, 1668, 1670..1672]");
    CHECK(spaced->edtf == "[1667,1668,1670..1672]");
}

TEST_CASE("A mark pads by what it stands at, and is for that alone or for all to its left") {
    CHECK(fuzzyOf("2004-06-11%") == "2004-06-08 2004-06-14");
    CHECK(fuzzyOf("2004-06~-11") == "2004-05-11 2004-07-11");
    CHECK(fuzzyOf("2004~-06-11") == "2003-06-11 2005-06-11");
    CHECK(fuzzyOf("?2004-06-~11") == "2004-06-08 2004-06-14");
    CHECK(fuzzyOf("2004?-06-11") == "2004-06-11 2004-06-11");
    CHECK(fuzzyOf("~2004-06-~11") == "2003-06-08 2005-06-14");
    CHECK(fuzzyOf("2004-~02-29") == "2004-01-29 2004-03-29");
    CHECK(fuzzyOf("~2004-02-29") == "2003-02-28 2005-02-28");
    CHECK(fuzzyOf("2004-06-XX~") == fuzzyOf("2004-06~"));
    CHECK(fuzzyOf("156X~-12-25") == "1550-12-25 1579-12-25");
    CHECK(strictOf("2004-06-~01/2004-06-~20") == "2004-06-01 2004-06-20");
    CHECK(fuzzyOf("2004-06-~01/2004-06-~20") == "2004-05-29 2004-06-23");
    const auto marked = readEdtf("?2004-06-~11", Zone::utc());
    REQUIRE(marked);
    CHECK((marked->uncertain && marked->approximate));
}

TEST_CASE("What is refused is refused with a reason") {
    CHECK(whyNot("") == "it is empty");
    CHECK(whyNot("2016-02-30") == "there is no such day in the calendar");
    CHECK(whyNot("2015-02-29/2016") == "there is no such day in the calendar");
    CHECK(whyNot("X100-02-29") == "there is no such day in the calendar");
    CHECK(whyNot("2016-42") == "there is no such month, season or part of a year");
    CHECK(whyNot("2016-2X") == "there is no such month, season or part of a year");
    CHECK(whyNot("2016-33-01") == "there is no such month, season or part of a year");
    CHECK(whyNot("Y1E400") == "its year is further away than can be held");
    CHECK(whyNot("Y99999999999999999999999") == "its year is further away than can be held");
    CHECK(whyNot("1950S5") == "it has more or fewer significant digits than its year");
    CHECK(whyNot("1950S0") == "it has more or fewer significant digits than its year");
    CHECK(whyNot("-0000") == "its year is not written as one");
    CHECK(whyNot("Y17000-06") == "it is not written as a date");
    CHECK(whyNot("1950S2-06") == "it is not written as a date");
    CHECK(whyNot("2016-03-14T25:00") == "its time of day is not one");
    CHECK(whyNot("2016/2015") == "it ends before it begins");
    CHECK(whyNot("Y18E7/Y17E7") == "it ends before it begins");
    CHECK(whyNot("[1672..1670]") == "it ends before it begins");
    CHECK(whyNot("../..") == "neither of its ends is a date");
    CHECK(whyNot("..") == "it has no date");
    CHECK(whyNot("[1667,1668") == "its set is not closed");
    CHECK(whyNot("[") == "its set is not closed");
    CHECK(whyNot("[1667}") == "its set is not closed");
    CHECK(whyNot("[]") == "a member of the set is empty");
    CHECK(whyNot("[1667,,1668]") == "a member of the set is empty");
    CHECK(whyNot("[1667,..1668]") == "two points may open a set only at its start or its end");
    CHECK(whyNot("[1667..,1668]") == "two points may open a set only at its start or its end");
    CHECK(whyNot("[..]") == "two points may open a set only at its start or its end");
    for (const char* text :
         {"[1667/1668]", "[[1667]]", "{[1667],1668}", "[1667]~", "[1667]/1668", "2004~~-06", "2004-06-11~~",
          "~~2004", "2004-~", "2004-06-11-01", "1950S", "1950E3", "Y17E"}) {
        INFO(text);
        CHECK_FALSE(readEdtf(text, Zone::utc()));
        CHECK_FALSE(whyNot(text).empty());
    }
}

TEST_CASE("Hostile texts are refused at once") {
    const auto start = std::chrono::steady_clock::now();
    std::string longSet = "[";
    for (int i = 0; i < 1'000'000; ++i)
        longSet += "1667,";
    CHECK(whyNot(longSet + "1668]") == "it is too long for a date");
    CHECK(whyNot(std::string(1000, '[')) == "its set is not closed");
    CHECK(whyNot("Y" + std::string(1000, '9')) == "its year is further away than can be held");
    CHECK(whyNot("Y1E" + std::string(900, '9')) == "its year is further away than can be held");
    CHECK(whyNot("Y12345S" + std::string(900, '9')) ==
          "it has more or fewer significant digits than its year");
    std::string unreal = "[";
    for (int i = 0; i < 80; ++i)
        unreal += "XXX4-02-29,";
    CHECK(whyNot(unreal + "XXXX-02-3X]") == "there is no such day in the calendar");
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
}

TEST_CASE("Every level 2 text is written as it was read, and told in words") {
    Texts texts;
    int read = 0;
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = texts.next();
        INFO(text);
        const auto when = readEdtf(text, Zone::utc());
        REQUIRE(when.has_value() == whyNot(text).empty());
        if (!when)
            continue;
        ++read;
        REQUIRE(when->words == text);
        REQUIRE(writeEdtf(*when) == text);
        REQUIRE(shown(text).find_first_of("~?%[]{}/") == std::string::npos);
        REQUIRE(when->strict.earliest.has_value() == when->fuzzy.earliest.has_value());
        REQUIRE(when->strict.latest.has_value() == when->fuzzy.latest.has_value());
        if (when->strict.earliest)
            REQUIRE(*when->fuzzy.earliest <= *when->strict.earliest);
        if (when->strict.latest)
            REQUIRE(*when->fuzzy.latest >= *when->strict.latest);
    }
    CHECK(read > 15'000);
}
