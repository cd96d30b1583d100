#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/spoken_words.h"

namespace strata::base {

// A feast or holy month as it fell in a year of the Gregorian calendar.
struct Feast {
    std::string name;          // as it is usually written: "Eid al-Fitr"
    std::string calendar;      // "gregorian", "julian", or ICU's name for the calendar it was computed in
    std::string from, to;      // days as EDTF; the same for a feast of one day
    bool isDayByName = false;  // the words name one day ("Christmas Day"), not the days around it
    bool isComputed = false;   // reckoned; communities may have kept it a day earlier or later
};

// Every feast the words may name in that year, by ICU's calendars: two where the words are unclear ("Eid") or
// where it fell twice (Ramadan 2030). None where the words name no feast this knows; Diwali and other feasts
// of the Hindu calendar, which ICU does not have, are not guessed at.
std::vector<Feast> feastsNamed(SpokenWords words, int year);

}  // namespace strata::base
