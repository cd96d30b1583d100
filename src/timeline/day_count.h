#pragma once

#include <optional>
#include <string_view>

#include "base/spoken_words.h"

namespace strata::timeline {

// Whole days, both in; absent is no limit.
struct DayRange {
    std::optional<int> least, most;
    bool operator==(const DayRange&) const = default;
};

// How many days lie between an event and what it is told by. The rule, for every count there is:
//
// - Days and nights are exact: "three days" is 3 to 3. Hours are the same day or the next.
// - Weeks, months and years are good to half a unit either side, as people round to the unit they speak in:
//   "two weeks" is 10 to 18 days (a week 4, a month 15, a year 183). A half that is said halves this once
//   more. "Exactly" takes it away.
// - "A couple" is 2 or 3, "a few" 2 to 5, "several" 3 to 9; "weeks later" is at least two.
// - A limit ("at least", "less than", "within") is where it was said, without half a unit.
// - "About" leaves the strict range as it is. The fuzzy one reaches a whole unit either side of the count
//   (3 days, a week, 31 days, 366 days), as an EDTF date marked approximate does, but not to less than half
//   of what was said.
// - A count never reaches back to the event it counts from: it is at least one day, except where it is of
//   hours or has no lower limit.
struct Offset {
    DayRange strict, fuzzy;
    bool operator==(const Offset&) const = default;
};

// The most days there are in one of the unit ("day", "week"); 0 for hours and minutes, nothing for any other
// word.
std::optional<int> longestOf(std::string_view unit);

struct DayCount {
    Offset offset;
    bool isWithin = false;   // "within two weeks": on either side, unless the words go on to say which
    base::SpokenWords rest;  // what follows the count
};
// The count at the start of the words; nothing where they do not begin with one.
std::optional<DayCount> readDayCount(base::SpokenWords words);

}  // namespace strata::timeline
