#include "presenters/pixel_canvas.h"

#include <algorithm>

namespace strata::presenters {

namespace {

// share of 256
std::uint32_t blended(std::uint32_t under, std::uint32_t over, std::uint32_t share) {
    const std::uint32_t rest = 256 - share;
    const std::uint32_t outer = ((under & 0xFF00FF) * rest + (over & 0xFF00FF) * share) >> 8;
    const std::uint32_t inner = ((under & 0x00FF00) * rest + (over & 0x00FF00) * share) >> 8;
    return (outer & 0xFF00FF) | (inner & 0x00FF00);
}

std::uint32_t shareOf(double share) {
    return static_cast<std::uint32_t>(std::clamp(share, 0.0, 1.0) * 256 + 0.5);
}

}  // namespace

Colour mix(Colour under, Colour over, double share) {
    return blended(under, over, shareOf(share));
}

void PixelCanvas::resize(int width, int height) {
    width_ = std::max(width, 1);
    height_ = std::max(height, 1);
    pixels_.resize(static_cast<std::size_t>(width_) * height_);
    clipToAll();
}

void PixelCanvas::clipTo(const Box& box) {
    clip_ = {std::max(box.left, 0), std::max(box.top, 0), std::min(box.right, width_),
             std::min(box.bottom, height_)};
}

PixelCanvas::Box PixelCanvas::clipped(const Box& box) const {
    return {std::max(box.left, clip_.left), std::max(box.top, clip_.top), std::min(box.right, clip_.right),
            std::min(box.bottom, clip_.bottom)};
}

void PixelCanvas::fill(const Box& box, Colour colour) {
    const Box inside = clipped(box);
    if (inside.width() <= 0)
        return;
    for (int y = inside.top; y < inside.bottom; ++y)
        std::fill_n(row(y) + inside.left, inside.width(), colour);
}

void PixelCanvas::blend(const Box& box, Colour colour, double share) {
    const Box inside = clipped(box);
    const std::uint32_t weight = shareOf(share);
    for (int y = inside.top; y < inside.bottom; ++y) {
        std::uint32_t* pixel = row(y);
        for (int x = inside.left; x < inside.right; ++x)
            pixel[x] = blended(pixel[x], colour, weight);
    }
}

void PixelCanvas::outline(const Box& box, Colour colour) {
    fill({box.left, box.top, box.right, box.top + 1}, colour);
    fill({box.left, box.bottom - 1, box.right, box.bottom}, colour);
    fill({box.left, box.top, box.left + 1, box.bottom}, colour);
    fill({box.right - 1, box.top, box.right, box.bottom}, colour);
}

void PixelCanvas::dashedColumn(int x, int top, int bottom, Colour colour) {
    const Box inside = clipped({x, top, x + 1, bottom});
    if (inside.width() <= 0)
        return;
    for (int y = inside.top; y < inside.bottom; ++y)
        if (y % 6 < 4)
            row(y)[x] = colour;
}

void PixelCanvas::veil(int left, int top, int bottom, const std::vector<std::uint32_t>& weights,
                       Colour colour) {
    const Box inside = clipped({left, top, left + static_cast<int>(weights.size()), bottom});
    for (int y = inside.top; y < inside.bottom; ++y) {
        std::uint32_t* pixel = row(y);
        const std::uint32_t* weight = weights.data() - left;
        for (int x = inside.left; x < inside.right; ++x)
            pixel[x] = blended(pixel[x], colour, weight[x]);
    }
}

void PixelCanvas::hatch(const Box& box, Colour colour) {
    const Box inside = clipped(box);
    for (int y = inside.top; y < inside.bottom; ++y)
        for (int x = inside.left; x < inside.right; ++x)
            if (((x + y) & 3) == 0)
                row(y)[x] = colour;
}

void PixelCanvas::draw(const TextStamp& stamp, int x, int y, Colour colour, int room) {
    const int shown = std::min(stamp.width, room);
    const Box inside = clipped({x, y, x + shown, y + stamp.height});
    const bool isCut = shown < stamp.width;
    constexpr int kFadeOut = 16;
    for (int line = inside.top; line < inside.bottom; ++line) {
        const std::uint8_t* coverage =
            stamp.coverage.data() + static_cast<std::size_t>(line - y) * stamp.width;
        std::uint32_t* pixel = row(line);
        for (int at = inside.left; at < inside.right; ++at) {
            std::uint32_t weight = coverage[at - x];
            if (weight == 0)
                continue;
            weight += weight >> 7;
            const int left = x + shown - at;
            if (isCut && left < kFadeOut)
                weight = weight * static_cast<std::uint32_t>(left) / kFadeOut;
            pixel[at] = blended(pixel[at], colour, weight);
        }
    }
}

}  // namespace strata::presenters
