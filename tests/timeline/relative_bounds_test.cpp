#include "timeline/relative_bounds.h"

#include <array>
#include <catch2/catch.hpp>
#include <chrono>
#include <random>

#include "base/edtf.h"
#include "timeline/relative_reasons.h"

using namespace strata;
using namespace strata::timeline;

namespace {

const base::Zone& london() {
    static const auto zone = base::Zone::find("Europe/London");
    return *zone;
}

base::WhenSaid date(std::string_view edtf) {
    return *base::readEdtf(edtf, london());
}

// A case put together line by line.
struct Story {
    RelativeCase all{london(), {}, {}, {}};

    std::size_t event(std::string title, std::string_view edtf = {}, bool lasts = false) {
        const base::WhenSaid when = edtf.empty() ? base::WhenSaid{} : date(edtf);
        all.events.push_back({std::move(title), when.strict, when.fuzzy, lasts});
        return all.events.size() - 1;
    }
    std::size_t birth(std::string whose, std::string_view edtf, int countsAhead = 0) {
        all.births.push_back({std::move(whose), date(edtf), countsAhead});
        return all.births.size() - 1;
    }
    void tell(std::size_t of, std::string_view words, AnchorPick pick = {}, AnchorPick end = {}) {
        const auto told = readRelativeTime(words, {.zone = london()});
        INFO(words);
        REQUIRE(told);
        all.statements.push_back({of, *told, std::move(pick), std::move(end)});
    }

    // "2016-06-10 2016-06-18": first and last day, ".." where there is none.
    std::string days(std::size_t of, Width width = Width::strict) const {
        const base::Bounds bounds = boundRelatively(all, width).events[of].bounds;
        const auto day = [](std::optional<base::Micros> moment) {
            if (!moment)
                return std::string("..");
            return base::isoUtc(base::civilToMicros(london().toWall(*moment))).substr(0, 10);
        };
        return day(bounds.earliest) + " " + day(bounds.latest);
    }
    std::string whyLast(std::size_t of) const {
        return whyNoLater(all, of, boundRelatively(all, Width::strict).events[of]);
    }
    std::string whyFirst(std::size_t of) const {
        return whyNoEarlier(all, of, boundRelatively(all, Width::strict).events[of]);
    }
    std::vector<std::string> clashes() const {
        std::vector<std::string> told;
        for (const Clash& clash : boundRelatively(all, Width::strict).clashes)
            told.push_back(explainClash(all, clash));
        return told;
    }
};

}  // namespace

TEST_CASE("An event is dated by another, forwards and backwards, with the reason") {
    Story story;
    const auto arrival = story.event("Arrival in Dover", "2016-05-31");
    const auto flat = story.event("First flat");
    const auto raid = story.event("Raid");
    story.tell(flat, "two weeks after I arrived", PickedEvent{arrival});
    story.tell(flat, "three days before the raid", PickedEvent{raid});
    CHECK(story.days(flat) == "2016-06-10 2016-06-18");
    CHECK(story.days(raid) == "2016-06-13 2016-06-21");
    CHECK(story.whyLast(flat) ==
          "No later than 18 June 2016, because it was told as \"two weeks after I arrived\" (\"I arrived\": "
          "\"Arrival in Dover\"); \"Arrival in Dover\" is dated 31 May 2016.");
    CHECK(
        story.whyFirst(raid) ==
        "No earlier than 13 June 2016, because \"First flat\" was told as \"three days before the raid\" "
        "(\"the raid\": \"Raid\"); \"First flat\" was told as \"two weeks after I arrived\" (\"I arrived\": "
        "\"Arrival in Dover\"); \"Arrival in Dover\" is dated 31 May 2016.");
}

TEST_CASE("About widens the fuzzy bounds and not the strict ones") {
    Story story;
    const auto arrival = story.event("Arrival", "2016-05-31"), flat = story.event("Flat");
    story.tell(flat, "about two weeks after I arrived", PickedEvent{arrival});
    CHECK(story.days(flat) == "2016-06-10 2016-06-18");
    CHECK(story.days(flat, Width::fuzzy) == "2016-06-07 2016-06-21");
}

TEST_CASE("An event without any anchor stays undated, and its statement waits") {
    Story story;
    const auto flat = story.event("Flat"), raid = story.event("Raid"), left = story.event("Leaving");
    story.tell(flat, "two weeks after we moved");
    story.tell(flat, "about a month before Christmas");
    story.tell(left, "three days after the raid", PickedEvent{raid});
    for (const auto event : {flat, raid, left}) {
        CHECK(story.days(event) == ".. ..");
        CHECK(story.whyFirst(event).empty());
        CHECK(story.whyLast(event).empty());
    }
    CHECK(boundRelatively(story.all, Width::strict).waiting == std::vector<std::size_t>{0, 1});
}

TEST_CASE("Dates and feasts need no pick; unclear ones wait for one") {
    Story story;
    const auto one = story.event("One"), two = story.event("Two"), three = story.event("Three");
    story.tell(one, "two weeks before Ramadan 2016");
    CHECK(story.days(one) == "2016-05-19 2016-05-27");
    CHECK(story.whyLast(one) ==
          "No later than 27 May 2016, because it was told as \"two weeks before Ramadan 2016\" (\"Ramadan "
          "2016\": between about 6 June 2016 and about 5 July 2016).");
    story.tell(two, "two days after 03/04/2016");
    CHECK(story.days(two) == ".. ..");
    story.all.statements.back().anchor = story.all.statements.back().told.anchor.date.readings[1];
    CHECK(story.days(two) == "2016-03-06 2016-03-06");
    story.tell(three, "two days after we met", date("2016-03"));
    CHECK(story.days(three) == "2016-03-03 2016-04-02");
}

TEST_CASE("Plain relations to dates leave out and keep in what spoken dates do") {
    for (const char* words : {"before Ramadan 2016",
                              "before March 2016",
                              "before Christmas 2015",
                              "after March 2016",
                              "after school started, 2015",
                              "since 2013",
                              "until March 2016",
                              "by the end of 2013",
                              "between January and March 2016",
                              "from 2014 to 2016",
                              "from 2013 onwards",
                              "until Christmas 2015",
                              "after Christmas 2014",
                              "14 March 2016",
                              "early 2016",
                              "summer 2016",
                              "Ramadan 2016",
                              "between March 2014 and 5 June 2016",
                              "during Ramadan 2016",
                              "about March 2016"}) {
        INFO(words);
        Story story, plain;
        const auto event = story.event("Event"), same = plain.event("Event");
        story.tell(event, words);
        const base::SpokenDate said = base::readSpokenDate(words, {.zone = london()});
        REQUIRE(said.isClear());
        plain.all.events[same].strict = said.readings[0].strict;
        plain.all.events[same].fuzzy = said.readings[0].fuzzy;
        CHECK(story.days(event) == plain.days(same));
        if (said.readings[0].edtf.find('/') == std::string::npos)
            CHECK(story.days(event, Width::fuzzy) == plain.days(same, Width::fuzzy));
    }
}

TEST_CASE("A count from a month or a year may be from any of its days, and does not reach into it") {
    for (const auto& [words, days] : {std::pair("two years after 2012", "2013-07-01 2015-07-03"),
                                      {"a month after March 2016", "2016-04-01 2016-05-16"},
                                      {"two weeks before March 2016", "2016-02-12 2016-02-29"},
                                      {"two weeks after Ramadan 2016", "2016-07-15 2016-07-23"},
                                      {"two days before 14 March 2016", "2016-03-12 2016-03-12"}}) {
        INFO(words);
        Story story;
        const auto event = story.event("Event");
        story.tell(event, words);
        CHECK(story.days(event) == days);
    }
    Story story;
    const auto lan = story.birth("Lan", "2002-03-14"), event = story.event("Event");
    story.tell(event, "two weeks after I was sixteen", PickedBirth{lan});
    CHECK(story.days(event) == "2018-03-24 2019-03-31");
}

TEST_CASE("Ages are computed from a date of birth, uncertain or counted ahead") {
    Story story;
    const auto lan = story.birth("Lan", "2002-03-14");
    const auto ana = story.birth("Ana", "2001"), mai = story.birth("Mai", "2002-03-14", 1);
    const auto one = story.event("One"), two = story.event("Two"), three = story.event("Three"),
               four = story.event("Four"), five = story.event("Five"), six = story.event("Six");
    story.tell(one, "when I was fourteen", PickedBirth{lan});
    CHECK(story.days(one) == "2016-03-14 2017-03-13");
    CHECK(
        story.whyLast(one) ==
        "No later than 13 March 2017, because it was told as \"when I was fourteen\" (computed from the date "
        "of birth of Lan, 14 March 2002).");
    story.tell(two, "when I was fourteen", PickedBirth{ana});
    CHECK(story.days(two) == "2015-01-01 2016-12-30");
    story.tell(three, "when I was fourteen", PickedBirth{mai});
    CHECK(story.days(three) == "2015-03-14 2017-03-13");
    story.tell(four, "before I turned sixteen", PickedBirth{lan});
    CHECK(story.days(four) == ".. 2018-03-13");
    story.tell(five, "two weeks after my sixteenth birthday", PickedBirth{lan});
    CHECK(story.days(five) == "2018-03-24 2018-04-01");
    story.tell(six, "the day after my birthday", PickedBirth{lan});
    CHECK(story.days(six) == ".. ..");
    CHECK(boundRelatively(story.all, Width::strict).waiting.size() == 1);
}

TEST_CASE("Who was born on 29 February turns a year older on 1 March") {
    Story story;
    const auto lan = story.birth("Lan", "2000-02-29");
    const auto one = story.event("One"), two = story.event("Two");
    story.tell(one, "when I was fourteen", PickedBirth{lan});
    CHECK(story.days(one) == "2014-03-01 2015-02-28");
    story.tell(two, "on my sixteenth birthday", PickedBirth{lan});
    CHECK(story.days(two) == "2016-02-29 2016-02-29");
}

TEST_CASE("Two ages by one unknown date of birth bear on each other") {
    Story story;
    const auto ana = story.birth("Ana", "2001");
    const auto one = story.event("One", "2015-01-10"), two = story.event("Two");
    story.tell(one, "when I was fourteen", PickedBirth{ana});
    story.tell(two, "when I was sixteen", PickedBirth{ana});
    CHECK(story.days(two) == "2017-01-01 2018-01-09");
    story.tell(two, "after 2018");
    REQUIRE(story.clashes().size() == 1);
    CHECK(story.clashes()[0].find("Ana") != std::string::npos);
    CHECK(story.days(one) == "2015-01-10 2015-01-10");
}

TEST_CASE("A stay lasts: what was during it lies within, and before it is before its first day") {
    Story story;
    const auto stay = story.event("Second flat", "2016-03/2016-06", true);
    const auto during = story.event("During"), other = story.event("Other"), before = story.event("Before");
    story.tell(during, "while we lived in the second flat", PickedEvent{stay});
    story.tell(other, "while we lived in the second flat", PickedEvent{stay});
    story.tell(other, "at least four weeks after the raid", PickedEvent{during});
    story.tell(before, "before we lived in the second flat", PickedEvent{stay});
    CHECK(story.days(during) == "2016-03-01 2016-06-02");
    CHECK(story.days(other) == "2016-03-29 2016-06-30");
    CHECK(story.days(before) == ".. 2016-06-02");
    CHECK(story.days(stay) == "2016-03-01 2016-06-30");
}

TEST_CASE("Between has a side each, and a moment that is known stays that moment") {
    Story story;
    const auto came = story.event("Came", "2016-01-10T14:30"), flat = story.event("Flat", "2016-02-10");
    const auto one = story.event("One");
    story.tell(one, "between when I came and the second flat", PickedEvent{came}, PickedEvent{flat});
    CHECK(story.days(one) == "2016-01-10 2016-02-10");
    CHECK(boundRelatively(story.all, Width::strict).events[came].bounds == story.all.events[came].strict);
    story.all.statements[0].end = std::monostate{};
    CHECK(story.days(one) == ".. ..");
}

TEST_CASE("Statements that cannot all be so are named, and leave other events alone") {
    Story story;
    const auto arrival = story.event("Arrival", "2016-05-31"), raid = story.event("Raid", "2016-06-05");
    const auto flat = story.event("Flat"), other = story.event("Other");
    story.tell(flat, "two weeks after I arrived", PickedEvent{arrival});
    story.tell(flat, "before the raid", PickedEvent{raid});
    story.tell(other, "two weeks before Ramadan 2016");
    REQUIRE(story.clashes().size() == 1);
    const std::string told = story.clashes()[0];
    CHECK(told.starts_with("These cannot all be so: "));
    for (const char* part : {"\"two weeks after I arrived\"", "\"before the raid\"",
                             "\"Raid\" is dated 5 June 2016", "\"Arrival\" is dated 31 May 2016"})
        CHECK(told.find(part) != std::string::npos);
    CHECK(told.find("Ramadan") == std::string::npos);
    CHECK(story.days(flat) == ".. ..");
    CHECK(story.days(arrival) == "2016-05-31 2016-05-31");
    CHECK(story.days(other) == "2016-05-19 2016-05-27");
}

TEST_CASE("A circle of before is named by its statements, though it takes no days") {
    Story story;
    const auto one = story.event("One"), two = story.event("Two"), three = story.event("Three", "2016");
    story.tell(one, "before we moved", PickedEvent{two});
    story.tell(two, "before the raid", PickedEvent{three});
    CHECK(story.clashes().empty());
    story.tell(three, "before we met", PickedEvent{one});
    REQUIRE(story.clashes().size() == 1);
    CHECK(story.clashes()[0] ==
          "These lead round in a circle: \"One\" was told as \"before we moved\" (\"we moved\": \"Two\"); "
          "\"Two\" was told as \"before the raid\" (\"the raid\": \"Three\"); "
          "\"Three\" was told as \"before we met\" (\"we met\": \"One\").");
    CHECK(story.days(three) == "2016-01-01 2016-12-31");
    Story self;
    const auto alone = self.event("Alone");
    self.tell(alone, "after we met", PickedEvent{alone});
    CHECK(self.clashes().size() == 1);
}

TEST_CASE("A season or feast told by an event is the one it can have been") {
    for (const auto& [left, summer] : {std::pair("2016-12-10", "2016-06-01 2016-08-31"),
                                       {"2016-09-01", "2016-06-01 2016-08-31"},
                                       {"2016-03-14", "2015-06-01 2015-08-31"},
                                       {"2016-07-15", "2015-06-01 2016-07-14"},
                                       {"2016-03/2016-05", "2015-06-01 2015-08-31"},
                                       {"2015/2016", "2014-06-01 2016-08-31"}}) {
        INFO(left);
        Story story;
        const auto leaving = story.event("Leaving", left), event = story.event("Event");
        story.tell(event, "the summer before I left", PickedEvent{leaving});
        CHECK(story.days(event) == summer);
    }
    Story story;
    const auto leaving = story.event("Leaving", "2016-03-14"), unknown = story.event("Unknown");
    const auto one = story.event("One"), two = story.event("Two"), three = story.event("Three"),
               four = story.event("Four");
    story.tell(one, "the Christmas before I left", PickedEvent{leaving});
    CHECK(story.days(one) == "2015-12-25 2015-12-25");
    CHECK(story.days(one, Width::fuzzy) == "2015-12-22 2015-12-28");
    CHECK(story.whyFirst(one) ==
          "No earlier than 25 December 2015, because it was told as \"the Christmas before I left\" (\"I "
          "left\": \"Leaving\"); \"Leaving\" is dated 14 March 2016.");
    story.tell(two, "the Ramadan after I left", PickedEvent{leaving});
    CHECK(story.days(two) == "2016-06-06 2016-07-05");
    story.tell(three, "the Tuesday after Christmas 2015");
    CHECK(story.days(three) == "2015-12-29 2015-12-29");
    story.tell(four, "the summer before I left", PickedEvent{unknown});
    CHECK(story.days(four) == ".. ..");
    Story south;
    south.all.isSouthern = true;
    const auto left = south.event("Leaving", "2016-12-10"), winter = south.event("Winter");
    south.tell(winter, "the winter before I left", PickedEvent{left});
    CHECK(south.days(winter) == "2016-06-01 2016-08-31");
}

TEST_CASE("A Tuesday waits for its week, which other facts set") {
    Story story;
    const auto one = story.event("One"), raid = story.event("Raid", "2016-03-14");
    story.tell(one, "a Tuesday");
    CHECK(story.days(one) == ".. ..");
    CHECK(boundRelatively(story.all, Width::strict).waiting.empty());
    story.tell(one, "within two weeks of the raid", PickedEvent{raid});
    CHECK(story.days(one) == "2016-03-01 2016-03-22");
    story.tell(one, "after 14 March 2016");
    story.tell(one, "before 20 March 2016");
    CHECK(story.days(one) == "2016-03-15 2016-03-15");
    CHECK(story.whyFirst(one) ==
          "No earlier than 15 March 2016, because it was told as \"after 14 March 2016\".");
    CHECK(story.whyLast(one) ==
          "No later than 15 March 2016, because it was told as \"a Tuesday\"; it was told as \"before 20 "
          "March 2016\".");
    story.tell(one, "after 15 March 2016");
    REQUIRE(story.clashes().size() == 1);
    CHECK(story.clashes()[0].find("\"a Tuesday\"") != std::string::npos);
}

TEST_CASE("Days that never meet come to an end") {
    Story story;
    const auto one = story.event("One", "2016/.."), two = story.event("Two");
    story.tell(one, "a Tuesday");
    story.tell(two, "a Tuesday");
    story.tell(two, "the day after the raid", PickedEvent{one});
    const auto start = std::chrono::steady_clock::now();
    CHECK(story.days(one).ends_with(" .."));
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
}

TEST_CASE("Whatever is told and picked, nothing is dated without a date, and nothing breaks") {
    constexpr std::array kWords{"9999 years before we met",
                                "at least 9999 years after we met",
                                "when I was fourteen",
                                "before I turned sixteen",
                                "the day after my birthday",
                                "between when I came and the second flat",
                                "the summer before I left",
                                "a Tuesday",
                                "at Christmas",
                                "about a month before Christmas",
                                "since then",
                                "that night",
                                "two years ago",
                                "within a week of the raid",
                                "while we lived there",
                                "until we moved",
                                "the Ramadan after I left"};
    std::mt19937 random(5);
    const auto pick = [&](std::size_t below) { return random() % below; };
    const auto anyPick = [&]() -> AnchorPick {
        switch (pick(4)) {
            case 0:
                return std::monostate{};
            case 1:
                return PickedBirth{pick(3)};
            default:
                return PickedEvent{pick(7)};
        }
    };
    for (const bool isDated : {false, true})
        for (int round = 0; round < 1'000; ++round) {
            Story story;
            for (std::size_t i = 0; i < 5; ++i)
                story.event("Event", isDated && pick(2) == 0 ? "Y-279999/2016" : "", pick(4) == 0);
            for (int i = 0; i < 2; ++i)
                story.all.births.push_back({"Lan", isDated ? date("2001~") : base::WhenSaid{}, i});
            for (std::size_t n = 1 + pick(8); n > 0; --n)
                story.tell(pick(6), kWords.at(pick(kWords.size())), anyPick(), anyPick());
            const Width width = pick(2) == 0 ? Width::strict : Width::fuzzy;
            const RelativeBounds solved = boundRelatively(story.all, width);
            for (const Clash& clash : solved.clashes)
                REQUIRE_FALSE(explainClash(story.all, clash).empty());
            for (std::size_t i = 0; i < 5; ++i) {
                const ReasonedBounds& found = solved.events[i];
                REQUIRE(whyNoLater(story.all, i, found).empty() == !found.bounds.latest);
                REQUIRE(whyNoEarlier(story.all, i, found).empty() == !found.bounds.earliest);
                if (!isDated)
                    REQUIRE(found.bounds == base::Bounds{});
            }
        }
}

TEST_CASE("A thousand events told one by another are bounded at once") {
    Story story;
    for (int i = 0; i < 1'000; ++i)
        story.event("Event", i == 0 ? "2016-03-14" : "");
    story.tell(0, "a day after we met", PickedEvent{0});
    const RelativeTime told = story.all.statements[0].told;
    story.all.statements.clear();
    for (std::size_t i = 999; i > 0; --i)
        story.all.statements.push_back({i, told, PickedEvent{i - 1}});
    const auto start = std::chrono::steady_clock::now();
    CHECK(story.days(999) == "2018-12-08 2018-12-08");
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}
