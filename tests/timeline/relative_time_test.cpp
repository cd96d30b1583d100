#include "timeline/relative_time.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <random>

using namespace strata;
using namespace strata::timeline;

namespace {

const base::Zone& london() {
    static const auto zone = base::Zone::find("Europe/London");
    return *zone;
}

std::optional<RelativeTime> told(std::string_view words) {
    return readRelativeTime(words, {.zone = london()});
}

std::string rangeOf(const DayRange& days) {
    const auto end = [](std::optional<int> day) { return day ? std::to_string(*day) : std::string(); };
    return end(days.least) + ".." + end(days.most);
}

std::string anchorOf(const TimeAnchor& anchor) {
    switch (anchor.kind) {
        case TimeAnchor::Kind::date: {
            std::string text = "date";
            for (const base::WhenSaid& when : anchor.date.readings)
                text += " " + when.edtf;
            return text;
        }
        case TimeAnchor::Kind::age: {
            std::string text = anchor.isBirthday ? "birthday" : "age";
            if (anchor.youngest)
                text += " " + std::to_string(*anchor.youngest);
            if (anchor.oldest != anchor.youngest)
                text += "-" + std::to_string(*anchor.oldest);
            return text + (anchor.isAboutAge ? "~" : "") +
                   (anchor.whose.empty() ? "" : " of " + anchor.whose);
        }
        case TimeAnchor::Kind::telling:
            return "telling";
        default:
            return "\"" + anchor.words + "\"";
    }
}

// "after 10..18 (7..21) \"I arrived\"": relation, strict offset, fuzzy one where it is another, anchor.
std::string read(std::string_view words) {
    const std::optional<RelativeTime> time = told(words);
    if (!time)
        return "nothing";
    CHECK(time->words == words);
    std::string text(nameOf(time->relation));
    if (!time->part.empty())
        text += " [" + time->part + "]";
    if (time->offset) {
        text += " " + rangeOf(time->offset->strict);
        if (!(time->offset->fuzzy == time->offset->strict))
            text += " (" + rangeOf(time->offset->fuzzy) + ")";
    }
    text += " " + anchorOf(time->anchor);
    return time->end ? text + " and " + anchorOf(*time->end) : text;
}

}  // namespace

TEST_CASE("A count is good to half of its unit either side, and days are exact") {
    CHECK(read("two weeks after I arrived") == "after 10..18 \"I arrived\"");
    CHECK(read("a month after I arrived") == "after 15..46 \"I arrived\"");
    CHECK(read("three or four months after I arrived") == "after 76..137 \"I arrived\"");
    CHECK(read("three days before the raid") == "before 3..3 \"the raid\"");
    CHECK(read("2-3 weeks after the raid") == "after 10..25 \"the raid\"");
    CHECK(read("between two and three weeks after the raid") == "after 10..25 \"the raid\"");
    CHECK(read("a week or two before the raid") == "before 3..18 \"the raid\"");
    CHECK(read("a year and a half after the raid") == "after 456..639 \"the raid\"");
    CHECK(read("a year and three months after the raid") == "after 441..472 \"the raid\"");
    CHECK(read("half a year after the raid") == "after 91..274 \"the raid\"");
    CHECK(read("exactly a week after the raid") == "after 7..7 \"the raid\"");
    CHECK(read("a few days later") == "after 2..5 \"\"");
    CHECK(read("weeks later") == "after 10.. \"\"");
    CHECK(read("hours later") == "after 0..1 \"\"");
}

TEST_CASE("About widens the fuzzy range to a whole unit and leaves the strict one") {
    CHECK(read("about two weeks after the raid") == "after 10..18 (7..21) \"the raid\"");
    CHECK(read("two weeks or so after the raid") == "after 10..18 (7..21) \"the raid\"");
    CHECK(read("about a month before Christmas 2015") == "before 15..46 (15..62) date 2015-12-25~");
    CHECK(read("nearly a year after the raid") == "after 182..549 (182..732) \"the raid\"");
    CHECK(read("about ten days after the raid") == "after 10..10 (7..13) \"the raid\"");
    CHECK(read("about a day after the raid") == "after 1..1 (1..4) \"the raid\"");
    CHECK(read("around the time we moved") == "at 0..0 (0..3) \"we moved\"");
}

TEST_CASE("A limit is where it was said") {
    CHECK(read("at least two weeks before the raid") == "before 14.. \"the raid\"");
    CHECK(read("less than a week after the raid") == "after 0..7 \"the raid\"");
    CHECK(read("within a week of the raid") == "at 0..7 \"the raid\"");
    CHECK(read("within about a week after the raid") == "after 0..7 (0..14) \"the raid\"");
    CHECK(read("up to two weeks before the raid") == "before 0..14 \"the raid\"");
}

TEST_CASE("An event in words stays as it was told, and somebody is asked which it is") {
    CHECK(read("two weeks after we moved to the second flat") ==
          "after 10..18 \"we moved to the second flat\"");
    CHECK(told("two weeks after we moved to the second flat")->question ==
          "Which event is \"we moved to the second flat\"?");
    CHECK(read("since the police came") == "since \"the police came\"");
    CHECK(read("while we lived in Leeds, with Ana") == "during \"we lived in Leeds, with Ana\"");
    CHECK(read("just before the Raid.") == "before \"the Raid\"");
    CHECK_FALSE(told("just before the Raid.")->notes.empty());
    CHECK(read("between when I came and the second flat") == "between \"I came\" and \"the second flat\"");
    CHECK(told("between when my mum and I came and the raid")->question.find("first side") !=
          std::string::npos);
    CHECK(read("that night") == "during 0..1 \"\"");
    CHECK(told("the next day")->question == "What had been told just before?");
    CHECK(read("after two weeks") == "after 10..18 \"\"");
    CHECK(read("since then") == "since \"\"");
    CHECK(read("two years ago") == "before 547..914 telling");
}

TEST_CASE("Dates and feasts are read as dates are, and one without a year is asked about") {
    CHECK(read("before Ramadan 2016") == "before date 2016-06-06~/2016-07-05~");
    CHECK(told("before Ramadan 2016")->anchor.isKeptBefore);
    CHECK(told("before Ramadan 2016")->question.empty());
    CHECK(read("before Christmas 2015") == "before date 2015-12-25~");
    CHECK(read("after school started, 2015") == "after date 2015-09");
    CHECK(read("by March 2016") == "until date 2016-03");
    CHECK_FALSE(told("by March 2016")->anchor.isKeptBefore);
    CHECK(read("between March 2014 and 5 June 2016") == "between date 2014-03 and date 2016-06-05");
    CHECK(read("between January and March 2016") == "between date 2016-01 and date 2016-03");
    CHECK(read("from 2013 onwards") == "since date 2013");
    CHECK(read("about March 2016") == "at date 2016-03~");
    CHECK(read("Tet 2014") == "at date 2014-01-31~");
    CHECK(read("about a month before Christmas") == "before 15..46 (15..62) date");
    CHECK(told("about a month before Christmas")->question == "In which year was \"Christmas\"?");
    CHECK(read("before the 4th of March") == "before date");
    CHECK(read("two days after 03/04/2016") == "after 2..2 date 2016-04-03 2016-03-04");
    CHECK(told("two days after 03/04/2016")->question == "Which was meant: 3 April 2016 or 4 March 2016?");
}

TEST_CASE("Ages are years of being it or days of turning it, and somebody is asked whose") {
    CHECK(read("when I was fourteen") == "during age 14 of I");
    CHECK(told("when I was fourteen")->question == "Whose date of birth does \"I was fourteen\" go by?");
    CHECK(read("when my little sister was 12 years old") == "during age 12 of my little sister");
    CHECK(read("when I was 14 or 15") == "during age 14-15 of I");
    CHECK(read("when she was about fourteen") == "during age 14~ of she");
    CHECK(read("before I turned sixteen") == "before birthday 16 of I");
    CHECK(read("until I was sixteen") == "until age 16 of I");
    CHECK(read("aged 14") == "during age 14");
    CHECK(read("between the ages of 14 and 16") == "between age 14 and age 16");
    CHECK(read("on my sixteenth birthday") == "at birthday 16 of my");
    CHECK(read("two months after Ana turned 16") == "after 45..76 birthday 16 of Ana");
    CHECK(read("at 14") == "during age 14");
    CHECK(told("at 14")->question.find("or a time of day?") != std::string::npos);
    CHECK(read("the day after my birthday") == "after 1..1 birthday of my");
    CHECK(told("the day after my birthday")->question == "Which birthday was meant by \"my birthday\"?");
}

TEST_CASE("Units, seasons and weekdays are told by an event or stand alone") {
    CHECK(read("the week she was ill") == "during 0..6 \"she was ill\"");
    CHECK(read("the day of the raid") == "at 0..0 \"the raid\"");
    CHECK(read("the day after the raid") == "after 1..1 \"the raid\"");
    CHECK(read("the week before the raid") == "before 1..13 \"the raid\"");
    CHECK(read("the night before the raid") == "before 0..1 \"the raid\"");
    CHECK(read("the summer before I left") == "before [summer] 1..458 \"I left\"");
    CHECK(read("the Christmas after I left") == "after [christmas] 1..458 \"I left\"");
    CHECK(read("the Tuesday after Christmas 2015") == "after [tuesday] 1..7 date 2015-12-25~");
    CHECK(read("the summer I was fourteen") == "during [summer] age 14 of I");
    CHECK(read("the summer of the raid") == "during [summer] 0..91 \"the raid\"");
    CHECK(read("the summer of 2015") == "at date 2015-22");
    CHECK(read("a Tuesday") == "at [tuesday] date");
    CHECK(told("a Tuesday")->question == "In which week was \"a Tuesday\"?");
    CHECK(read("in March") == "at [march] date");
}

TEST_CASE("Words that tell no time are refused") {
    for (const char* words : {"",
                              " ",
                              "?",
                              "he hit me",
                              "by the door",
                              "at the second flat",
                              "from the village to the town",
                              "when did you arrive",
                              "when",
                              "before",
                              "since",
                              "between",
                              "between and",
                              "two weeks",
                              "for two weeks",
                              "after all",
                              "at first",
                              "before long",
                              "the day was cold",
                              "the week is over",
                              "the rent was 50",
                              "room 14",
                              "he was one of them",
                              "Christmas",
                              "the other day",
                              "between a day unknown and a day unknown",
                              "date not known",
                              "I was ill"}) {
        INFO(words);
        CHECK(read(words) == "nothing");
    }
}

TEST_CASE("No words make the reader of relative times throw or date what has no year in it") {
    const std::vector<std::string> vocabulary{
        "before", "after",     "about",  "between",  "and", "march", "fourteen", "the",
        "of",     "weeks",     "a",      "since",    "at",  "9",     "when",     "i",
        "was",    "turned",    "my",     "birthday", "-",   "two",   "within",   "or",
        "until",  "christmas", "summer", "day",      "ago", "later", "few",      "that",
        "next",   "flat",      "\xff",   "\u2014",   "(",   "half",  "tuesday"};
    std::mt19937 random(11);
    for (int i = 0; i < 20'000; ++i) {
        std::string words;
        for (std::size_t n = 1 + random() % 9; n > 0; --n)
            words += vocabulary[random() % vocabulary.size()] + " ";
        INFO(words);
        const std::optional<RelativeTime> time = told(words);
        if (time)
            REQUIRE(time->anchor.date.readings.empty());
    }
    for (int i = 0; i < 20'000; ++i) {
        std::string bytes(random() % 60, ' ');
        for (char& byte : bytes)
            byte = static_cast<char>(random());
        told("two weeks after " + bytes);
        told(bytes);
    }
}

TEST_CASE("Long words are read quickly, and very long ones refused at once") {
    const auto start = std::chrono::steady_clock::now();
    for (const char* part : {"and between when I was fourteen or ", "and ", "between ", "before ", "a ", "2 ",
                             "when I ", "the summer of ", "within about ", "was 14 ", ", ", "(", "\u2014"}) {
        for (const char* lead : {"two weeks after ", "between ", "when ", "the ", ""}) {
            std::string words = lead;
            while (words.size() < 100'000)
                words += part;
            CHECK(read(words) == "nothing");
            told(std::string_view(words).substr(0, 512));
        }
    }
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}
