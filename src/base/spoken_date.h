#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/when_said.h"

namespace strata::base {

// What is known about whoever spoke. Nothing here makes a date of words that give none.
struct SpokenContext {
    const Zone& zone;          // of the wall clock they lived by
    bool isSouthern = false;   // seasons of the southern half of the world
    int twoDigitsUpTo = 2049;  // "16" is the year of that ending among the hundred up to this one
};

// A date as an English speaker said it. Words that are not understood, or that give no year, have no reading:
// they stay words, undated. Words that may mean two things ("03/04/2016", "Eid 2016", "9 o'clock") have a
// reading for each, and somebody must be asked.
struct SpokenDate {
    std::string words;               // exactly as given
    std::vector<WhenSaid> readings;  // words, EDTF and bounds each; zones are assumed
    std::string question;            // when there are several: what to ask
    std::vector<std::string> notes;  // what the reader did with the words, and what does not fit in them

    bool isClear() const { return readings.size() == 1; }
};

// Understood: days ("14 March 2016", "Monday the 14th of March 2016", "14/03/16", "2016-03-14"), months,
// years, decades ("the 1990s"), seasons, feasts (base/feast.h), terms and years of schools in England; with
// "early", "mid", "late", "start of", "end of"; "about", "maybe"; "before", "by", "until", "after", "since";
// "between … and …", "from … to …"; and a day with a time ("around 9 at night on 14 March 2016").
//
// "Before" and "after" a stretch of time leave all of it out, except that "before Christmas" keeps the feast
// itself in; "until", "by" and "since" keep it in. Early, mid and late are thirds. A weekday that is not that
// date's is said in the notes and changes nothing, except that it settles the order of day and month.
SpokenDate readSpokenDate(std::string_view words, const SpokenContext& context);

}  // namespace strata::base
