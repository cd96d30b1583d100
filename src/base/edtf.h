#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/when_said.h"

// EDTF, ISO 8601-2 Annex A, levels 0 to 2.
namespace strata::base {

// Reads dates (2016-03-14, 2016-03, 2016), times of day (2016-03-14T09:05:00 with Z, an offset or none, a
// space for the T, to the hour, minute, second or up to nine digits of fraction), intervals (a/b, `..` open,
// empty unknown), `~` about, `?` uncertain, `%` both, seasons (2016-21 spring to 2016-24 winter), unknown
// digits (201X, 156X-12-25, XXXX-12-XX, 1984-1X), long years (Y12345, Y-17E7), negative years, years to some
// significant digits (1950S2 is some year from 1900 to 1999, put at 1950), parts of a year (25 to 28 seasons
// of the north, 29 to 32 of the south, 33 to 36 quarters, 37 to 39 thirds, 40 and 41 halves), one of a set
// ([1667,1670..1672], open at an end with `..`) and all of one ({1960,1961-12}). A mark after a year, month
// or day is for it and all to its left (2004-06~-11), a mark before it for it alone (?2004-06-~11). Beyond
// the standard, the marks are also read after a time of day, times are members of sets, and blanks around
// the members are left out. Nothing for anything else: never throws.
//
// Dates and times without a zone are in `zoneForFloating`; zoneBasis is then `assumed` and the caller, who
// knows where the zone came from, may say `given`. Times with Z or an offset are `said`.
//
// Seasons 21 to 24 are the northern, meteorological ones: spring March to May, winter December to the
// February after; because "winter 2016" may also mean the one that began 2015, its fuzzy bounds begin on 1
// January, and so do those of a southern summer. Marked approximate, the fuzzy bounds pad the strict ones on
// each side by one unit of what each such mark stands at: a century (the coarsest), decade, year, month,
// hour, minute or second; a part of a year by a month; a day by three days.
//
// A date with unknown digits reaches from the first real day they allow to the last. A set reaches from its
// first member to its last; of the days between it says nothing. Years beyond kFurthestYear are read, and
// the bound that cannot be held is absent: all of Y-17E7 is before the end of the last year not held.
std::optional<WhenSaid> readEdtf(std::string_view text, const Zone& zoneForFloating);

// Why readEdtf gives nothing, as half a sentence for a person ("there is no such day in the calendar"); empty
// where it reads.
std::string_view whyNotEdtf(std::string_view text, const Zone& zoneForFloating);

// The text in its usual form: that of `when.edtf`, or one made from bounds, precision and marks where that is
// empty. writeEdtf(*readEdtf(x)) is x for every x in usual form (a T, a colon in offsets,
// no blanks in sets).
std::string writeEdtf(const WhenSaid& when);

// The fast path for a million rows: a plain date (precision day) or date and time as above, four-digit year,
// without marks. No allocation. With a zone, `isFloating` is false and `utcIfInstant` is set; `civil` is
// always the wall time as written. False, with the results untouched or half set, when the text is anything
// else.
bool readStamp(std::string_view text, Micros& utcIfInstant, CivilTime& civil, bool& isFloating,
               Precision& precision);

}  // namespace strata::base
