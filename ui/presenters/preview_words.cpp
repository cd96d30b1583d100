#include "presenters/preview_words.h"

#include "base/text.h"
#include "presenters/checklist_lists.h"

namespace strata::presenters {

namespace {

std::string stateSaid(const std::string& state) {
    return state.empty() ? "not there" : state == "gone" ? "gone" : workbench::stateInWords(state);
}

}  // namespace

std::string previewInWords(const Changes& changes) {
    std::int64_t come = 0, go = 0, others = 0;
    for (const auto& change : changes)
        ++(change.gap.state == "missing" ? come : change.was == "missing" ? go : others);
    if (changes.empty())
        return "Nothing in this case would change.";
    std::string words;
    const auto add = [&](std::int64_t count, const std::string& said) {
        if (count > 0)
            words += (words.empty() ? "" : ", ") + said;
    };
    add(come, base::plural(come, "flag", "flags") + " would appear");
    add(go, base::plural(go, "flag", "flags") + " would go");
    add(others, base::plural(others, "other source", "other sources") + " would be told otherwise");
    return words + ".";
}

std::vector<std::string> previewCells(const workbench::ChecklistReading::Change& change) {
    return {change.gap.name, forWhom(change.gap), stateSaid(change.was), stateSaid(change.gap.state),
            change.gap.why};
}

}  // namespace strata::presenters
