#pragma once

#include <string>

#include "workbench/link_rows.h"

namespace strata::presenters {

// "A. Patel, SIO, 14 March 2016, 09:05: the till roll", as far as it is known.
std::string saidInWords(const workbench::SaidBy& said);
// What must be proved, the layer and whose knowledge it is: "D held … (financial, own observation)".
std::string supportInWords(const workbench::ElementLinkRow& link);

}  // namespace strata::presenters
