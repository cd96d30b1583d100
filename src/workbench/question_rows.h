#pragma once

#include <string>
#include <vector>

#include "workbench/checklist_rows.h"

namespace strata::workbench {

// What the catalogue asks of the case, or of somebody or something in it, with what is known of it; where
// nothing is, its origin is not_asked.
struct QuestionRow : FactRow {
    std::string scope;                 // case, victim, suspect, premises or strand
    std::vector<std::string> choices;  // of a choice
};

}  // namespace strata::workbench
