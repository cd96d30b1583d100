#pragma once

#include <wx/window.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "views/theme.h"
#include "workbench/told_on_topics.h"

class wxScrollBar;

namespace strata::views {

// Accounts as columns in the order given, headed by their circumstances, and topics as rows; heads and topics
// stay while the rest is scrolled. What the cell picked tells stands in full beside it, in a native control.
class TopicCanvas : public wxWindow {
public:
    explicit TopicCanvas(wxWindow* parent);

    void show(std::shared_ptr<const workbench::ToldOnTopics> all);
    void applyTheme(const Theme& theme);
    std::function<void(std::size_t topic, std::size_t account)> onPick;
    std::function<void()> onOpen;  // the cell picked: Enter, or a double click

private:
    void OnPaint(wxPaintEvent& event);
    void OnKey(wxKeyEvent& event);
    void OnMouse(wxMouseEvent& event);
    void OnWheel(wxMouseEvent& event);

    void fit();
    void pick(std::ptrdiff_t topic, std::ptrdiff_t account);
    void scrollTo(int left, int top);
    void drawHeads(wxDC& dc) const;
    void drawTopics(wxDC& dc) const;
    void drawCells(wxDC& dc) const;
    wxSize body() const;  // room for cells

    std::shared_ptr<const workbench::ToldOnTopics> all_;
    std::vector<std::vector<std::string>> heads_;  // by account
    Theme theme_;
    wxScrollBar *across_ = nullptr, *down_ = nullptr;
    int names_ = 0, head_ = 0, column_ = 0, row_ = 0, line_ = 0;  // sizes in pixels
    int left_ = 0, top_ = 0;                                      // of the cells in sight
    std::size_t topic_ = 0, account_ = 0;                         // picked
};

}  // namespace strata::views
