#pragma once

#include <wx/window.h>

#include <functional>
#include <vector>

#include "presenters/account_lanes.h"
#include "views/theme.h"

class wxScrollBar;

namespace strata::views {

// A lane for each account, in the order given, with the dates that it says as bars and a flag where it was
// given. The list beside it holds the same for a screen reader.
class DatesCanvas : public wxWindow {
public:
    explicit DatesCanvas(wxWindow* parent);

    void show(const std::vector<workbench::AccountRow>& accounts,
              const std::vector<workbench::DateSaidRow>& dates);
    void mark(std::size_t date);  // tells nobody
    void applyTheme(const Theme& theme);
    std::function<void(std::size_t date)> onPick, onOpen;

private:
    void OnPaint(wxPaintEvent& event);
    void OnKey(wxKeyEvent& event);
    void OnMouse(wxMouseEvent& event);

    void fit();
    void scrollTo(int top);
    int topOf(std::size_t lane) const;  // under the axis, without scrolling
    wxRect placeOf(const presenters::DateBar& bar) const;
    void drawAxis(wxDC& dc) const;
    void drawLane(wxDC& dc, std::size_t lane) const;
    void drawBar(wxDC& dc, const presenters::DateBar& bar) const;
    void drawWordsOf(wxDC& dc, std::size_t at) const;  // a bar, by its place among all

    std::vector<workbench::AccountRow> accounts_;
    std::vector<workbench::DateSaidRow> dates_;
    presenters::AccountLanes lanes_;
    presenters::TimelineWindow window_;
    Theme theme_;
    wxScrollBar* down_ = nullptr;
    int names_ = 120, axis_ = 40, row_ = 22, top_ = 0;
    std::size_t marked_ = 0;
};

}  // namespace strata::views
