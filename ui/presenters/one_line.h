#pragma once

#include <string>
#include <string_view>

namespace strata::presenters {

// Words as one line of a list or a cell: of long ones the beginning, cut between letters.
std::string oneLineOf(std::string_view words, std::size_t mostBytes = 160);

}  // namespace strata::presenters
