#pragma once

#include <string>

namespace strata::presenters {

// A date as the case keeps it (EDTF) in words for a person: "about May 1999", "19 June 2017", an instant as
// one of UTC. What is no EDTF is given back as it is, and nothing stays nothing.
std::string inWords(const std::string& edtf);

}  // namespace strata::presenters
