#pragma once

#include <string>
#include <string_view>

#include "base/zone.h"

namespace strata::base {

// An instant (as isoUtc writes it) or a date in EDTF as the case keeps it, in words for a person and in
// `zone`: "24 November 2026, 02:13 GMT", "about May 1999". An instant is told to the minute. Any other text
// is given back as it is.
std::string showEdtf(std::string_view text, const Zone& zone);

}  // namespace strata::base
