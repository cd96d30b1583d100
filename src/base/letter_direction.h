#pragma once

#include <string_view>

namespace strata::base {

// Whether the first strong letter runs left to right; digits and marks alone run neither way. Takes any
// bytes.
bool looksLeftToRight(std::string_view text);

}  // namespace strata::base
