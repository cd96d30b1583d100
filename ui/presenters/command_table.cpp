#include "presenters/command_table.h"

#include <algorithm>

#include "base/text.h"

namespace strata::presenters {

void CommandTable::add(Command command) {
    commands_.push_back(std::move(command));
}

const Command* CommandTable::find(std::string_view id) const {
    const auto found =
        std::find_if(commands_.begin(), commands_.end(), [&](const Command& one) { return one.id == id; });
    return found == commands_.end() ? nullptr : &*found;
}

bool CommandTable::run(std::string_view id) const {
    const Command* command = find(id);
    if (command == nullptr || (command->isEnabled && !command->isEnabled()))
        return false;
    command->call();
    return true;
}

std::string CommandTable::whyNot(std::string_view id) const {
    const Command* command = find(id);
    return command == nullptr || !command->whyNot ? std::string() : command->whyNot();
}

std::vector<const Command*> CommandTable::matching(std::string_view typed) const {
    std::vector<std::string> words;
    for (const auto& word : base::split(base::foldForSearch(typed), ' '))
        if (!word.empty())
            words.push_back(word);
    std::vector<const Command*> first, others, notTheirs;
    for (const Command& command : commands_) {
        const bool isTheirs = !command.whyNot || command.whyNot().empty();
        if (isTheirs && command.isEnabled && !command.isEnabled())
            continue;
        const std::string label = base::foldForSearch(command.menu + " " + labelOf(command));
        const bool holdsAll = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
            return label.find(word) != std::string::npos;
        });
        if (!holdsAll)
            continue;
        const bool begins =
            !words.empty() && base::foldForSearch(labelOf(command)).rfind(words.front(), 0) == 0;
        (!isTheirs ? notTheirs : begins ? first : others).push_back(&command);
    }
    for (const auto* more : {&others, &notTheirs})
        first.insert(first.end(), more->begin(), more->end());
    return first;
}

std::string labelOf(const Command& command) {
    if (command.labelNow)
        if (auto label = command.labelNow(); !label.empty())
            return label;
    return command.label;
}

}  // namespace strata::presenters
