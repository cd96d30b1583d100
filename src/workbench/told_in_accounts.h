#pragma once

#include <vector>

#include "casefile/case_file.h"
#include "timeline/findings.h"

namespace strata::workbench {

// The words of accounts that somebody has set beside events, and those that events made by hand cite, with
// where they stand and the dates that they name. An account that is cited whole is cited by its id, without
// words; one that is opened for a recorded reason alone is not quoted, and its dates are not read.
std::vector<timeline::ToldInAccount> toldInAccounts(const casefile::ReadCase& reading,
                                                    const base::Zone& zone);

}  // namespace strata::workbench
