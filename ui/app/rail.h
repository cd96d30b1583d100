#pragma once

#include <wx/panel.h>

#include <functional>
#include <string>
#include <vector>

#include "views/theme.h"

namespace strata::app {

struct RailEntry {
    std::string id, label, key;
};

class RailItem;

// The way between the views at the left edge: an icon and a word each, or the icon alone when collapsed.
class Rail : public wxPanel {
public:
    Rail(wxWindow* parent, const std::vector<RailEntry>& entries, const views::Theme& theme);

    void onChosen(std::function<void(const std::string&)> listener) { onChosen_ = std::move(listener); }
    void choose(const std::string& id);  // marks it; tells nobody
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return isCollapsed_; }
    void applyTheme(const views::Theme& theme);

private:
    std::function<void(const std::string&)> onChosen_;
    std::vector<RailItem*> items_;
    RailItem* fold_;
    bool isCollapsed_ = false;
};

}  // namespace strata::app
