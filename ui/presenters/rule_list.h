#pragma once

#include <string>
#include <vector>

#include "workbench/checklist_rows.h"
#include "workbench/rule_rows.h"

// What this case makes of the catalogue, as its page lists it.
namespace strata::presenters {

// Source, state, when it is expected, who changed that, and why.
std::vector<std::string> ruleCells(const workbench::RuleRow& rule);
// Pack, version, state, how many of its rows are to be verified, who said so last, and why.
std::vector<std::string> packCells(const workbench::PackRow& pack);
// What the row is about, its authority, and its signature.
std::vector<std::string> reviewCells(const workbench::ReviewRow& row);

// "The catalogue as shipped is version 1.1 of 3 May 2026: 120 of 141 rows are for verification."
std::string shippedInWords(const workbench::PackRow& shipped);

}  // namespace strata::presenters
