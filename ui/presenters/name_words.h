#pragma once

#include <vector>

#include "presenters/listed_rows.h"
#include "workbench/fact_rows.h"

namespace strata::presenters {

inline constexpr const char* kNameColumns[] = {"No.", "What is said", "Why", "By"};

// What people said of places and names, for the comparison of facts.
ListedRows listed(const std::vector<workbench::NameRow>& rows);
std::string inWords(const workbench::NameRow& row);  // "Luton lies within Bedfordshire"

}  // namespace strata::presenters
