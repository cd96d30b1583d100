// The pointer, the wheel and the keys on two tellings side by side: what is picked and what is in sight.
#include <algorithm>

#include "views/comparison_canvas.h"

namespace strata::views {

void ComparisonCanvas::scrollTo(int top) {
    top_ = top;
    fitBar();
    Refresh(false);
}

void ComparisonCanvas::OnMotion(wxMouseEvent& event) {
    event.Skip();
    if (!pair_ || event.GetY() >= head_.height())
        return UnsetToolTip();
    const auto& account = event.GetX() < rightColumn() ? pair_->left : pair_->right;
    const wxString all = ComparisonHead::inFull(account);
    if (GetToolTipText() != all)
        SetToolTip(all);
}

void ComparisonCanvas::OnLeftDown(wxMouseEvent& event) {
    SetFocus();
    const int y = event.GetY() - head_.height() + top_;
    if (pair_ && event.GetY() >= head_.height() && y < allHeight_ && !sets_.empty())
        pick(rowAt(y));
}

// Under the pointer, or by the key: the row picked.
void ComparisonCanvas::OnContextMenu(wxContextMenuEvent& event) {
    const int y = event.GetPosition() == wxDefaultPosition
                      ? -1
                      : ScreenToClient(event.GetPosition()).y - head_.height() + top_;
    if (pair_ && y >= top_ && y < allHeight_ && !sets_.empty())
        pick(rowAt(y));
    if (pair_ && hasPick_ && onMenu)
        onMenu(picked_);
}

void ComparisonCanvas::OnWheel(wxMouseEvent& event) {
    scrollTo(top_ - event.GetWheelRotation() * 3 * words_.lineHeight() / std::max(event.GetWheelDelta(), 1));
}

void ComparisonCanvas::pick(std::size_t row) {
    picked_ = row;
    hasPick_ = true;
    setExactly(row);
    const int top = topOf(row);
    if (top < top_ || top + sets_[row].height > top_ + bodyHeight())
        scrollTo(top - bodyHeight() / 4);
    Refresh(false);
    onPick(row);
}

void ComparisonCanvas::pickNext(int direction) {
    if (!pair_)
        return;
    auto row = static_cast<std::ptrdiff_t>(hasPick_ ? picked_ : 0);
    const auto rows = static_cast<std::ptrdiff_t>(sets_.size());
    for (row += hasPick_ ? direction : 0; row >= 0 && row < rows; row += direction)
        if (pair_->rows[static_cast<std::size_t>(row)].relation.isDifference) {
            pick(static_cast<std::size_t>(row));
            return;
        }
}

void ComparisonCanvas::OnKey(wxKeyEvent& event) {
    switch (event.GetKeyCode()) {
        case WXK_DOWN:
            pickNext(1);
            break;
        case WXK_UP:
            pickNext(-1);
            break;
        case WXK_PAGEDOWN:
            scrollTo(top_ + bodyHeight());
            break;
        case WXK_PAGEUP:
            scrollTo(top_ - bodyHeight());
            break;
        case WXK_HOME:
            scrollTo(0);
            break;
        case WXK_END:
            scrollTo(allHeight_);
            break;
        default:
            event.Skip();
    }
}

}  // namespace strata::views
