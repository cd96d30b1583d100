#pragma once

#include <map>
#include <string>
#include <vector>

#include "views/view_context.h"

class wxWindow;

namespace strata::views {

// The controls of circumstances: text, lists of lines, choices. They open empty.
class CircumstanceFields {
public:
    // A page of those of one group, below one another, which scrolls.
    wxWindow* makeGroup(wxWindow* parent, const std::string& group);
    wxWindow* makeControl(wxWindow* parent, const workbench::CircumstanceFieldRow& field);

    std::vector<std::string> values(const std::string& key) const;
    std::map<std::string, std::vector<std::string>> values() const;  // those that say something
    bool focus(const std::string& key);                              // false when there is no such field

private:
    std::map<std::string, wxWindow*> controls_;
};

const workbench::CircumstanceFieldRow& circumstanceFieldOf(const std::string& key);
std::vector<std::string> circumstanceGroupTitles();

}  // namespace strata::views
