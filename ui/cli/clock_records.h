#pragma once

#include <vector>

#include "cli/record.h"
#include "workbench/rows.h"

namespace strata::cli {

// How clocks of a source ran. Beside the times of a source or of an event, never in their place. With an
// event, also what its bounds would be then.
void writeClocks(Record& record, const std::vector<workbench::SourceClockRow>& clocks,
                 const workbench::EventRow* event);

}  // namespace strata::cli
