#include "app/rail_item.h"

#include <wx/dcbuffer.h>

#include <memory>

#include "app/gtk_bridge.h"
#include "app/rail_icons.h"

namespace strata::app {

RailItem::RailItem(wxWindow* parent, RailEntry entry, const views::Theme& theme,
                   std::function<void()> onPress)
    : wxControl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxWANTS_CHARS),
      entry_(std::move(entry)),
      icon_(entry_.id),
      theme_(theme),
      onPress_(std::move(onPress)) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    nameForScreenReader(*this, wxString::FromUTF8(entry_.label));
    SetToolTip(wxString::FromUTF8(entry_.label + " (" + entry_.key + ")"));
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent&) { press(); });
    Bind(wxEVT_ENTER_WINDOW, [this](wxMouseEvent&) {
        isHovered_ = true;
        Refresh();
    });
    Bind(wxEVT_LEAVE_WINDOW, [this](wxMouseEvent&) {
        isHovered_ = false;
        Refresh();
    });
    const auto repaint = [this](wxFocusEvent& event) {
        Refresh();
        event.Skip();
    };
    Bind(wxEVT_SET_FOCUS, repaint);
    Bind(wxEVT_KILL_FOCUS, repaint);
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        const int key = event.GetKeyCode();
        if (key == WXK_RETURN || key == WXK_NUMPAD_ENTER || key == WXK_SPACE)
            press();
        else if (key == WXK_TAB || key == WXK_DOWN)
            Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
        else if (key == WXK_UP)
            Navigate(wxNavigationKeyEvent::IsBackward);
        else
            event.Skip();
    });
}

void RailItem::press() {
    onPress_();
}

void RailItem::setIcon(const std::string& icon) {
    icon_ = icon;
    Refresh();
}

void RailItem::setCurrent(bool current) {
    if (isCurrent_ == current)
        return;
    isCurrent_ = current;
    Refresh();
}

void RailItem::setCollapsed(bool collapsed) {
    isCollapsed_ = collapsed;
    InvalidateBestSize();
    Refresh();
}

void RailItem::applyTheme(const views::Theme& theme) {
    theme_ = theme;
    Refresh();
}

wxSize RailItem::DoGetBestSize() const {
    return FromDIP(wxSize(isCollapsed_ ? 48 : 136, 40));
}

void RailItem::paint() {
    wxAutoBufferedPaintDC surface(this);
    const wxSize size = GetClientSize();
    surface.SetPen(*wxTRANSPARENT_PEN);
    surface.SetBrush(isCurrent_ ? theme_.selection : isHovered_ ? theme_.raised : theme_.background);
    surface.DrawRectangle(0, 0, size.x, size.y);
    if (isCurrent_) {
        surface.SetBrush(theme_.accent);
        surface.DrawRectangle(0, 0, FromDIP(3), size.y);
    }
    const double scale = FromDIP(100) / 100.0;
    const std::unique_ptr<wxGraphicsContext> pen(wxGraphicsContext::Create(surface));
    pen->SetPen(pen->CreatePen(wxGraphicsPenInfo(isCurrent_ ? theme_.accent : theme_.secondary).Width(1.5)));
    strokeIcon(*pen, icon_, 14 * scale, (size.y - 20 * scale) / 2, scale);
    if (!isCollapsed_) {
        pen->SetFont(isCurrent_ ? views::boldFont() : views::baseFont(), theme_.text);
        double width = 0, height = 0;
        const wxString label = wxString::FromUTF8(entry_.label);
        pen->GetTextExtent(label, &width, &height);
        pen->DrawText(label, 44 * scale, (size.y - height) / 2);
    }
    if (HasFocus()) {
        pen->SetPen(pen->CreatePen(wxGraphicsPenInfo(theme_.accent).Width(1)));
        pen->SetBrush(wxNullBrush);
        pen->DrawRectangle(1.5, 1.5, size.x - 3, size.y - 3);
    }
}

}  // namespace strata::app
