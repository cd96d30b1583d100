#pragma once

#include <string>
#include <string_view>

#include "cli/verbs.h"

// All that the program says about itself, made from the table of verbs.
namespace strata::cli {

std::string overallHelp();
std::string helpFor(const Verb& verb);
std::string helpForGroup(std::string_view group);  // "account": its verbs
std::string usageOf(const Verb& verb);             // one line, and where to read more
std::string manPage();                             // roff, section 1
std::string bashCompletion();

}  // namespace strata::cli
