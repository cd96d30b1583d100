#pragma once

#include "cli/listing.h"
#include "workbench/account_work.h"

// Facts drawn from accounts and what became of them, as `show` prints them.
namespace strata::cli {

void showDrawn(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters);
void showDifferences(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
                     const Filters& filters);
void showNames(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters);

}  // namespace strata::cli
