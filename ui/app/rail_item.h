#pragma once

#include <wx/control.h>

#include <functional>

#include "app/rail.h"

namespace strata::app {

// One place to go: chosen by click, Enter or blank; the keyboard reaches it with Tab.
class RailItem : public wxControl {
public:
    RailItem(wxWindow* parent, RailEntry entry, const views::Theme& theme, std::function<void()> onPress);

    const std::string& id() const { return entry_.id; }
    void setIcon(const std::string& icon);
    void setCurrent(bool current);
    void setCollapsed(bool collapsed);
    void applyTheme(const views::Theme& theme);

private:
    void paint();
    void press();
    wxSize DoGetBestSize() const override;

    RailEntry entry_;
    std::string icon_;
    views::Theme theme_;
    std::function<void()> onPress_;
    bool isCurrent_ = false, isHovered_ = false, isCollapsed_ = false;
};

}  // namespace strata::app
