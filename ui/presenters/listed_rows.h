#pragma once

#include <string>
#include <vector>

namespace strata::presenters {

// A list as a page shows it: the cells of each row, what is told under the list of the one that is picked,
// what all of them come to, and what to do where nothing is picked or there is nothing.
struct ListedRows {
    std::vector<std::vector<std::string>> cells;
    std::vector<std::string> words;  // by row
    std::string summary, hint;
};

// "DC Prior, Amina Yusuf"; `none` of nothing.
std::string listedOr(const std::vector<std::string>& items, const char* none);

}  // namespace strata::presenters
