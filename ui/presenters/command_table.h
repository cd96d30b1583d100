#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace strata::presenters {

// One row for each thing the window can do: it drives menus, keys, the command palette and context menus.
struct Command {
    // The menu may be one inside another: "&View|Pages of the accounts".
    std::string id, menu, label, key;  // key as wxWidgets writes it: "Ctrl+Shift+P"; empty when there is none
    std::function<bool()> isEnabled;
    std::function<void()> call;
    std::function<std::string()> labelNow;  // where the label says more at the moment ("Undo adding Linh")
    // Why whoever acts may not, though the window could; empty where they may. It is not enabled then.
    std::function<std::string()> whyNot = {};
};

class CommandTable {
public:
    void add(Command command);
    const std::vector<Command>& all() const { return commands_; }
    const Command* find(std::string_view id) const;
    bool run(std::string_view id) const;            // false when unknown or not enabled
    std::string whyNot(std::string_view id) const;  // empty where nobody's role is in the way
    // Commands that hold every word typed, in any order, those beginning with the first word first: enabled
    // ones, and after them those that the role of who acts is in the way of.
    std::vector<const Command*> matching(std::string_view typed) const;

private:
    std::vector<Command> commands_;
};

std::string labelOf(const Command& command);

}  // namespace strata::presenters
