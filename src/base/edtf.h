#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/when_said.h"

// EDTF, ISO 8601-2 Annex A, levels 0 and 1.
namespace strata::base {

// Reads dates (2016-03-14, 2016-03, 2016), times of day (2016-03-14T09:05:00 with Z, an offset or none, a
// space for the T, to the hour, minute, second or up to nine digits of fraction), intervals (a/b, `..` open,
// empty unknown), `~` about,
// `?` uncertain, `%` both, seasons (2016-21 spring to 2016-24 winter), unknown digits (201X, 20XX, 2016-XX,
// 2016-03-XX, 2016-XX-XX), long years (Y12345) and negative years. Beyond the standard, the marks are also
// read after a time of day. Nothing for anything else: never throws.
//
// Dates and times without a zone are in `zoneForFloating`; zoneBasis is then `assumed` and the caller, who
// knows where the zone came from, may say `given`. Times with Z or an offset are `said`.
//
// Seasons are the northern, meteorological ones: spring March to May, winter December to the February after;
// because "winter 2016" may also mean the one that began 2016, its fuzzy bounds begin on 1 January. Marked
// approximate, the fuzzy bounds pad the strict ones on each side by one unit of the precision: a century,
// decade, year, month, hour, minute or second; a season by a month; a day by three days.
std::optional<WhenSaid> readEdtf(std::string_view text, const Zone& zoneForFloating);

// The text in its usual form: that of `when.edtf`, or one made from bounds, precision and marks where that is
// empty. writeEdtf(*readEdtf(x)) is x for every x in usual form (a T, a colon in offsets).
std::string writeEdtf(const WhenSaid& when);

// The fast path for a million rows: a plain date (precision day) or date and time as above, four-digit year,
// without marks. No allocation. With a zone, `isFloating` is false and `utcIfInstant` is set; `civil` is
// always the wall time as written. False, with the results untouched or half set, when the text is anything
// else.
bool readStamp(std::string_view text, Micros& utcIfInstant, CivilTime& civil, bool& isFloating,
               Precision& precision);

}  // namespace strata::base
