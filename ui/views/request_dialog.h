#pragma once

#include "views/view_context.h"
#include "workbench/checklist_rows.h"

namespace strata::views {

// Asks for what a request to the holder of a gap's source needs, with what an information request must have
// written down, and enters it; and for what came of one. False when it was left.
bool makeRequest(wxWindow* parent, ViewContext& context, const workbench::GapRow& gap);
bool recordRequestStep(wxWindow* parent, ViewContext& context, const workbench::RequestRow& request);

}  // namespace strata::views
