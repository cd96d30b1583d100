#pragma once

#include <string>
#include <vector>

#include "base/zone.h"
#include "workbench/rows.h"

namespace strata::presenters {

// A moment at which the clocks of a zone went forward or back: times beside it may have happened twice, or
// not at all.
struct ClockChange {
    workbench::Micros at = 0;
    std::string words;  // "Clocks go back an hour: BST to GMT"
};

// Those within a stretch of at most 200 days, in order; none of a longer one, where they would say nothing.
std::vector<ClockChange> clockChangesIn(workbench::Micros from, workbench::Micros to, const base::Zone& zone);

}  // namespace strata::presenters
