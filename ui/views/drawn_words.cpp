#include "views/drawn_words.h"

#include <wx/control.h>
#include <wx/tokenzr.h>

#include "base/text.h"

namespace strata::views {

void drawWords(wxDC& dc, const wxString& words, const wxRect& place, int lines) {
    wxStringTokenizer tokens(words, " ");
    const bool isRightToLeft = base::looksRightToLeft(words.utf8_string());
    wxString line;
    int y = place.y;
    const auto draw = [&] {
        const wxString cut = wxControl::Ellipsize(line, dc, wxELLIPSIZE_END, place.width);
        if (!isRightToLeft)
            return dc.DrawText(cut, place.x, y);
        const wxString drawn = fromTheRight(cut);
        dc.DrawText(drawn, place.x + place.width - dc.GetTextExtent(drawn).x, y);
    };
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
        draw();
        y += dc.GetCharHeight();
        --lines;
        line = word;
    }
    draw();
}

wxString fromTheRight(const wxString& line) {
    static const wxString kMark = wxString::FromUTF8("\u200f");
    return kMark + line + kMark;
}

}  // namespace strata::views
