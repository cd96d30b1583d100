#pragma once

#include <vector>

#include "cli/verbs.h"

namespace strata::cli {

// One option for each circumstance that is asked for with an account, from the same table as the window's.
std::vector<Option> circumstanceOptions();

}  // namespace strata::cli
