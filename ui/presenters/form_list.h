#pragma once

#include <string>
#include <vector>

#include "workbench/form_rows.h"

namespace strata::presenters {

// The list beside the preview: the unused material first, then each form, with what there is to say of it:
// "3 items on no schedule", "12 lines, version 2 would be next".
std::vector<std::vector<std::string>> formList(const std::vector<workbench::FormDraft>& forms,
                                               const std::vector<workbench::UnusedRow>& unused);

// The name of a part with how many rows it has: "Points (3)".
std::string partInWords(const workbench::FormPart& part);

std::vector<std::string> unusedHeads();
std::vector<std::string> unusedCells(const workbench::UnusedRow& row);

// What can be done about a row of the unused material.
struct UnusedActs {
    bool canList = false, canRemove = false, canDecide = false, canServe = false, canStopServing = false;
    bool isDecidedInReview = false;  // an account: its review decides, and says that it is served
};
UnusedActs unusedActs(const workbench::UnusedRow& row);

std::vector<std::pair<std::string, std::string>> disclosureDecisions();  // as written down, and in words

}  // namespace strata::presenters
