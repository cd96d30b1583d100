#pragma once

#include <string>
#include <utility>
#include <vector>

#include "workbench/checklist_rows.h"

namespace strata::presenters {

// The row of the register: its number, where it stands, what, for whom, of whom, when, what came last, and
// where the gap it is for stands now, so that both are one line. `gap` may be null.
std::vector<std::string> requestCells(const workbench::RequestRow& request, const workbench::GapRow* gap);

// What the inspector says of a request, in its three parts: how it was asked, what came of it step by step,
// and what it has to do with.
struct RequestDetail {
    using Rows = std::vector<std::pair<std::string, std::string>>;
    Rows asked, steps, links;
};
RequestDetail detailOf(const workbench::RequestRow& request);

// What can have happened to a request: as it is kept, and in words.
const std::vector<std::pair<std::string, std::string>>& requestSteps();

}  // namespace strata::presenters
