#include "presenters/shown_words.h"

#include <algorithm>

#include "presenters/checklist_lists.h"

namespace strata::presenters {

std::string spaced(std::string id) {
    std::ranges::replace(id, '_', ' ');
    return id;
}

std::string joined(const std::vector<std::string>& words, const std::string& between) {
    std::string all;
    for (const auto& word : words)
        all += (all.empty() ? "" : between) + word;
    return all;
}

std::string onOneLine(std::string words) {
    for (auto at = words.find('\n'); at != std::string::npos; at = words.find('\n', at))
        words.replace(at, 1, "; ");
    return words;
}

std::string valueInWords(const std::string& value, const std::string& type) {
    if (value.empty())
        return "not known";
    if (value == "true" || value == "false")
        return value == "true" ? "yes" : "no";
    return type == "date" ? dayInWords(value) : spaced(value);
}

}  // namespace strata::presenters
