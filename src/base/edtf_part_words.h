#pragma once

#include <string>

#include "base/edtf_part.h"
#include "base/edtf_set.h"

namespace strata::base {

// "14 March 2016, 09:05 GMT", as fine as the precision, an hour or finer.
std::string timeInWords(Micros instant, Precision precision, const Zone& zone);

// A part that has a date, times in `shown`, times without a zone being in `stated`: "about March 2016",
// "11 June 2004 (year uncertain)", "25 December, a year in the 1560s".
std::string partInWords(const EdtfPart& part, const Zone& stated, const Zone& shown);

// "one of 1667, 1668 or 1670 to 1672", "all of 1960 and December 1961".
std::string setInWords(const EdtfSet& set, const Zone& stated, const Zone& shown);

}  // namespace strata::base
