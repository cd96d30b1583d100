#pragma once

#include <string_view>

#include "base/edtf_part.h"

namespace strata::base {

// Fills all of a part but its text from a date without a time of day, levels 0 to 2. Gives why it is not one,
// in half a sentence, or nothing where it is. For this room only.
std::string_view readEdtfDate(std::string_view text, EdtfPart& part);

}  // namespace strata::base
