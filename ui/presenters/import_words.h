#pragma once

#include <string>
#include <vector>

#include "workbench/rows.h"

namespace strata::presenters {

// What an import did, for the message bar: a line a file while the files are few; of many, the sums and the
// first of those refused with their reasons. Whatever was refused is at least counted.
std::string inWords(const std::vector<workbench::ImportRow>& rows);

}  // namespace strata::presenters
