#include "views/theme.h"

#include <wx/settings.h>

namespace strata::views {

namespace {

// Okabe and Ito (2008), without black.
std::array<wxColour, 8> categories() {
    return {wxColour(0, 114, 178),  wxColour(230, 159, 0), wxColour(0, 158, 115),  wxColour(204, 121, 167),
            wxColour(86, 180, 233), wxColour(213, 94, 0),  wxColour(240, 228, 66), wxColour(120, 130, 134)};
}

wxFont sized(int pixels) {
    wxFont font = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
    font.SetFractionalPointSize(pixels * 0.75);
    return font;
}

}  // namespace

Theme Theme::light() {
    Theme theme;
    theme.background = wxColour(243, 246, 246);
    theme.surface = wxColour(255, 255, 255);
    theme.raised = wxColour(233, 239, 239);
    theme.line = wxColour(140, 154, 157);
    theme.text = wxColour(24, 36, 40);
    theme.secondary = wxColour(82, 98, 102);
    theme.accent = wxColour(11, 93, 102);
    theme.onAccent = wxColour(255, 255, 255);
    theme.attention = wxColour(146, 88, 0);
    theme.failure = wxColour(176, 32, 32);
    theme.selection = wxColour(205, 228, 230);
    theme.categories = views::categories();
    return theme;
}

Theme Theme::dark() {
    Theme theme;
    theme.isDark = true;
    theme.background = wxColour(22, 28, 30);
    theme.surface = wxColour(30, 38, 41);
    theme.raised = wxColour(41, 51, 54);
    theme.line = wxColour(104, 120, 124);
    theme.text = wxColour(229, 236, 237);
    theme.secondary = wxColour(164, 180, 184);
    theme.accent = wxColour(79, 179, 191);
    theme.onAccent = wxColour(10, 26, 29);
    theme.attention = wxColour(240, 178, 75);
    theme.failure = wxColour(255, 138, 128);
    theme.selection = wxColour(29, 76, 82);
    theme.categories = views::categories();
    return theme;
}

Theme Theme::followingSystem() {
    return wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW).GetLuminance() < 0.5 ? dark() : light();
}

wxFont baseFont() {
    return sized(13);
}
wxFont smallFont() {
    return sized(11);
}
wxFont boldFont() {
    return sized(13).Bold();
}
wxFont headingFont() {
    return sized(18).Bold();
}
wxFont readingFont() {
    return sized(15);
}

}  // namespace strata::views
