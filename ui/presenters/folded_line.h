#pragma once

#include <string>
#include <vector>

namespace strata::presenters {

// What lines that stand over something are called: "warning", "warnings", and the first of them "Most urgent"
// where they stand in that order.
struct FoldedName {
    std::string one, many, first;
};

// One line for all: "4 warnings. Most urgent: The window of ...", the words themselves where there is one;
// empty where there is nothing.
std::string foldedLine(const std::vector<std::string>& words, const FoldedName& name);

}  // namespace strata::presenters
