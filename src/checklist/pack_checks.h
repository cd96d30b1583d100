#pragma once

#include <string>

#include "base/json.h"
#include "checklist/catalogue.h"

namespace strata::checklist {

// What in a pack does not hold, with its place ("sources[2] (my_source): ..."); empty where all does.
std::string whatIsWrongWith(const base::Json& pack, const Catalogue& catalogue);
// The same of one rule, whose facts are those of the catalogue.
std::string whatIsWrongWithRule(const base::Json& rule, const Catalogue& catalogue);

}  // namespace strata::checklist
