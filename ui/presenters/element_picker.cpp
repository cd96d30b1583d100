#include "presenters/element_picker.h"

#include <algorithm>

#include "base/text.h"

namespace strata::presenters {

void ElementPicker::setChoices(std::vector<workbench::ElementChoiceRow> choices) {
    all_ = std::move(choices);
    choose();
}

void ElementPicker::narrow(const std::string& typed) {
    typed_ = typed;
    choose();
}

void ElementPicker::showOnlyConsidered(bool isOn) {
    isOnlyConsidered_ = isOn;
    choose();
}

bool ElementPicker::hasConsidered() const {
    return std::ranges::any_of(all_, &workbench::ElementChoiceRow::isConsidered);
}

void ElementPicker::choose() {
    const auto words = base::split(base::foldForSearch(typed_), ' ');
    shown_.clear();
    for (const auto& choice : all_) {
        const std::string text =
            base::foldForSearch(choice.offenceTitle + " " + choice.prove + " " + choice.element);
        if ((choice.isConsidered || !isOnlyConsidered_) &&
            std::ranges::all_of(
                words, [&](const std::string& word) { return text.find(word) != std::string::npos; }))
            shown_.push_back(choice);
    }
}

std::vector<std::vector<std::string>> ElementPicker::texts() const {
    std::vector<std::vector<std::string>> texts;
    for (const auto& choice : shown_)
        texts.push_back(
            {choice.isConsidered ? "Under consideration" : "", choice.offenceTitle, choice.prove});
    return texts;
}

}  // namespace strata::presenters
