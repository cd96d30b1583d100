#pragma once

#include <wx/panel.h>

#include "presenters/timeline_source.h"
#include "views/theme.h"

class wxStaticText;

namespace strata::views {

// At which hours of the day and on which days of the week the events shown begin: two rows of bars with their
// numbers, and the same in words for a screen reader.
class RhythmPanel : public wxPanel {
public:
    explicit RhythmPanel(wxWindow* parent);
    void show(const presenters::TimelineSource::Rhythm& rhythm, const std::string& zone);
    void applyTheme(const Theme& theme);

private:
    void OnPaint(wxPaintEvent& event);

    Theme theme_ = Theme::light();
    wxPanel* bars_ = nullptr;
    wxStaticText* words_ = nullptr;
    presenters::TimelineSource::Rhythm rhythm_;
};

}  // namespace strata::views
