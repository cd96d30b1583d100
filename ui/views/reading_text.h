#pragma once

#include <wx/textctrl.h>

#include <string>

#include "views/theme.h"

namespace strata::views {

// Words to be read, in a native control where a screen reader finds each of them: in the reading font, with
// margins, from the side on which their script begins, and unchecked for spelling. Nobody writes in it.
class ReadingText : public wxTextCtrl {
public:
    ReadingText(wxWindow* parent, const wxString& accessibleName, long style = wxBORDER_NONE);
    void show(const std::string& words);  // from their beginning
    void applyTheme(const Theme& theme, const wxColour& ground);
};

// For text of several lines: pixels beside and above its words, and no marks of spelling.
void giveMargins(wxTextCtrl& text, int beside, int above);

}  // namespace strata::views
