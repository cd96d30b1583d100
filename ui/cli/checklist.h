#pragma once

#include <string_view>

#include "cli/listing.h"
#include "cli/records.h"

namespace strata::cli {

struct ChecklistParts {
    bool elements = true, gaps = true, clocks = true;
    std::string_view onlyState = {};  // of gaps; all when empty
    Reading reading = Reading::asItStands;
};

// Elements by layer, then gaps by state, then clocks; in JSON one object a line, told apart by `type`.
void printChecklist(Invocation& invocation, const workbench::ChecklistRows& rows, const Words& words,
                    const Filters& filters, const ChecklistParts& parts);

}  // namespace strata::cli
