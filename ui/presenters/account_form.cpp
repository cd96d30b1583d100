#include "presenters/account_form.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace strata::presenters {

std::string labelOf(const workbench::CircumstanceFieldRow& field) {
    return field.isList ? field.label + " (one a line)" : field.label;
}

std::vector<std::string> offeredBy(const workbench::CircumstanceFieldRow& field) {
    std::vector<std::string> offered{""};
    for (const auto& choice : field.choices)
        offered.push_back(choice.second);
    return offered;
}

std::vector<std::string> valuesTyped(const workbench::CircumstanceFieldRow& field, const std::string& typed) {
    std::vector<std::string> values;
    for (const std::string& part : field.isList ? base::split(typed, '\n') : std::vector<std::string>{typed})
        if (std::string value = base::trimmed(part); !value.empty())
            values.push_back(std::move(value));
    for (std::string& value : values)
        for (const auto& choice : field.choices)
            if (value == choice.second)
                value = choice.first;
    return values;
}

std::string typedOf(const workbench::CircumstanceFieldRow& field, const std::vector<std::string>& values) {
    std::string typed;
    for (const std::string& value : values) {
        const auto choice =
            std::ranges::find(field.choices, value, [](const auto& one) { return one.first; });
        typed += (typed.empty() ? "" : "\n") + (choice == field.choices.end() ? value : choice->second);
    }
    return typed;
}

std::int64_t recordedPlace(std::string_view recorded, std::size_t shown) {
    std::size_t at = 0;
    for (std::size_t passed = 0; passed < shown && at < recorded.size(); ++at) {
        const bool isHalfAnEnd = recorded[at] == '\r' && at + 1 < recorded.size() && recorded[at + 1] == '\n';
        passed += isHalfAnEnd ? 0 : 1;
    }
    return static_cast<std::int64_t>(at);
}

bool mayHoldAnAccount(std::string_view path) {
    constexpr std::array<std::string_view, 8> kEndings = {".docx", ".odt", ".pdf", ".vtt",
                                                          ".srt",  ".sbv", ".eml", ".txt"};
    const std::string folded = base::foldForSearch(path);
    return std::ranges::any_of(kEndings, [&](std::string_view ending) { return folded.ends_with(ending); });
}

}  // namespace strata::presenters
