#include "base/edtf.h"

#include <catch2/catch.hpp>
#include <random>

using namespace strata::base;

namespace {

const Zone& london() {
    static const auto zone = Zone::find("Europe/London");
    return *zone;
}

std::string boundsOf(const Bounds& bounds) {
    return (bounds.earliest ? isoUtc(*bounds.earliest) : "?") + " " +
           (bounds.latest ? isoUtc(*bounds.latest) : "?");
}

std::string strictOf(std::string_view text, const Zone& zone = Zone::utc()) {
    const auto when = readEdtf(text, zone);
    return when ? boundsOf(when->strict) : "not read";
}

std::string fuzzyOf(std::string_view text) {
    const auto when = readEdtf(text, Zone::utc());
    return when ? boundsOf(when->fuzzy) : "not read";
}

class Texts {
public:
    std::string next() { return pick(4) == 0 ? interval() : marked(); }

private:
    int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(random_); }
    std::string digits(int number, std::size_t width) {
        const std::string text = std::to_string(number);
        return std::string(width > text.size() ? width - text.size() : 0, '0') + text;
    }
    std::string date(int year) {
        const std::string y = digits(year, 4);
        const std::string m = digits(1 + pick(12), 2);
        switch (pick(9)) {
            case 0:
                return y;
            case 1:
                return y + "-" + m;
            case 2:
                return y + "-" + std::to_string(21 + pick(4));
            case 3:
                return y.substr(0, 3) + "X";
            case 4:
                return y.substr(0, 2) + "XX";
            case 5:
                return y + (pick(2) ? "-XX" : "-XX-XX");
            case 6:
                return y + "-" + m + "-XX";
            case 7:
                return y + "-" + m + "-" + digits(1 + pick(28), 2);
            default:
                return y + "-" + m + "-" + digits(1 + pick(28), 2) + time();
        }
    }
    std::string time() {
        std::string text = "T" + digits(pick(24), 2);
        const int depth = pick(4);
        if (depth > 0)
            text += ":" + digits(pick(60), 2);
        if (depth > 1)
            text += ":" + digits(pick(60), 2);
        if (depth > 2)
            text += "." + digits(pick(1'000'000), 1 + static_cast<std::size_t>(pick(9)));
        const char* kZones[] = {"", "Z", "+01:00", "-05:30"};
        return text + kZones[pick(4)];
    }
    std::string marked() {
        const char* kMarks[] = {"", "", "~", "?", "%"};
        if (pick(12) == 0)
            return (pick(2) ? "Y-" : "Y") + std::to_string(10'000 + pick(200'000)) + kMarks[pick(5)];
        if (pick(12) == 0)
            return "-" + digits(1 + pick(3000), 4) + kMarks[pick(5)];
        return date(1000 + pick(2000)) + kMarks[pick(5)];
    }
    std::string interval() {
        const std::string from = pick(4) == 0 ? (pick(2) ? ".." : "") : date(1000 + pick(800));
        const std::string to =
            pick(4) == 0 && !from.empty() && from != ".." ? (pick(2) ? ".." : "") : date(2000 + pick(900));
        return from + "/" + to;
    }
    std::mt19937 random_{20190101};
};

}  // namespace

TEST_CASE("A date reaches from its first to its last second") {
    CHECK(strictOf("2016-03-14") == "2016-03-14T00:00:00Z 2016-03-14T23:59:59Z");
    CHECK(strictOf("2016-02") == "2016-02-01T00:00:00Z 2016-02-29T23:59:59Z");
    CHECK(strictOf("2016") == "2016-01-01T00:00:00Z 2016-12-31T23:59:59Z");
    CHECK(strictOf("2016-07-14", london()) == "2016-07-13T23:00:00Z 2016-07-14T22:59:59Z");
    CHECK(strictOf("2016-03-27", london()) == "2016-03-27T00:00:00Z 2016-03-27T22:59:59Z");
    CHECK(strictOf("2016-03-14T09:05") == "2016-03-14T09:05:00Z 2016-03-14T09:05:59Z");
    CHECK(strictOf("2016-03-14 09:05:00+01:00") == "2016-03-14T08:05:00Z 2016-03-14T08:05:00Z");
}

TEST_CASE("A day that ends or begins within a clock change is whole") {
    const auto saoPaulo = Zone::find("America/Sao_Paulo");
    CHECK(strictOf("2016-10-15", *saoPaulo) == "2016-10-15T03:00:00Z 2016-10-16T02:59:59Z");
    CHECK(strictOf("2016-02-20", *saoPaulo) == "2016-02-20T02:00:00Z 2016-02-21T02:59:59Z");
}

TEST_CASE("Unknown digits, seasons and long years reach as far as they must") {
    CHECK(strictOf("201X") == "2010-01-01T00:00:00Z 2019-12-31T23:59:59Z");
    CHECK(strictOf("20XX") == "2000-01-01T00:00:00Z 2099-12-31T23:59:59Z");
    CHECK(strictOf("2016-XX") == strictOf("2016"));
    CHECK(strictOf("2016-03-XX") == strictOf("2016-03"));
    CHECK(strictOf("2016-22") == "2016-06-01T00:00:00Z 2016-08-31T23:59:59Z");
    CHECK(strictOf("2016-24") == "2016-12-01T00:00:00Z 2017-02-28T23:59:59Z");
    CHECK(fuzzyOf("2016-24") == "2016-01-01T00:00:00Z 2017-02-28T23:59:59Z");
    CHECK(strictOf("Y17000") == "+17000-01-01T00:00:00Z +17000-12-31T23:59:59Z");
    CHECK(strictOf("-0043") == "-0043-01-01T00:00:00Z -0043-12-31T23:59:59Z");
}

TEST_CASE("About is padded by a unit on each side, days by three") {
    CHECK(fuzzyOf("2016-03~") == "2016-02-01T00:00:00Z 2016-04-30T23:59:59Z");
    CHECK(fuzzyOf("2016-03-14~") == "2016-03-11T00:00:00Z 2016-03-17T23:59:59Z");
    CHECK(fuzzyOf("2016%") == "2015-01-01T00:00:00Z 2017-12-31T23:59:59Z");
    CHECK(fuzzyOf("2016?") == strictOf("2016"));
    CHECK(strictOf("2016-03~") == strictOf("2016-03"));
}

TEST_CASE("An interval is open or unknown where it says so") {
    const auto before = readEdtf("../2015-12-25", Zone::utc());
    REQUIRE(before);
    CHECK(before->openStart);
    CHECK(boundsOf(before->strict) == "? 2015-12-25T23:59:59Z");
    const auto unknown = readEdtf("2014/", Zone::utc());
    REQUIRE(unknown);
    CHECK_FALSE(unknown->openEnd);
    CHECK(boundsOf(unknown->strict) == "2014-01-01T00:00:00Z ?");
    CHECK(strictOf("2014/2016-03") == "2014-01-01T00:00:00Z 2016-03-31T23:59:59Z");
}

TEST_CASE("The zone is said by the source, or assumed") {
    CHECK(readEdtf("2016-03-14T09:05:00Z", london())->zone == "UTC");
    CHECK(readEdtf("2016-03-14T09:05:00+0100", london())->zone == "+01:00");
    CHECK(readEdtf("2016-03-14T09:05:00Z", london())->zoneBasis == Basis::said);
    const auto floating = readEdtf("2016-10-30T01:30:00", london());
    CHECK(floating->zone == "Europe/London");
    CHECK(floating->zoneBasis == Basis::assumed);
    CHECK(floating->fit == Zone::Fit::fold);
    CHECK(readEdtf("2016-03-27T01:30:00", london())->fit == Zone::Fit::gap);
}

TEST_CASE("Offsets and separators are put in usual form") {
    CHECK(readEdtf("2016-03-14 09:05:00,5-0500", london())->edtf == "2016-03-14T09:05:00.5-05:00");
    CHECK(readEdtf("2016-03-14t09:05z", london())->edtf == "2016-03-14T09:05Z");
}

TEST_CASE("What is no EDTF is not read") {
    for (const char* text : {"",
                             "/",
                             "../..",
                             "..",
                             "/..",
                             "16-03-14",
                             "2016-13",
                             "2016-02-30",
                             "2016-3-1",
                             "2016-42",
                             "2016~~",
                             "2016-03-14T",
                             "2016-03-14T25:00",
                             "2016-03-14T09:60",
                             "-0000",
                             "Y2016",
                             "Y",
                             "Y-",
                             "-",
                             "~",
                             "2016/2015",
                             "2016/2017/2018",
                             "2016-03-14T09:05:00Q",
                             "2016 ",
                             " 2016",
                             "14 March 2016",
                             "2016-22-01"}) {
        INFO(text);
        CHECK_FALSE(readEdtf(text, Zone::utc()));
    }
}

TEST_CASE("Every text in usual form is written as it was read, its strict bounds within the fuzzy ones") {
    Texts texts;
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = texts.next();
        INFO(text);
        const auto when = readEdtf(text, i % 2 ? london() : Zone::utc());
        REQUIRE(when);
        REQUIRE(writeEdtf(*when) == text);
        const auto& [strict, fuzzy] = std::pair(when->strict, when->fuzzy);
        REQUIRE(strict.earliest.has_value() == fuzzy.earliest.has_value());
        REQUIRE(strict.latest.has_value() == fuzzy.latest.has_value());
        if (strict.earliest)
            REQUIRE(*fuzzy.earliest <= *strict.earliest);
        if (strict.latest)
            REQUIRE(*fuzzy.latest >= *strict.latest);
        if (strict.earliest && strict.latest)
            REQUIRE(*strict.earliest <= *strict.latest);
        REQUIRE_FALSE(showWhen(*when, london()).empty());
    }
}

TEST_CASE("A text made from bounds alone says exactly those bounds") {
    Texts texts;
    for (int i = 0; i < 5'000; ++i) {
        const std::string text = texts.next();
        INFO(text);
        auto when = readEdtf(text, london());
        REQUIRE(when);
        when->edtf.clear();
        const std::string made = writeEdtf(*when);
        INFO(made);
        const auto again = readEdtf(made, Zone::find(when->zone) ? *Zone::find(when->zone) : Zone::utc());
        REQUIRE(again);
        REQUIRE(again->strict == when->strict);
    }
}

TEST_CASE("No bytes make the reader throw") {
    std::mt19937 random(99);
    const std::string likely = "0123456789-:TZ/.X~?%Y+ ,";
    for (int i = 0; i < 200'000; ++i) {
        std::string text(random() % 24, '\0');
        for (char& c : text)
            c = i % 3 ? likely[random() % likely.size()] : static_cast<char>(random());
        REQUIRE_NOTHROW([&] {
            if (const auto when = readEdtf(text, london()))
                showWhen(*when, london());
        }());
        REQUIRE_NOTHROW(parseIsoInstant(text));
    }
}
