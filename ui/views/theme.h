#pragma once

#include <wx/colour.h>
#include <wx/font.h>

#include <array>

namespace strata::views {

// The colours and sizes of DESIGN.md. Contrast of text on surface at least 4.5 to 1, of lines 3 to 1. Red is
// the program's own failures and nobody's name.
struct Theme {
    bool isDark = false;
    wxColour background, surface, raised, line, text, secondary, accent, onAccent, attention, failure,
        selection;
    std::array<wxColour, 8> categories;  // Okabe-Ito; always with a shape or a letter beside

    static Theme light();
    static Theme dark();
    static Theme followingSystem();
};

constexpr int kGrid = 8;  // pixels at 100 %
wxFont baseFont();        // 13 px
wxFont smallFont();       // 11 px
wxFont boldFont();
wxFont headingFont();  // 18 px
wxFont readingFont();  // 15 px, for what people said

}  // namespace strata::views
