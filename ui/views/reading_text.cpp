#include "views/reading_text.h"
// wxWidgets first: its headers must see none of GTK's macros.
#include <gtk/gtk.h>

#include "base/text.h"

namespace strata::views {

// wxWidgets 3.2 gives margins to fields of one line only.
void giveMargins(wxTextCtrl& text, int beside, int above) {
    GtkWidget* inside = gtk_bin_get_child(GTK_BIN(text.GetHandle()));
    if (!GTK_IS_TEXT_VIEW(inside))
        return;
    auto* view = GTK_TEXT_VIEW(inside);
    gtk_text_view_set_left_margin(view, beside);
    gtk_text_view_set_right_margin(view, beside);
    gtk_text_view_set_top_margin(view, above);
    gtk_text_view_set_bottom_margin(view, above);
    gtk_text_view_set_input_hints(view, GTK_INPUT_HINT_NO_SPELLCHECK);
}

ReadingText::ReadingText(wxWindow* parent, const wxString& accessibleName, long style)
    : wxTextCtrl(parent, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize,
                 wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2 | wxTE_NOHIDESEL | style) {
    SetName(accessibleName);
    SetFont(readingFont());
    giveMargins(*this, FromDIP(2 * kGrid), FromDIP(kGrid));
}

void ReadingText::show(const std::string& words) {
    SetValue(wxString());
    SetLayoutDirection(base::looksRightToLeft(words) ? wxLayout_RightToLeft : wxLayout_LeftToRight);
    SetValue(wxString::FromUTF8(words));
    SetInsertionPoint(0);
    ShowPosition(0);
}

void ReadingText::applyTheme(const Theme& theme, const wxColour& ground) {
    SetBackgroundColour(ground);
    SetForegroundColour(theme.text);
    SetDefaultStyle(wxTextAttr(theme.text, ground, readingFont()));
    SetStyle(0, GetLastPosition(), wxTextAttr(theme.text, ground, readingFont()));
}

}  // namespace strata::views
