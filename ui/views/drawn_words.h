#pragma once

#include <wx/dc.h>

namespace strata::views {

// Draws words from the top left of a place, wrapped at blanks to at most so many lines; what does not fit
// ends in an ellipsis. In the font and colour of the dc.
void drawWords(wxDC& dc, const wxString& words, const wxRect& place, int lines);

}  // namespace strata::views
