#include "workbench/sheet_words.h"

#include "checklist/days.h"

namespace strata::workbench {

std::string inLines(std::initializer_list<std::string> lines) {
    std::string all;
    for (const auto& line : lines)
        if (!line.empty())
            all += (all.empty() ? "" : "\n") + line;
    return all;
}

std::string byWhom(const std::string& name, const std::string& role) {
    return name + (name.empty() || role.empty() ? "" : ", " + role);
}

std::string dayOf(const std::string& iso) {
    const auto span = checklist::spanOf(iso.substr(0, iso.find('T')));
    return span.first ? checklist::dayInWords(*span.first) : std::string();
}

}  // namespace strata::workbench
