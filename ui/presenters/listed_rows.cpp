#include "presenters/listed_rows.h"

namespace strata::presenters {

std::string listedOr(const std::vector<std::string>& items, const char* none) {
    std::string words;
    for (const auto& item : items)
        words += (words.empty() ? "" : ", ") + item;
    return words.empty() ? none : words;
}

}  // namespace strata::presenters
