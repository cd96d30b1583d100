#include "presenters/column_cover.h"

#include <algorithm>
#include <cmath>

namespace strata::presenters {

namespace {

std::size_t columnsOf(int left, int right) {
    return static_cast<std::size_t>(std::max(right - left, 0)) + 1;
}

}  // namespace

ColumnRuns::ColumnRuns(int left, int right)
    : left_(left), right_(std::max(left, right)), steps_(columnsOf(left, right)) {}

void ColumnRuns::add(int left, int right) {
    left = std::max(left, left_);
    right = std::min(right, right_);
    if (left >= right)
        return;
    ++steps_[static_cast<std::size_t>(left - left_)];
    --steps_[static_cast<std::size_t>(right - left_)];
}

FadingCover::FadingCover(int left, int right)
    : left_(left),
      right_(std::max(left, right)),
      rises_(columnsOf(left, right)),
      bends_(columnsOf(left, right)) {}

void FadingCover::add(int left, int right, double middle, int fade) {
    constexpr double kAtEnds = 0.15;  // of the middle
    const int width = right - left;
    if (width <= 0 || right <= left_ || left >= right_)
        return;
    const double most = -std::log1p(-middle), least = -std::log1p(-middle * kAtEnds);
    const int reach = std::max(1, std::min(fade, width / 2)), flat = std::min(reach, (width - 1) / 2);
    const double slope = (most - least) / reach;
    rise(left, least);
    bend(left, slope);
    bend(left + flat, -slope);
    bend(right - 1 - flat, -slope);
    bend(right - 1, slope);
    rise(right, -least);
}

std::vector<std::uint32_t> FadingCover::weights() const {
    std::vector<std::uint32_t> weights(static_cast<std::size_t>(right_ - left_));
    double height = 0, slope = 0;
    for (std::size_t at = 0; at < weights.size(); ++at) {
        height += slope + rises_[at];
        slope += bends_[at];
        constexpr double kNothing = 1e-6;  // what adding up leaves of bars that have ended
        weights[at] = height < kNothing ? 0 : static_cast<std::uint32_t>(256 * (1 - std::exp(-height)) + 0.5);
    }
    return weights;
}

void FadingCover::rise(int at, double height) {
    if (at < right_)
        rises_[static_cast<std::size_t>(std::max(at, left_) - left_)] += height;
}

void FadingCover::bend(int at, double slope) {
    if (at >= right_)
        return;
    if (at < left_)
        rises_.front() += slope * (left_ - at);
    bends_[static_cast<std::size_t>(std::max(at, left_) - left_)] += slope;
}

}  // namespace strata::presenters
