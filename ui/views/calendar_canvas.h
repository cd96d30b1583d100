#pragma once

#include <wx/panel.h>

#include <functional>

#include "presenters/clock_calendar.h"
#include "views/theme.h"

namespace strata::views {

// A month of what falls on its days, week by week. Clocks are filled, what is kept until a day is hatched,
// answers that are due are outlined, each with its letter; the state is a word. The list beside it says the
// same in full.
class CalendarCanvas : public wxPanel {
public:
    explicit CalendarCanvas(wxWindow* parent);

    void show(presenters::CalendarMonth month);
    void applyTheme(const Theme& theme);
    std::function<void(std::chrono::sys_days)> onDay;  // pressed

private:
    void draw(wxDC& dc) const;
    void drawDay(wxDC& dc, const presenters::CalendarDay& day, const wxRect& cell) const;
    void drawMark(wxDC& dc, presenters::CalendarEntry::Kind kind, const wxRect& place) const;
    void drawKey(wxDC& dc, int y) const;
    wxRect cellOf(std::size_t day) const;

    presenters::CalendarMonth month_;
    Theme theme_ = Theme::light();
};

}  // namespace strata::views
