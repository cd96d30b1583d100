#pragma once

#include <optional>
#include <string_view>

namespace strata::base {

// The fixed offset, in seconds east of UTC, that zone letters printed by forensic tools stand for.
std::optional<int> offsetOfLetters(std::string_view letters);

// "+01:00", "-0530", "+02", "UTC+7", "GMT-03:30".
std::optional<int> offsetOfText(std::string_view text);

}  // namespace strata::base
