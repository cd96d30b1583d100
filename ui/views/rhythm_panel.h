#pragma once

#include <wx/panel.h>

#include <functional>

#include "presenters/timeline_source.h"
#include "views/theme.h"

class wxStaticText;

namespace strata::views {

// At which hours of the day and on which days of the week the events shown begin: two rows of bars with their
// numbers, and the same in words for a screen reader. A bar that is clicked, or entered by keyboard, filters.
class RhythmPanel : public wxPanel {
public:
    explicit RhythmPanel(wxWindow* parent);
    void show(const presenters::TimelineSource::Rhythm& rhythm, const std::string& zone);
    void showChosen(std::uint32_t hours, std::uint8_t days);  // bits of those filtered by
    void applyTheme(const Theme& theme);

    std::function<void(int)> onHour, onDay;  // clicked: 0 to 23, Monday 0 to Sunday 6

private:
    static constexpr int kHours = 24, kWeek = 7;
    enum class Part { hours, days };
    void OnPaint(wxPaintEvent& event);
    void OnKey(wxKeyEvent& event);
    wxRect placeOf(Part part) const;
    int barAt(int x) const;
    void choose();

    Theme theme_ = Theme::light();
    wxPanel* bars_ = nullptr;
    wxStaticText* words_ = nullptr;
    presenters::TimelineSource::Rhythm rhythm_;
    std::uint32_t hours_ = 0;
    std::uint8_t days_ = 0;
    int current_ = 0;
};

}  // namespace strata::views
