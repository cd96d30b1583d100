#pragma once

#include <span>
#include <string_view>

#include "csv/roles.h"

namespace strata::csv {

// Names under which a role's column appears, folded as sdk::foldName does; '*' at the end lets the word go
// on. Bars separate alternatives. Earlier alternatives are better; `isNot` rules a column out.
struct RoleNames {
    Role role;
    std::string_view names;
    std::string_view isNot;
};

std::span<const RoleNames> roleNames();

// 0 when no alternative of `names` stands in the folded header; otherwise higher for an exact and an earlier
// match.
int nameScore(std::string_view folded, std::string_view names);

// True when any alternative of `names` stands in the folded header as words.
bool hasAnyWord(std::string_view folded, std::string_view names);

}  // namespace strata::csv
