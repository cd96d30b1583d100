#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/invocation.h"

namespace strata::cli {

using Members = std::vector<std::pair<std::string_view, std::string>>;

// Prints the id of what was made, or the object with what was asked and that id; refuses as the command did.
Status report(Invocation& invocation, const base::Outcome<std::string>& made, const Members& members);

}  // namespace strata::cli
