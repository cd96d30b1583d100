#include "views/drawn_words.h"

#include <wx/control.h>
#include <wx/tokenzr.h>

namespace strata::views {

void drawWords(wxDC& dc, const wxString& words, const wxRect& place, int lines) {
    wxStringTokenizer tokens(words, " ");
    wxString line;
    int y = place.y;
    while (tokens.HasMoreTokens()) {
        const wxString word = tokens.GetNextToken();
        const wxString longer = line.empty() ? word : line + " " + word;
        if (line.empty() || dc.GetTextExtent(longer).x <= place.width) {
            line = longer;
            continue;
        }
        if (lines == 1) {
            line = longer + " " + tokens.GetString();
            break;
        }
        dc.DrawText(wxControl::Ellipsize(line, dc, wxELLIPSIZE_END, place.width), place.x, y);
        y += dc.GetCharHeight();
        --lines;
        line = word;
    }
    dc.DrawText(wxControl::Ellipsize(line, dc, wxELLIPSIZE_END, place.width), place.x, y);
}

}  // namespace strata::views
