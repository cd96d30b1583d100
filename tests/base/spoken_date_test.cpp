#include "base/spoken_date.h"

#include <catch2/catch.hpp>
#include <random>

using namespace strata::base;

namespace {

const Zone& london() {
    static const auto zone = Zone::find("Europe/London");
    return *zone;
}

SpokenDate said(std::string_view words) {
    return readSpokenDate(words, {.zone = london()});
}

// The readings as EDTF, with | between; "undated" for none.
std::string read(std::string_view words) {
    std::string text;
    for (const WhenSaid& when : said(words).readings) {
        CHECK(when.words == words);
        CHECK(when.zoneBasis == Basis::assumed);
        text += (text.empty() ? "" : " | ") + when.edtf;
    }
    return text.empty() ? "undated" : text;
}

bool notes(std::string_view words, std::string_view part) {
    for (const std::string& note : said(words).notes)
        if (note.find(part) != std::string::npos)
            return true;
    return false;
}

std::string boundsOf(std::string_view words) {
    const SpokenDate date = said(words);
    if (!date.isClear())
        return "not clear";
    const Bounds& bounds = date.readings[0].strict;
    return (bounds.earliest ? isoUtc(*bounds.earliest) : "..") + " " +
           (bounds.latest ? isoUtc(*bounds.latest) : "..");
}

}  // namespace

TEST_CASE("A day is read however it is put") {
    for (const char* words :
         {"14 March 2016", "14th March 2016", "the 14th of March, 2016", "March 14, 2016", "14 Mar 2016",
          "Monday 14 March 2016", "on Monday the fourteenth of March 2016", "14/03/2016", "14.3.2016",
          "14-03-2016", "2016-03-14", "It was 14 March 2016."}) {
        INFO(words);
        CHECK(read(words) == "2016-03-14");
    }
}

TEST_CASE("A day and month in unclear order have both readings and a question") {
    CHECK(read("03/04/2016") == "2016-04-03 | 2016-03-04");
    CHECK(said("03/04/2016").question == "Which was meant: 3 April 2016 or 4 March 2016?");
    CHECK(read("14/03/16") == "2016-03-14");
    CHECK(notes("14/03/16", "read as 2016"));
    CHECK(read("04/04/2016") == "2016-04-04");
    CHECK(read("13/13/2016") == "undated");
    CHECK(read("before 03/04/2016") == "../2016-04-02 | ../2016-03-03");
    CHECK(said("14 March 2016").question.empty());
}

TEST_CASE("A weekday settles the order, and one that does not fit is said") {
    CHECK(read("Friday 04/03/2016") == "2016-03-04");
    CHECK(notes("Friday 04/03/2016", "Read as 4 March 2016 because that was a Friday."));
    CHECK(read("Tuesday 14 March 2016") == "2016-03-14");
    CHECK(notes("Tuesday 14 March 2016", "14 March 2016 was a Monday, not a Tuesday."));
    CHECK(said("Monday 14 March 2016").notes.empty());
    CHECK(read("Sunday 04/03/2016").find('|') == std::string::npos);
    CHECK(read("Tuesday 04/03/2016") == "2016-03-04 | 2016-04-03");
}

TEST_CASE("Months, years, decades and seasons are no finer than they were said") {
    CHECK(read("March 2016") == "2016-03");
    CHECK(read("in 2016") == "2016");
    CHECK(read("the 1990s") == "199X");
    CHECK(read("the nineties") == "199X");
    CHECK(notes("the nineties", "1990s"));
    CHECK(read("spring 2015") == "2015-21");
    CHECK(read("the summer of 2015") == "2015-22");
    CHECK(read("winter 2015/16") == "2015-12/2016-02");
    CHECK(read("summer 2015/16") == "undated");
}

TEST_CASE("Southern seasons are those of the south, and a summer there may be of two years") {
    const SpokenContext south{.zone = london(), .isSouthern = true};
    CHECK(readSpokenDate("winter 2015", south).readings.at(0).edtf == "2015-06/2015-08");
    CHECK(readSpokenDate("summer 2015", south).readings.size() == 2);
}

TEST_CASE("Early, mid and late are thirds; the start and the end are less") {
    CHECK(read("early 2016") == "2016-01/2016-04");
    CHECK(read("mid-2016") == "2016-05/2016-08");
    CHECK(read("late 2016") == "2016-09/2016-12");
    CHECK(read("the end of 2013") == "2013-11/2013-12");
    CHECK(read("at the start of 2014") == "2014-01/2014-02");
    CHECK(read("early March 2016") == "2016-03-01/2016-03-10");
    CHECK(read("mid March 2016") == "2016-03-11/2016-03-20");
    CHECK(read("the end of February 2016") == "2016-02-21/2016-02-29");
    CHECK(read("the early 1990s") == "1990/1993");
    CHECK(read("mid 1990s") == "1994/1996");
    CHECK(read("the late 1990s") == "1997/1999");
    CHECK(read("late summer 2015") == "2015-08");
    CHECK(read("early 14 March 2016") == "undated");
}

TEST_CASE("About and maybe are marked and pad only the fuzzy bounds") {
    CHECK(read("about March 2016") == "2016-03~");
    CHECK(read("March 2016 or so") == "2016-03~");
    CHECK(read("some time around 2015") == "2015~");
    CHECK(read("maybe March 2016") == "2016-03?");
    CHECK(read("maybe about March 2016") == "2016-03%");
    const WhenSaid about = said("about March 2016").readings.at(0);
    CHECK(isoUtc(*about.strict.earliest) == "2016-03-01T00:00:00Z");
    CHECK(isoUtc(*about.fuzzy.earliest) == "2016-02-01T00:00:00Z");
}

TEST_CASE("One-sided words leave the other side open") {
    CHECK(read("before Christmas 2014") == "../2014-12-25~");
    CHECK(boundsOf("before Christmas 2014") == ".. 2014-12-25T23:59:59Z");
    CHECK(read("before March 2016") == "../2016-02-29");
    CHECK(read("after March 2016") == "2016-04-01/..");
    CHECK(read("since 2013") == "2013/..");
    CHECK(read("until March 2016") == "../2016-03");
    CHECK(read("by the end of 2013") == "../2013-12");
    CHECK(read("from 2013 onwards") == "2013/..");
    CHECK(read("after school started, 2015") == "2015-09/..");
    CHECK(read("before about March 2016") == "../2016-02-29~");
}

TEST_CASE("Between two dates reaches from the first to the last") {
    CHECK(read("between March 2014 and 5 June 2016") == "2014-03/2016-06-05");
    CHECK(read("from 2014 to 2016") == "2014/2016");
    CHECK(read("2014 \u2013 2016") == "2014/2016");
    CHECK(read("between January and March 2016") == "2016-01/2016-03");
    CHECK(read("between the 3rd and the 10th of March 2016") == "2016-03-03/2016-03-10");
    CHECK(read("between about March 2014 and late 2015") == "2014-03~/2015-12");
    CHECK(read("between 2016 and 2014") == "undated");
}

TEST_CASE("A time of day is on the wall of whoever spoke, and unclear halves are asked about") {
    CHECK(read("around 9 at night on 14 March 2016") == "2016-03-14T21~");
    CHECK(read("14 March 2016 at 14:30") == "2016-03-14T14:30");
    CHECK(read("9.15pm on 14 March 2016") == "2016-03-14T21:15");
    CHECK(read("half past nine in the morning on 14 March 2016") == "2016-03-14T09:30");
    CHECK(read("14 March 2016 at 9 o'clock") == "2016-03-14T09 | 2016-03-14T21");
    CHECK(read("noon on 14 March 2016") == "2016-03-14T12:00");
    CHECK(read("midnight on 14 March 2016") == "2016-03-14T00:00 | 2016-03-15T00:00");
    CHECK(read("2 at night on 14 March 2016") == "2016-03-14T02 | 2016-03-15T02");
    CHECK(read("the night of 14 March 2016") == "2016-03-14T18/2016-03-15T05");
    CHECK(read("14 March 2016 in the morning") == "2016-03-14T06/2016-03-14T11");
    CHECK(boundsOf("14:30 on 14 July 2016") == "2016-07-14T13:30:00Z 2016-07-14T13:30:59Z");
    CHECK(read("25:00 on 14 March 2016") == "undated");
    CHECK(read("around 9 at night") == "undated");
}

TEST_CASE("Feasts fall where their calendars put them, marked as not exact") {
    CHECK(read("Christmas Day 2014") == "2014-12-25");
    CHECK(read("Ramadan 2016") == "2016-06-06~/2016-07-05~");
    CHECK(read("before Ramadan 2016") == "../2016-06-06~");
    CHECK(read("Tet 2014") == "2014-01-31~");
    CHECK(read("T\u1ebft 2014") == "2014-01-31~");
    CHECK(read("Lunar New Year 2016") == "2016-02-08~");
    CHECK(read("Easter 2016") == "2016-03-27~");
    CHECK(read("Good Friday 2018") == "2018-03-30");
    CHECK(read("Orthodox Easter 2016") == "2016-05-01~");
    CHECK(read("Eid 2016") == "2016-07-06~ | 2016-09-11~");
    CHECK(read("Nowruz 2016") == "2016-03-20~");
    CHECK(read("Meskel 2015") == "2015-09-28~");
    CHECK(read("Ramadan 2030") == "2030-01-05~/2030-02-03~ | 2030-12-26~/2031-01-23~");
    CHECK(said("Ramadan 2016").readings.at(0).calendar == "islamic-umalqura");
    CHECK(notes("Tet 2014", "a day earlier or later"));
    CHECK(read("Diwali 2016") == "undated");
}

TEST_CASE("Easter of both churches falls as published over a century") {
    // Western and Orthodox Sundays, from the tables of both churches.
    for (const auto& [year, western, orthodox] : {std::tuple("1991", "1991-03-31~", "1991-04-07~"),
                                                  {"2000", "2000-04-23~", "2000-04-30~"},
                                                  {"2008", "2008-03-23~", "2008-04-27~"},
                                                  {"2011", "2011-04-24~", "2011-04-24~"},
                                                  {"2019", "2019-04-21~", "2019-04-28~"},
                                                  {"2024", "2024-03-31~", "2024-05-05~"},
                                                  {"2038", "2038-04-25~", "2038-04-25~"}}) {
        CHECK(read(std::string("Easter ") + year) == western);
        CHECK(read(std::string("Orthodox Easter ") + year) == orthodox);
    }
}

TEST_CASE("A year and the next is not silently taken for a part of a year") {
    CHECK(read("2024-25") == "2024-25 | 2024/2025");
    CHECK(said("2024-25").question == "Which was meant: northern spring 2024 or between 2024 and 2025?");
    CHECK(read("2021-22") == "2021-22 | 2021/2022");
    CHECK(read("2024-22") == "2024-22");
    CHECK(read("2011-12") == "2011-12");
    CHECK(read("[2014,2016]") == "[2014,2016]");
}

TEST_CASE("Terms and school years are those usual in England") {
    CHECK(read("school year 2015/16") == "2015-09/2016-08");
    CHECK(read("the autumn term of 2015") == "2015-09/2015-12");
    CHECK(notes("the autumn term of 2015", "England"));
}

TEST_CASE("What gives no date stays words") {
    for (const char* words :
         {"", "a Tuesday", "14 March", "before Christmas", "March 16", "last summer", "when I was fourteen",
          "two weeks after I arrived", "a long time ago", "30 February 2016", "room 2016 of the hotel", "16",
          "9 at night", "he had 1500 pounds", "since", "between and", "before", "the 45th of March 2016",
          "before the 1st"}) {
        INFO(words);
        CHECK(read(words) == "undated");
        CHECK(said(words).words == words);
    }
    CHECK(notes("14 March", "No year was said"));
    CHECK(said("when I was fourteen").notes.empty());
}

TEST_CASE("No words make the reader throw or date what has no year in it") {
    const std::vector<std::string> vocabulary{
        "before", "after", "about", "between", "and",   "march", "14th",    "the",       "of",      "early",
        "end",    "since", "at",    "9",       "pm",    "night", "tuesday", "christmas", "from",    "to",
        "-",      "on",    "eid",   "summer",  "until", "maybe", "or",      "so",        "ramadan", "03/04"};
    std::mt19937 random(7);
    for (int i = 0; i < 20'000; ++i) {
        std::string words;
        for (std::size_t n = 1 + random() % 7; n > 0; --n)
            words += vocabulary[random() % vocabulary.size()] + " ";
        INFO(words);
        REQUIRE(said(words).readings.empty());
    }
}
