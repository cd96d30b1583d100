#include "views/comparison_canvas.h"

#include <wx/dcbuffer.h>
#include <wx/scrolbar.h>

#include <algorithm>

#include "views/drawn_words.h"

namespace strata::views {

namespace {

wxString words(const std::string& text) {
    return wxString::FromUTF8(text);
}

std::size_t lettersOf(const std::vector<presenters::MarkedText>& text) {
    std::size_t letters = 0;
    for (const auto& piece : text)
        letters += piece.text.size();
    return letters;
}

}  // namespace

ComparisonCanvas::ComparisonCanvas(wxWindow* parent)
    : wxWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS | wxFULL_REPAINT_ON_RESIZE,
               "Two accounts side by side") {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    bar_ = new wxScrollBar(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSB_VERTICAL);
    bar_->SetName("Passages");
    for (const auto& type :
         {wxEVT_SCROLL_THUMBTRACK, wxEVT_SCROLL_CHANGED, wxEVT_SCROLL_LINEUP, wxEVT_SCROLL_LINEDOWN,
          wxEVT_SCROLL_PAGEUP, wxEVT_SCROLL_PAGEDOWN, wxEVT_SCROLL_TOP, wxEVT_SCROLL_BOTTOM})
        bar_->Bind(type, [this](wxScrollEvent&) { scrollTo(bar_->GetThumbPosition()); });
    Bind(wxEVT_PAINT, &ComparisonCanvas::OnPaint, this);
    Bind(wxEVT_SIZE, &ComparisonCanvas::OnSize, this);
    Bind(wxEVT_IDLE, &ComparisonCanvas::OnIdle, this);
    Bind(wxEVT_LEFT_DOWN, &ComparisonCanvas::OnLeftDown, this);
    Bind(wxEVT_CONTEXT_MENU, &ComparisonCanvas::OnContextMenu, this);
    Bind(wxEVT_MOTION, &ComparisonCanvas::OnMotion, this);
    Bind(wxEVT_MOUSEWHEEL, &ComparisonCanvas::OnWheel, this);
    Bind(wxEVT_KEY_DOWN, &ComparisonCanvas::OnKey, this);
}

void ComparisonCanvas::show(std::shared_ptr<const presenters::AccountsPair> pair) {
    pair_ = std::move(pair);
    hasPick_ = false;
    top_ = 0;
    estimate();
}

void ComparisonCanvas::applyTheme(const Theme& theme) {
    theme_ = theme;
    Refresh(false);
}

int ComparisonCanvas::leftColumn() const {
    const int inside = GetClientSize().x - bar_->GetBestSize().x;
    return std::max(16, (inside - 2 * columnWidth_ - kGutter) / 2);
}

int ComparisonCanvas::bodyHeight() const {
    return std::max(1, GetClientSize().y - head_.height());
}

void ComparisonCanvas::setHeadsInFull(bool isInFull) {
    head_.setInFull(isInFull);
    if (pair_)
        estimate();
}

void ComparisonCanvas::estimate() {
    const int inside = GetClientSize().x - bar_->GetBestSize().x - 32;
    columnWidth_ = std::clamp((inside - kGutter) / 2, 120, words_.eightyCharacters());
    if (pair_)
        head_.show(*pair_, columnWidth_);
    sets_.assign(pair_ ? pair_->rows.size() : 0, {});
    const int letter = std::max(1, words_.eightyCharacters() / 80);
    allHeight_ = kRowGap;
    for (std::size_t row = 0; row < sets_.size(); ++row) {
        const std::size_t letters =
            std::max(lettersOf(pair_->rows[row].left), lettersOf(pair_->rows[row].right));
        const int lines = 1 + static_cast<int>(letters) * letter / columnWidth_;
        sets_[row].height = lines * words_.lineHeight() + kRowGap;
        allHeight_ += sets_[row].height;
    }
    nextIdle_ = 0;
    fitBar();
    Refresh(false);
}

void ComparisonCanvas::setExactly(std::size_t row) {
    Set& set = sets_[row];
    if (set.isExact)
        return;
    const auto& shown = pair_->rows[row];
    if (shown.hasLeft)
        set.left = presenters::flowText(shown.left, columnWidth_, words_);
    if (shown.hasRight)
        set.right = presenters::flowText(shown.right, columnWidth_, words_);
    const int height = std::max({set.left.lines, set.right.lines, 1}) * words_.lineHeight() + kRowGap;
    allHeight_ += height - set.height;
    set.height = height;
    set.isExact = true;
}

// A little at a time; what stands at the top of the window stays there.
void ComparisonCanvas::OnIdle(wxIdleEvent& event) {
    if (nextIdle_ >= sets_.size())
        return;
    constexpr std::size_t kAtOnce = 40;
    const std::size_t first = rowAt(top_);
    const int within = top_ - topOf(first);
    const std::size_t end = std::min(nextIdle_ + kAtOnce, sets_.size());
    for (; nextIdle_ < end; ++nextIdle_)
        setExactly(nextIdle_);
    top_ = topOf(first) + within;
    fitBar();
    if (nextIdle_ < sets_.size())
        event.RequestMore();
    else
        Refresh(false);
}

void ComparisonCanvas::fitBar() {
    const wxSize size = GetClientSize();
    const int thick = bar_->GetBestSize().x;
    bar_->SetSize(size.x - thick, head_.height(), thick, bodyHeight());
    top_ = std::clamp(top_, 0, std::max(0, allHeight_ - bodyHeight()));
    bar_->SetScrollbar(top_, bodyHeight(), std::max(allHeight_, bodyHeight()), bodyHeight());
    bar_->Show(allHeight_ > bodyHeight());
}

std::size_t ComparisonCanvas::rowAt(int y) const {
    int top = kRowGap;
    for (std::size_t row = 0; row < sets_.size(); ++row) {
        top += sets_[row].height;
        if (y < top)
            return row;
    }
    return sets_.empty() ? 0 : sets_.size() - 1;
}

int ComparisonCanvas::topOf(std::size_t row) const {
    int top = kRowGap;
    for (std::size_t at = 0; at < row; ++at)
        top += sets_[at].height;
    return top;
}

void ComparisonCanvas::OnPaint(wxPaintEvent&) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(theme_.surface));
    dc.Clear();
    if (!pair_)
        return;
    if (!sets_.empty()) {
        const std::size_t first = rowAt(top_);
        int y = head_.height() + topOf(first) - top_;
        for (std::size_t row = first; row < sets_.size() && y < GetClientSize().y; ++row) {
            setExactly(row);
            drawRow(dc, row, y);
            y += sets_[row].height;
        }
    }
    head_.draw(dc, theme_, GetClientSize().x, leftColumn(), rightColumn());
}

void ComparisonCanvas::drawRow(wxDC& dc, std::size_t row, int top) {
    const auto& shown = pair_->rows[row];
    const Set& set = sets_[row];
    const int left = leftColumn(), right = rightColumn();
    if (hasPick_ && pair_->rows[picked_].pair == shown.pair) {
        dc.SetPen(*wxTRANSPARENT_PEN);
        dc.SetBrush(wxBrush(theme_.selection));
        dc.DrawRectangle(left - 8, top, 2 * columnWidth_ + kGutter + 16, set.height - 4);
        dc.SetBrush(wxBrush(theme_.accent));
        dc.DrawRectangle(left - 8, top, 3, set.height - 4);
    }
    const bool isFaint = shown.relation.mark == "–";
    drawFlow(dc, set.left, left, top + 4, isFaint);
    drawFlow(dc, set.right, right, top + 4, isFaint);
    dc.SetFont(boldFont());
    dc.SetTextForeground(shown.relation.isDifference ? theme_.accent : theme_.secondary);
    const wxString mark = words(shown.relation.mark);
    const int middle = left + columnWidth_ + kGutter / 2;
    dc.DrawText(mark, middle - dc.GetTextExtent(mark).x / 2, top + 5);
    if (shown.otherRow)
        drawRibbon(dc, row, top);
}

// From the one place of what moved to its other: out of the text, along the gutter, and into the text there.
void ComparisonCanvas::drawRibbon(wxDC& dc, std::size_t row, int top) const {
    const auto& shown = pair_->rows[row];
    const int x = leftColumn() + columnWidth_ + 12, middle = top + 4 + words_.lineHeight() / 2;
    const int other = topOf(*shown.otherRow) - top_ + head_.height() + 4 + words_.lineHeight() / 2;
    dc.SetPen(wxPen(theme_.accent, 1, wxPENSTYLE_SHORT_DASH));
    dc.DrawLine(x, middle, x, std::clamp(other, head_.height(), GetClientSize().y));
    if (shown.hasLeft)
        dc.DrawLine(leftColumn() + columnWidth_ + 2, middle, x, middle);
    else
        dc.DrawLine(x, top + words_.lineHeight() + 6, rightColumn() - 4, top + words_.lineHeight() + 6);
}

// Runs that stand beside one another and are marked alike are drawn at once, in the order of the words, so
// that the window system shapes them; between marks for their direction where lines run from the right, and
// from that end, since words that are shaped together may be narrower than each by itself.
void ComparisonCanvas::drawFlow(wxDC& dc, const presenters::TextFlow& flow, int left, int top, bool isFaint) {
    for (std::size_t begin = 0; begin < flow.runs.size();) {
        const auto& first = flow.runs[begin];
        std::string text = first.text;
        int from = first.left, to = first.left + first.width;
        std::size_t end = begin + 1;
        for (; end < flow.runs.size(); ++end) {
            const auto& next = flow.runs[end];
            const int gap = std::max(next.left - to, from - next.left - next.width);
            if (next.line != first.line || next.mark != first.mark || gap < 0 || gap > words_.spaceWidth())
                break;
            text += (next.isAfterBlank ? " " : "") + next.text;
            from = std::min(from, next.left);
            to = std::max(to, next.left + next.width);
        }
        const int y = top + first.line * words_.lineHeight();
        dc.SetFont(words_.fontOf(first.mark));
        dc.SetTextForeground(isFaint ? theme_.secondary : theme_.text);
        if (first.mark == presenters::TextMark::different) {
            dc.SetPen(*wxTRANSPARENT_PEN);
            dc.SetBrush(wxBrush(theme_.selection));
            dc.DrawRectangle(left + from - 1, y, to - from + 2, words_.lineHeight());
        }
        const wxString drawn = flow.isRightToLeft ? fromTheRight(words(text)) : words(text);
        int width = 0, height = 0, descent = 0;
        dc.GetTextExtent(drawn, &width, &height, &descent);
        dc.DrawText(drawn, flow.isRightToLeft ? left + to - width : left + from,
                    y + words_.ascent() - height + descent);  // scripts of other fonts on one line
        if (first.mark == presenters::TextMark::different) {
            dc.SetPen(wxPen(theme_.accent, 2));
            dc.DrawLine(left + from, y + words_.lineHeight() - 2, left + to, y + words_.lineHeight() - 2);
        }
        begin = end;
    }
}

void ComparisonCanvas::OnSize(wxSizeEvent& event) {
    if (pair_)
        estimate();
    event.Skip();
}

}  // namespace strata::views
