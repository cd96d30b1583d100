#pragma once

#include <string>
#include <vector>

#include "workbench/fact_rows.h"

// How facts and what became of them are said. Never "withdrawn" unless a person set it; silence is silence.
namespace strata::presenters {

inline constexpr const char* kNoFactsYet =
    "No facts are drawn yet. Choose an account to read, select words in it, and draw a fact from them; or "
    "look "
    "at what the rules found in it. Facts of one kind that are about the same are then compared from telling "
    "to "
    "telling.";

// What became of it, the fact, the earlier account, what it said, the later one, what that said, who set it.
std::vector<std::string> cellsOf(const workbench::FactDifferenceRow& row);

// Both quotes with their citations, both circumstances under them, the days between, whether the topic was
// asked about, who interpreted and asked, evidence, the explanation offered and who marked it: all of DOMAIN
// 5.5, whatever is not known said to be so.
std::string differenceInWords(const workbench::FactDifferenceRow& row);
std::string factInWords(const workbench::DrawnFactRow& row);

}  // namespace strata::presenters
