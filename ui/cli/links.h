#pragma once

#include "cli/invocation.h"
#include "cli/listing.h"

namespace strata::cli {

// What supports which element, and which words of accounts go with which event: each with who said so.
void showLinks(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
               const Filters& filters);

}  // namespace strata::cli
