#pragma once

#include <wx/window.h>

#include <functional>
#include <memory>
#include <vector>

#include "presenters/accounts_presenter.h"
#include "views/comparison_head.h"
#include "views/comparison_words.h"
#include "views/theme.h"

class wxScrollBar;

namespace strata::views {

// Two tellings side by side: each headed by its circumstances, passages aligned, the mark of each pair
// between them. Only the passages in sight are exact; the heights of the others are estimated until they are
// looked at or the program has time.
class ComparisonCanvas : public wxWindow {
public:
    explicit ComparisonCanvas(wxWindow* parent);

    void show(std::shared_ptr<const presenters::AccountsPair> pair);
    void applyTheme(const Theme& theme);
    void setHeadsInFull(bool isInFull);  // else each is three lines at most, and all of it under the pointer
    std::function<void(std::size_t row)> onPick;
    std::function<void(std::size_t row)> onMenu;  // of the row picked

private:
    struct Set {
        presenters::TextFlow left, right;
        int height = 0;
        bool isExact = false;
    };

    void OnPaint(wxPaintEvent& event);
    void OnSize(wxSizeEvent& event);
    void OnIdle(wxIdleEvent& event);
    void OnLeftDown(wxMouseEvent& event);
    void OnContextMenu(wxContextMenuEvent& event);
    void OnMotion(wxMouseEvent& event);
    void OnWheel(wxMouseEvent& event);
    void OnKey(wxKeyEvent& event);

    void estimate();
    void setExactly(std::size_t row);
    void fitBar();
    void scrollTo(int top);
    void pick(std::size_t row);
    void pickNext(int direction);
    std::size_t rowAt(int y) const;  // y from the top of all rows
    int topOf(std::size_t row) const;
    void drawRow(wxDC& dc, std::size_t row, int top);
    void drawRibbon(wxDC& dc, std::size_t row, int top) const;
    void drawFlow(wxDC& dc, const presenters::TextFlow& flow, int left, int top, bool isFaint);
    int leftColumn() const;
    int rightColumn() const { return leftColumn() + columnWidth_ + kGutter; }
    int bodyHeight() const;

    static constexpr int kGutter = 56, kRowGap = 12;

    std::shared_ptr<const presenters::AccountsPair> pair_;
    std::vector<Set> sets_;
    ComparisonWords words_;
    Theme theme_;
    wxScrollBar* bar_ = nullptr;
    ComparisonHead head_{words_, kGutter};
    int columnWidth_ = 300, top_ = 0, allHeight_ = 0;
    std::size_t picked_ = 0, nextIdle_ = 0;
    bool hasPick_ = false;
};

}  // namespace strata::views
