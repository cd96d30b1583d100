#pragma once

#include <string>
#include <vector>

#include "workbench/checklist_reading.h"

// What a change of the catalogue would do to this case, said before it is made.
namespace strata::presenters {

using Changes = std::vector<workbench::ChecklistReading::Change>;

// "2 flags would appear, 1 would go, 3 others would become another." "Nothing in this case would change."
std::string previewInWords(const Changes& changes);
std::vector<std::string> previewCells(const workbench::ChecklistReading::Change& change);  // source, for,
                                                                                           // now, then, why

}  // namespace strata::presenters
