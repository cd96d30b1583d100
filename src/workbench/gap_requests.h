#pragma once

#include <vector>

#include "workbench/checklist_rows.h"

namespace strata::workbench {

// The gap that a request is for: of the same source, about the same person or the case. Null where none is.
const GapRow* gapOf(const RequestRow& request, const std::vector<GapRow>& gaps);

// Those that no request is for: they were asked for, obtained or closed without one, or are asked for again
// after a request for them was answered.
std::vector<GapRow> withoutRequest(const std::vector<GapRow>& gaps, const std::vector<RequestRow>& requests);

}  // namespace strata::workbench
