#include "app/rail.h"

#include <wx/sizer.h>

#include "app/rail_item.h"

namespace strata::app {

Rail::Rail(wxWindow* parent, const std::vector<RailEntry>& entries, const views::Theme& theme)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, "Views") {
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->AddSpacer(FromDIP(views::kGrid));
    for (const auto& entry : entries) {
        auto* item = new RailItem(this, entry, theme, [this, id = entry.id] {
            if (onChosen_)
                onChosen_(id);
        });
        items_.push_back(item);
        column->Add(item, 0, wxEXPAND);
    }
    column->AddStretchSpacer();
    fold_ =
        new RailItem(this, {"fold", "Fold", "icons alone"}, theme, [this] { setCollapsed(!isCollapsed_); });
    column->Add(fold_, 0, wxEXPAND);
    SetSizer(column);
    applyTheme(theme);
}

void Rail::choose(const std::string& id) {
    for (RailItem* item : items_)
        item->setCurrent(item->id() == id);
}

void Rail::setCollapsed(bool collapsed) {
    isCollapsed_ = collapsed;
    for (RailItem* item : items_)
        item->setCollapsed(collapsed);
    fold_->setCollapsed(collapsed);
    fold_->setIcon(collapsed ? "unfold" : "fold");
    InvalidateBestSize();
    GetParent()->Layout();
}

void Rail::applyTheme(const views::Theme& theme) {
    SetBackgroundColour(theme.background);
    for (RailItem* item : items_)
        item->applyTheme(theme);
    fold_->applyTheme(theme);
    Refresh();
}

}  // namespace strata::app
