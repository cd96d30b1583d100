#include "views/dates_canvas.h"

#include <wx/dcbuffer.h>
#include <wx/scrolbar.h>

#include <algorithm>

#include "base/zone.h"
#include "presenters/accounts_presenter.h"
#include "presenters/timeline_axis.h"
#include "presenters/when_words.h"
#include "views/drawn_words.h"

namespace strata::views {

namespace {

constexpr int kLeastWidth = 6, kLaneRoom = 8;

wxString words(const std::string& text) {
    return wxString::FromUTF8(text);
}

}  // namespace

DatesCanvas::DatesCanvas(wxWindow* parent)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS | wxFULL_REPAINT_ON_RESIZE,
               "A lane for each account") {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    down_ = new wxScrollBar(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSB_VERTICAL);
    down_->SetName("Lanes");
    for (const auto& type :
         {wxEVT_SCROLL_THUMBTRACK, wxEVT_SCROLL_CHANGED, wxEVT_SCROLL_LINEUP, wxEVT_SCROLL_LINEDOWN,
          wxEVT_SCROLL_PAGEUP, wxEVT_SCROLL_PAGEDOWN, wxEVT_SCROLL_TOP, wxEVT_SCROLL_BOTTOM})
        down_->Bind(type, [this](wxScrollEvent&) { scrollTo(down_->GetThumbPosition()); });
    Bind(wxEVT_PAINT, &DatesCanvas::OnPaint, this);
    Bind(wxEVT_KEY_DOWN, &DatesCanvas::OnKey, this);
    Bind(wxEVT_LEFT_DOWN, &DatesCanvas::OnMouse, this);
    Bind(wxEVT_LEFT_DCLICK, &DatesCanvas::OnMouse, this);
    Bind(wxEVT_MOUSEWHEEL, [this](wxMouseEvent& event) {
        scrollTo(top_ - event.GetWheelRotation() * row_ / std::max(event.GetWheelDelta(), 1));
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fit();
        event.Skip();
    });
}

void DatesCanvas::show(const std::vector<workbench::AccountRow>& accounts,
                       const std::vector<workbench::DateSaidRow>& dates) {
    accounts_ = accounts;
    dates_ = dates;
    lanes_ = presenters::layOutLanes(accounts_, dates_);
    marked_ = 0;
    fit();
    Refresh(false);
}

void DatesCanvas::mark(std::size_t date) {
    marked_ = date;
    for (const auto& bar : lanes_.bars)
        if (bar.date == date) {
            const int y = topOf(bar.lane) + bar.row * row_, room = GetClientSize().y - axis_;
            scrollTo(std::min(std::max(top_, y + 2 * row_ - room), y));
        }
    Refresh(false);
}

void DatesCanvas::applyTheme(const Theme& theme) {
    theme_ = theme;
    Refresh(false);
}

int DatesCanvas::topOf(std::size_t lane) const {
    int top = 0;
    for (std::size_t at = 0; at < lane && at < lanes_.rows.size(); ++at)
        top += std::max(2, lanes_.rows[at]) * row_ + kLaneRoom;  // two lines of the name stand beside it
    return top;
}

void DatesCanvas::fit() {
    row_ = GetCharHeight() + FromDIP(4);
    names_ = FromDIP(120);
    axis_ = 2 * row_;
    const wxSize size = GetClientSize();
    const int thick = down_->GetBestSize().x, room = std::max(1, size.y - axis_);
    window_.resize(std::max(1, size.x - names_ - thick));
    window_.show(lanes_.stretch.span() > 0 ? lanes_.stretch
                                           : presenters::TimelineWindow::Stretch{0, base::kDay});
    const int high = topOf(lanes_.rows.size());
    top_ = std::clamp(top_, 0, std::max(0, high - room));
    down_->SetSize(size.x - thick, axis_, thick, room);
    down_->SetScrollbar(top_, room, std::max(high, room), room);
    down_->Show(high > room);
}

void DatesCanvas::scrollTo(int top) {
    top_ = top;
    fit();
    Refresh(false);
}

wxRect DatesCanvas::placeOf(const presenters::DateBar& bar) const {
    const int left = names_ + static_cast<int>(window_.pixelOf(bar.from));
    const int right = names_ + static_cast<int>(window_.pixelOf(bar.to));
    return {left, axis_ + topOf(bar.lane) + bar.row * row_ - top_ + 3, std::max(kLeastWidth, right - left),
            row_ - 6};
}

void DatesCanvas::OnPaint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(theme_.surface));
    dc.Clear();
    if (accounts_.empty())
        return;
    {
        const wxDCClipper clip(dc, 0, axis_, GetClientSize().x, GetClientSize().y - axis_);
        for (std::size_t lane = 0; lane < accounts_.size(); ++lane)
            drawLane(dc, lane);
        for (const auto& bar : lanes_.bars)
            drawBar(dc, bar);
        for (std::size_t bar = 0; bar < lanes_.bars.size(); ++bar)
            drawWordsOf(dc, bar);
    }
    drawAxis(dc);
}

void DatesCanvas::drawAxis(wxDC& dc) const {
    dc.SetFont(smallFont());
    dc.SetTextForeground(theme_.secondary);
    dc.SetPen(wxPen(theme_.line));
    const auto axis = presenters::axisFor(window_, *base::Zone::find("UTC"));
    for (const auto& mark : axis.upper)
        dc.DrawText(words(mark.label), names_ + std::max(2, static_cast<int>(mark.pixel) + 3), 2);
    for (const auto& mark : axis.lower) {
        const int x = names_ + static_cast<int>(mark.pixel);
        dc.DrawText(words(mark.label), x + 3, row_);
        dc.DrawLine(x, axis_ - 6, x, axis_);
    }
    dc.DrawLine(0, axis_, GetClientSize().x, axis_);
}

void DatesCanvas::drawLane(wxDC& dc, std::size_t lane) const {
    const int top = axis_ + topOf(lane) - top_, bottom = axis_ + topOf(lane + 1) - top_;
    dc.SetPen(wxPen(theme_.line));
    dc.DrawLine(0, bottom - kLaneRoom / 2, GetClientSize().x, bottom - kLaneRoom / 2);
    const auto& account = accounts_[lane];
    dc.SetFont(boldFont());
    dc.SetTextForeground(theme_.text);
    drawWords(dc, words(presenters::shortIdOf(account.id)), {kGrid, top, names_ - kGrid, row_}, 1);
    dc.SetFont(smallFont());
    dc.SetTextForeground(theme_.secondary);
    drawWords(dc, words(account.given.empty() ? "date not recorded" : presenters::inWords(account.given)),
              {kGrid, top + row_ - 2, names_ - kGrid, row_}, 1);
    if (!account.givenEarliest)
        return;
    const int x = names_ + static_cast<int>(window_.pixelOf(*account.givenEarliest));
    dc.SetPen(wxPen(theme_.secondary, 1, wxPENSTYLE_SHORT_DASH));
    dc.DrawLine(x, top, x, bottom - kLaneRoom / 2);
    if (lanes_.rows[lane] < 2)
        dc.DrawText("given", x - dc.GetTextExtent("given").x - 3, bottom - kLaneRoom / 2 - row_);
}

void DatesCanvas::drawBar(wxDC& dc, const presenters::DateBar& bar) const {
    const wxRect place = placeOf(bar);
    const bool isMarked = bar.date == marked_;
    dc.SetPen(wxPen(theme_.accent, isMarked ? 3 : 1, bar.isDrawn ? wxPENSTYLE_SOLID : wxPENSTYLE_SHORT_DASH));
    dc.SetBrush(bar.isDrawn ? wxBrush(theme_.accent) : *wxTRANSPARENT_BRUSH);
    dc.DrawRectangle(place);
}

// As far as the next bar of its row; of one that has no room only when it is picked, over what lies behind.
void DatesCanvas::drawWordsOf(wxDC& dc, std::size_t at) const {
    const presenters::DateBar& bar = lanes_.bars[at];
    const wxRect place = placeOf(bar);
    dc.SetFont(smallFont());
    dc.SetTextForeground(theme_.text);
    const wxString said =
        words((bar.isOpenStart ? "← " : "") + dates_[bar.date].words + (bar.isOpenEnd ? " →" : ""));
    const wxSize size = dc.GetTextExtent(said);
    const int edge = GetClientSize().x - down_->GetBestSize().x, left = place.GetRight() + 5;
    int end = edge;
    for (auto next = at + 1; next < lanes_.bars.size() && lanes_.bars[next].lane == bar.lane; ++next)
        if (lanes_.bars[next].row == bar.row) {
            end = std::min(end, placeOf(lanes_.bars[next]).x);
            break;
        }
    if (left + size.x < end) {
        dc.DrawText(said, left, place.y - 1);
    } else if (bar.date == marked_) {
        const int x = std::max(names_, std::min(left, edge - size.x));
        dc.SetPen(*wxTRANSPARENT_PEN);
        dc.SetBrush(wxBrush(theme_.surface));
        dc.DrawRectangle(x - 2, place.y - 1, size.x + 4, size.y);
        dc.DrawText(said, x, place.y - 1);
    }
}

void DatesCanvas::OnKey(wxKeyEvent& event) {
    const auto count = static_cast<std::ptrdiff_t>(dates_.size());
    auto to = static_cast<std::ptrdiff_t>(marked_);
    switch (event.GetKeyCode()) {
        case WXK_RIGHT:
        case WXK_DOWN:
            ++to;
            break;
        case WXK_LEFT:
        case WXK_UP:
            --to;
            break;
        case WXK_HOME:
            to = 0;
            break;
        case WXK_END:
            to = count - 1;
            break;
        case WXK_RETURN:
            if (count > 0)
                onOpen(marked_);
            return;
        default:
            event.Skip();
            return;
    }
    if (to >= 0 && to < count)
        onPick(static_cast<std::size_t>(to));
}

void DatesCanvas::OnMouse(wxMouseEvent& event) {
    SetFocus();
    for (const auto& bar : lanes_.bars)
        if (placeOf(bar).Inflate(2, 2).Contains(event.GetPosition())) {
            onPick(bar.date);
            if (event.LeftDClick())
                onOpen(bar.date);
            return;
        }
}

}  // namespace strata::views
