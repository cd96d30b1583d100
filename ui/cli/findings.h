#pragma once

#include "cli/listing.h"

namespace strata::cli {

// What stands out in the records, with what has been decided of it; what is not listed is said on standard
// error.
void showFindings(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
                  const Filters& filters);

}  // namespace strata::cli
