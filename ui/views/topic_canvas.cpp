#include "views/topic_canvas.h"

#include <wx/dcbuffer.h>
#include <wx/scrolbar.h>

#include <algorithm>

#include "presenters/topic_words.h"
#include "views/drawn_words.h"

namespace strata::views {

namespace {

constexpr int kLinesInCell = 4;

wxString words(const std::string& text) {
    return wxString::FromUTF8(text);
}

}  // namespace

TopicCanvas::TopicCanvas(wxWindow* parent)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS | wxFULL_REPAINT_ON_RESIZE,
               "Accounts as columns and topics as rows") {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    across_ = new wxScrollBar(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSB_HORIZONTAL);
    across_->SetName("Accounts");
    down_ = new wxScrollBar(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSB_VERTICAL);
    down_->SetName("Topics");
    for (auto* bar : {across_, down_})
        for (const auto& type :
             {wxEVT_SCROLL_THUMBTRACK, wxEVT_SCROLL_CHANGED, wxEVT_SCROLL_LINEUP, wxEVT_SCROLL_LINEDOWN,
              wxEVT_SCROLL_PAGEUP, wxEVT_SCROLL_PAGEDOWN, wxEVT_SCROLL_TOP, wxEVT_SCROLL_BOTTOM})
            bar->Bind(type, [this](wxScrollEvent&) {
                scrollTo(across_->GetThumbPosition(), down_->GetThumbPosition());
            });
    Bind(wxEVT_PAINT, &TopicCanvas::OnPaint, this);
    Bind(wxEVT_KEY_DOWN, &TopicCanvas::OnKey, this);
    Bind(wxEVT_LEFT_DOWN, &TopicCanvas::OnMouse, this);
    Bind(wxEVT_LEFT_DCLICK, &TopicCanvas::OnMouse, this);
    Bind(wxEVT_MOUSEWHEEL, &TopicCanvas::OnWheel, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fit();
        event.Skip();
    });
}

void TopicCanvas::show(std::shared_ptr<const workbench::ToldOnTopics> all) {
    all_ = std::move(all);
    heads_.clear();
    if (all_)
        for (std::size_t account = 0; account < all_->accounts.size(); ++account)
            heads_.push_back(presenters::headLines(*all_, account));
    fit();
    if (all_ && !all_->topics.empty())
        pick(static_cast<std::ptrdiff_t>(topic_), static_cast<std::ptrdiff_t>(account_));
    Refresh(false);
}

void TopicCanvas::applyTheme(const Theme& theme) {
    theme_ = theme;
    Refresh(false);
}

wxSize TopicCanvas::body() const {
    const wxSize size = GetClientSize();
    return {std::max(1, size.x - names_ - down_->GetBestSize().x),
            std::max(1, size.y - head_ - across_->GetBestSize().y)};
}

void TopicCanvas::fit() {
    line_ = GetCharHeight() + 2;
    names_ = FromDIP(110);
    column_ = FromDIP(190);
    row_ = kLinesInCell * line_ + kGrid;
    std::size_t lines = 1;
    for (const auto& head : heads_)
        lines = std::max(lines, head.size());
    head_ = static_cast<int>(lines) * line_ + kGrid;
    const wxSize size = GetClientSize(), room = body();
    const int wide = all_ ? static_cast<int>(all_->accounts.size()) * column_ : 0;
    const int high = all_ ? static_cast<int>(all_->topics.size()) * row_ : 0;
    left_ = std::clamp(left_, 0, std::max(0, wide - room.x));
    top_ = std::clamp(top_, 0, std::max(0, high - room.y));
    across_->SetSize(names_, size.y - across_->GetBestSize().y, room.x, across_->GetBestSize().y);
    down_->SetSize(size.x - down_->GetBestSize().x, head_, down_->GetBestSize().x, room.y);
    across_->SetScrollbar(left_, room.x, std::max(wide, room.x), room.x);
    down_->SetScrollbar(top_, room.y, std::max(high, room.y), room.y);
    across_->Show(wide > room.x);
    down_->Show(high > room.y);
}

void TopicCanvas::scrollTo(int left, int top) {
    left_ = left;
    top_ = top;
    fit();
    Refresh(false);
}

void TopicCanvas::pick(std::ptrdiff_t topic, std::ptrdiff_t account) {
    if (!all_ || all_->topics.empty() || all_->accounts.empty())
        return;
    topic_ = static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(topic, 0, static_cast<std::ptrdiff_t>(all_->topics.size()) - 1));
    account_ = static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(account, 0, static_cast<std::ptrdiff_t>(all_->accounts.size()) - 1));
    const int x = static_cast<int>(account_) * column_, y = static_cast<int>(topic_) * row_;
    const wxSize room = body();
    scrollTo(std::min(std::max(left_, x + column_ - room.x), x),
             std::min(std::max(top_, y + row_ - room.y), y));
    const auto& row = all_->topics[topic_];
    SetName(words(row.topic + ", " + all_->accounts[account_].id + ": " +
                  presenters::cellWords(row.cells[account_])));
    if (onPick)
        onPick(topic_, account_);
}

void TopicCanvas::OnPaint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(theme_.surface));
    dc.Clear();
    if (!all_)
        return;
    drawCells(dc);
    drawTopics(dc);
    drawHeads(dc);
}

void TopicCanvas::drawCells(wxDC& dc) const {
    const wxSize room = body();
    const wxDCClipper clip(dc, names_, head_, room.x, room.y);
    dc.SetFont(baseFont());
    for (auto account = static_cast<std::size_t>(left_ / column_); account < all_->accounts.size();
         ++account) {
        const int x = names_ + static_cast<int>(account) * column_ - left_;
        if (x > names_ + room.x)
            break;
        for (auto topic = static_cast<std::size_t>(top_ / row_); topic < all_->topics.size(); ++topic) {
            const int y = head_ + static_cast<int>(topic) * row_ - top_;
            if (y > head_ + room.y)
                break;
            const auto& cell = all_->topics[topic].cells[account];
            const bool isPicked = topic == topic_ && account == account_;
            dc.SetPen(wxPen(theme_.line));
            dc.SetBrush(wxBrush(isPicked ? theme_.selection : theme_.surface));
            dc.DrawRectangle(x, y, column_ + 1, row_ + 1);
            if (isPicked) {
                dc.SetPen(*wxTRANSPARENT_PEN);
                dc.SetBrush(wxBrush(theme_.accent));
                dc.DrawRectangle(x + 1, y + 1, 3, row_ - 1);
            }
            const bool isTold = cell.state == workbench::TopicCellRow::State::told;
            dc.SetTextForeground(isTold ? theme_.text : theme_.secondary);
            drawWords(dc, words(presenters::cellWords(cell)),
                      {x + kGrid, y + kGrid / 2, column_ - 2 * kGrid, row_ - kGrid}, kLinesInCell);
        }
    }
}

void TopicCanvas::drawTopics(wxDC& dc) const {
    const wxDCClipper clip(dc, 0, head_, names_, body().y);
    dc.SetFont(boldFont());
    for (auto topic = static_cast<std::size_t>(top_ / row_); topic < all_->topics.size(); ++topic) {
        const int y = head_ + static_cast<int>(topic) * row_ - top_;
        dc.SetPen(wxPen(theme_.line));
        dc.SetBrush(wxBrush(theme_.background));
        dc.DrawRectangle(0, y, names_ + 1, row_ + 1);
        dc.SetTextForeground(theme_.text);
        drawWords(dc, words(all_->topics[topic].topic),
                  {kGrid, y + kGrid / 2, names_ - 2 * kGrid, row_ - kGrid}, kLinesInCell);
    }
}

void TopicCanvas::drawHeads(wxDC& dc) const {
    dc.SetPen(wxPen(theme_.line));
    dc.SetBrush(wxBrush(theme_.background));
    dc.DrawRectangle(0, 0, GetClientSize().x, head_ + 1);
    const wxDCClipper clip(dc, names_, 0, body().x, head_);
    for (auto account = static_cast<std::size_t>(left_ / column_); account < heads_.size(); ++account) {
        const int x = names_ + static_cast<int>(account) * column_ - left_;
        dc.SetPen(wxPen(theme_.line));
        dc.DrawLine(x, 0, x, head_);
        int y = kGrid / 2;
        for (const auto& line : heads_[account]) {
            const bool isFirst = y < line_;
            dc.SetFont(isFirst ? boldFont() : smallFont());
            dc.SetTextForeground(isFirst ? theme_.text : theme_.secondary);
            drawWords(dc, words(line), {x + kGrid, y, column_ - 2 * kGrid, line_}, 1);
            y += line_;
        }
    }
}

void TopicCanvas::OnKey(wxKeyEvent& event) {
    const auto topic = static_cast<std::ptrdiff_t>(topic_), account = static_cast<std::ptrdiff_t>(account_);
    const std::ptrdiff_t page = std::max(1, body().y / row_);
    switch (event.GetKeyCode()) {
        case WXK_DOWN:
            return pick(topic + 1, account);
        case WXK_UP:
            return pick(topic - 1, account);
        case WXK_RIGHT:
            return pick(topic, account + 1);
        case WXK_LEFT:
            return pick(topic, account - 1);
        case WXK_PAGEDOWN:
            return pick(topic + page, account);
        case WXK_PAGEUP:
            return pick(topic - page, account);
        case WXK_HOME:
            return pick(event.ControlDown() ? 0 : topic, 0);
        case WXK_END:
            return pick(topic, static_cast<std::ptrdiff_t>(heads_.size()) - 1);
        case WXK_RETURN:
            if (onOpen)
                onOpen();
            return;
        default:
            event.Skip();
    }
}

void TopicCanvas::OnMouse(wxMouseEvent& event) {
    SetFocus();
    if (!all_ || event.GetX() < names_ || event.GetY() < head_)
        return;
    pick((event.GetY() - head_ + top_) / row_, (event.GetX() - names_ + left_) / column_);
    if (event.LeftDClick() && onOpen)
        onOpen();
}

void TopicCanvas::OnWheel(wxMouseEvent& event) {
    const int by = -event.GetWheelRotation() * row_ / std::max(event.GetWheelDelta(), 1);
    if (event.ShiftDown() || event.GetWheelAxis() == wxMOUSE_WHEEL_HORIZONTAL)
        scrollTo(left_ + by, top_);
    else
        scrollTo(left_, top_ + by);
}

}  // namespace strata::views
