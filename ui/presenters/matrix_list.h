#pragma once

#include <vector>

#include "presenters/list_pages.h"
#include "workbench/checklist_rows.h"

namespace strata::presenters {

enum class MatrixReading { asItStands, evidenceLed };

// The layer matrix as a list for paper: what is to be proved, a count in each layer ("1 of 3" where the rest
// falls away without the accounts), and what it stands on in words. `layers` are ids of the catalogue.
ShownList matrixList(const std::vector<workbench::ElementRow>& elements,
                     const std::vector<std::string>& layers, MatrixReading reading);

}  // namespace strata::presenters
