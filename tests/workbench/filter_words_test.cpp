#include "workbench/filter_words.h"

#include <catch2/catch.hpp>
#include <random>

#include "workbench/filter_dates.h"

using namespace strata;
using workbench::EventFilter;
using workbench::FilterPart;
using workbench::readFilter;

namespace {

const base::Zone& london() {
    static const auto zone = base::Zone::find("Europe/London");
    return *zone;
}

EventFilter read(std::string_view words) {
    const auto filter = readFilter(words, london());
    REQUIRE(filter.ok());
    return filter.value();
}

workbench::Micros at(int year, unsigned month, unsigned day, int hour = 0, int minute = 0) {
    return london().toUtc({year, month, day, hour, minute}).utc;
}

}  // namespace

TEST_CASE("a filter in plain words says what it says, with one blank between or two") {
    for (const char* words : {"person: Linh  kind: call  not certain  March 2016 to June 2016",
                              "person: Linh kind: call not certain March 2016 to June 2016",
                              "March 2016 to June 2016  Kind:call  PERSON: Linh  uncertain"}) {
        INFO(words);
        const EventFilter filter = read(words);
        CHECK(filter.person == "Linh");
        CHECK(filter.kind == "call");
        CHECK(filter.onlyUncertain);
        CHECK(filter.from == at(2016, 3, 1));
        CHECK(filter.to == at(2016, 7, 1) - 1);
        CHECK(filter.text.empty());
    }
    CHECK(workbench::inWords(read("March 2016 to June 2016 person: Linh kind: call not certain"), london()) ==
          "person: Linh  kind: call  not certain  March 2016 to June 2016");
}

TEST_CASE("what has no name is a date or words to look for") {
    CHECK(read("cash out").text == "cash out");
    CHECK(read("cash out 14/03/2016").text == "cash out");
    CHECK(read("cash out 14/03/2016").from == at(2016, 3, 14));
    CHECK(read("until 2016").to == at(2017, 1, 1) - 1);
    CHECK_FALSE(read("until 2016").from);
    CHECK(read("from 14 March 2016").from == at(2016, 3, 14));
    CHECK(read("03/04/2016").from == at(2016, 4, 3));
    CHECK(read("07700 900123").text == "07700 900123");
    CHECK(read("person: +44 7700 9001").person == "+44 7700 9001");
    CHECK(read("words: \"nail bar\" -rent").text == "\"nail bar\" -rent");
    CHECK(read("\"March 2016\"").text == "\"March 2016\"");
    CHECK(read("source: \"report 2016\"").source == "report 2016");
    CHECK(read("person: Linh person: Mihai").person == "Linh; Mihai");
    CHECK(read("").isEmpty());
    CHECK(read("Hanoi note: x").text == "Hanoi note: x");
}

TEST_CASE("strict is a word of its own at the end, and a word to look for elsewhere or in quotes") {
    for (const char* words : {"person: Linh  strict  March 2016", "person: Linh strict March 2016",
                              "strict dates  March 2016  person: Linh", "March 2016  person: Linh STRICT"}) {
        INFO(words);
        const EventFilter filter = read(words);
        CHECK(filter.isStrict);
        CHECK(filter.person == "Linh");
        CHECK(filter.from == at(2016, 3, 1));
        CHECK(filter.text.empty());
    }
    CHECK(read("kind: call strict not certain").onlyUncertain);
    CHECK(read("kind: call strict not certain").kind == "call");
    for (const char* words : {"strict father", "\"strict\"", "words: \"strict\"", "district", "restrict"}) {
        INFO(words);
        CHECK_FALSE(read(words).isStrict);
        CHECK_FALSE(read(words).text.empty());
    }
    CHECK(workbench::inWords(read("strict"), london()) == "strict");
    EventFilter looked;
    looked.text = "\"nail bar\" strict";
    CHECK(workbench::inWords(looked, london()) == "words: \"nail bar\" \"strict\"");
    CHECK_FALSE(read(workbench::inWords(looked, london())).isStrict);
    CHECK_FALSE(workbench::without(read("strict"), FilterPart::Field::strict).isStrict);
}

TEST_CASE("hours and days run over midnight and over the weekend") {
    CHECK(read("hour: 22 to 4").hours == 0xC0001F);
    CHECK(read("hour: 9, 14:00").hours == (1U << 9 | 1U << 14));
    CHECK(read("day: Saturday to Monday").days == 0b1100001);
    CHECK(read("day: fri").days == 0b0010000);
    CHECK(workbench::inWords(read("hours: 23, 0, 1, 7 days: sun, mon"), london()) ==
          "hour: 7, 23 to 1  day: Sunday to Monday");
    CHECK_FALSE(readFilter("hour: 24", london()).ok());
    CHECK_FALSE(readFilter("day: May", london()).ok());
    CHECK_FALSE(readFilter("person:  kind: call", london()).ok());
}

TEST_CASE("a filter written in words is read as the same filter") {
    std::mt19937 random(11);
    const auto below = [&](std::uint32_t most) { return static_cast<std::uint32_t>(random() % most); };
    const std::vector<std::string> values{
        "Linh",       "Trần Thị Linh", "report 2016",   "not certain",  "a  b",       "say \"hello\"",
        "kind: call", "AP/1",          "14 March 2016", "07700 900123", "\"quoted\"", "from 2016",
        "to: x",      "until we meet", "S01",           "x; y",         "strict",     "very strict"};
    const auto one = [&] { return values[below(static_cast<std::uint32_t>(values.size()))]; };
    const std::vector<const char*> zones{"Europe/London", "Asia/Ho_Chi_Minh", "America/Sao_Paulo", "UTC"};
    for (int round = 0; round < 3'000; ++round) {
        const auto zone = base::Zone::find(zones[below(4)]);
        EventFilter filter;
        for (std::string* text : {&filter.person, &filter.kind, &filter.source, &filter.lane, &filter.tag,
                                  &filter.strand, &filter.element, &filter.layer})
            if (below(4) == 0)
                *text = one();
        if (below(3) == 0)
            filter.text = below(2) == 0 ? "cash out" : "strict \"nail bar\" -rent";
        filter.onlyUncertain = below(4) == 0;
        filter.isStrict = below(4) == 0;
        if (below(4) == 0)
            filter.hours = below(1U << 24);
        if (below(4) == 0)
            filter.days = static_cast<std::uint8_t>(below(1U << 7));
        const auto moment = [&] {
            base::CivilTime civil{2014 + static_cast<int>(below(5)), 1 + below(12), 1};
            if (below(2) == 0)
                civil.day = 1 + below(28);
            if (below(4) == 0)
                civil.hour = static_cast<int>(below(24)), civil.second = static_cast<int>(below(60));
            return zone->toUtc(civil).utc;
        };
        if (below(2) == 0)
            filter.from = moment();
        if (below(2) == 0)
            filter.to = filter.from ? *filter.from + static_cast<std::int64_t>(below(40)) * base::kDay +
                                          static_cast<std::int64_t>(below(2)) * 12'345'678
                                    : moment() - 1;
        const std::string words = workbench::inWords(filter, *zone);
        INFO(words);
        const auto again = readFilter(words, *zone);
        REQUIRE(again.ok());
        CHECK(again.value() == filter);
        for (const FilterPart& part : workbench::partsOf(filter, *zone)) {
            const auto parts = workbench::partsOf(workbench::without(filter, part.field), *zone);
            CHECK(parts.size() + 1 == workbench::partsOf(filter, *zone).size());
        }
    }
}

TEST_CASE("any text is a filter or is refused, and nothing of it is lost on the way") {
    std::mt19937 random(3);
    const std::vector<std::string> pieces{"person:", "\"",   " ",           "  ", "kind: ", "2016",
                                          "March",   " to ", "not certain", "é",  "hour: ", " strict",
                                          ";",       ":",    "x",           "\t", "from "};
    for (int round = 0; round < 3'000; ++round) {
        std::string words;
        for (auto count = random() % 9; count > 0; --count)
            words += pieces[random() % pieces.size()];
        INFO(words);
        const auto filter = readFilter(words, london());
        if (!filter.ok())
            continue;
        const auto again = readFilter(workbench::inWords(filter.value(), london()), london());
        REQUIRE(again.ok());
        CHECK(workbench::inWords(again.value(), london()) == workbench::inWords(filter.value(), london()));
    }
}
