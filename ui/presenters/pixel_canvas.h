#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace strata::presenters {

using Colour = std::uint32_t;  // 0xRRGGBB
Colour mix(Colour under, Colour over, double share);

// Words as a mask of how much of each pixel they cover, so that drawing them again costs no text layout.
struct TextStamp {
    int width = 0, height = 0;
    std::vector<std::uint8_t> coverage;  // row by row
};

enum class TextStyle : std::uint8_t { normal, strong, small };

// Where stamps come from: the window's own text drawing, with a cache. A stamp stays good until the next
// call.
class TextStamps {
public:
    virtual ~TextStamps() = default;
    virtual const TextStamp& stamp(std::string_view text, TextStyle style) = 0;
    // Null when this frame has made as many new ones as there is time for; a later frame will have it.
    virtual const TextStamp* stampInTime(std::string_view text, TextStyle style) = 0;
    virtual int widthOf(std::string_view text, TextStyle style) { return stamp(text, style).width; }
};

// A picture in memory, a row after another, one 0x00RRGGBB a pixel. Everything is clipped to it and to the
// clip set.
class PixelCanvas {
public:
    struct Box {
        int left = 0, top = 0, right = 0, bottom = 0;  // right and bottom are outside
        int width() const { return right - left; }
        int height() const { return bottom - top; }
        bool holds(int x, int y) const { return x >= left && x < right && y >= top && y < bottom; }
    };

    void resize(int width, int height);
    int width() const { return width_; }
    int height() const { return height_; }
    const std::vector<std::uint32_t>& pixels() const { return pixels_; }
    Colour at(int x, int y) const { return pixels_[static_cast<std::size_t>(y) * width_ + x]; }

    void clipTo(const Box& box);
    void clipToAll() { clipTo({0, 0, width_, height_}); }

    void fill(const Box& box, Colour colour);
    void blend(const Box& box, Colour colour, double share);
    void outline(const Box& box, Colour colour);
    void dashedColumn(int x, int top, int bottom, Colour colour);
    // Blends each column from `left` on by its own weight, of 256.
    void veil(int left, int top, int bottom, const std::vector<std::uint32_t>& weights, Colour colour);
    void hatch(const Box& box, Colour colour);
    // At most `room` pixels of it; where it is cut off it fades out.
    void draw(const TextStamp& stamp, int x, int y, Colour colour, int room = 1 << 20);

private:
    Box clipped(const Box& box) const;
    std::uint32_t* row(int y) { return pixels_.data() + static_cast<std::size_t>(y) * width_; }

    int width_ = 0, height_ = 0;
    Box clip_;
    std::vector<std::uint32_t> pixels_;
};

}  // namespace strata::presenters
