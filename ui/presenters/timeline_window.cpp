#include "presenters/timeline_window.h"

#include <algorithm>
#include <cmath>

namespace strata::presenters {

namespace {

constexpr double kLeastSpan = static_cast<double>(base::kSecond);
constexpr double kMostSpan = 365'250.0 * static_cast<double>(base::kDay);
constexpr double kFurthest = 9'000.0 * 365.25 * static_cast<double>(base::kDay);
constexpr std::size_t kMostRemembered = 100;

}  // namespace

TimelineWindow::TimelineWindow(int width) : now_{0, base::kDay}, width_(std::max(width, 1)) {}

Micros TimelineWindow::timeAt(double pixel) const {
    return now_.from + static_cast<Micros>(std::llround(pixel * perPixel()));
}

double TimelineWindow::pixelOf(Micros at) const {
    return static_cast<double>(at - now_.from) / perPixel();
}

double TimelineWindow::perPixel() const {
    return static_cast<double>(now_.span()) / width_;
}

void TimelineWindow::resize(int width) {
    // While a window is being laid out its drawing is a few pixels wide: then the stretch is kept.
    constexpr int kLaidOut = 100;
    const double scale = perPixel();
    const bool keepsScale = std::min(width_, width) >= kLaidOut;
    width_ = std::max(width, 1);
    set(static_cast<double>(now_.from), keepsScale ? scale * width_ : static_cast<double>(now_.span()));
}

void TimelineWindow::show(Stretch stretch) {
    set(static_cast<double>(stretch.from), static_cast<double>(stretch.span()));
}

void TimelineWindow::pan(double pixels) {
    const auto moved = static_cast<double>(now_.from) + pixels * perPixel();
    const Micros span = now_.span();
    now_.from = static_cast<Micros>(std::clamp(moved, -kFurthest, kFurthest));
    now_.to = now_.from + span;
}

void TimelineWindow::zoomAt(double pixel, double factor) {
    const double span = std::clamp(static_cast<double>(now_.span()) / factor, kLeastSpan, kMostSpan);
    const double under = static_cast<double>(now_.from) + pixel * perPixel();
    set(under - pixel / width_ * span, span);
}

void TimelineWindow::centreOn(Micros at) {
    pan(pixelOf(at) - width_ / 2.0);
}

void TimelineWindow::remember() {
    if (!before_.empty() && before_.back() == now_)
        return;
    before_.push_back(now_);
    if (before_.size() > kMostRemembered)
        before_.erase(before_.begin());
    after_.clear();
}

void TimelineWindow::back() {
    if (before_.empty())
        return;
    after_.push_back(now_);
    now_ = before_.back();
    before_.pop_back();
}

void TimelineWindow::forward() {
    if (after_.empty())
        return;
    before_.push_back(now_);
    now_ = after_.back();
    after_.pop_back();
}

void TimelineWindow::set(double from, double span) {
    const double kept = std::clamp(span, kLeastSpan, kMostSpan);
    now_.from = static_cast<Micros>(std::llround(std::clamp(from, -kFurthest, kFurthest)));
    now_.to = now_.from + static_cast<Micros>(std::llround(kept));
}

}  // namespace strata::presenters
