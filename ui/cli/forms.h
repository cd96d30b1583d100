#pragma once

#include <string>
#include <vector>

#include "cli/listing.h"
#include "workbench/form_rows.h"

// The forms of the case file (MG forms) and the unused material that they schedule.
namespace strata::cli {

std::string toJson(const workbench::UnusedRow& row);
void showUnused(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
                const Filters& filters);

}  // namespace strata::cli
