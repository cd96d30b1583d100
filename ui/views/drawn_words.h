#pragma once

#include <wx/dc.h>

namespace strata::views {

// Draws words from the top left of a place, or from its right where the script runs from there, wrapped at
// blanks to at most so many lines; what does not fit ends in an ellipsis. In the font and colour of the dc.
void drawWords(wxDC& dc, const wxString& words, const wxRect& place, int lines);

// Between marks without width, by which words of any script are shaped as part of a line from the right.
wxString fromTheRight(const wxString& line);

}  // namespace strata::views
