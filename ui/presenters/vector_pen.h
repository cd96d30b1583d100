#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "presenters/pixel_canvas.h"

namespace strata::presenters {

// A place on a sheet, in points (1/72 inch) from its upper left corner.
struct PenPoint {
    double x = 0, y = 0;
};
struct PenBox {
    double left = 0, top = 0, right = 0, bottom = 0;
    double width() const { return right - left; }
    double height() const { return bottom - top; }
    double middle() const { return (top + bottom) / 2; }
};

enum class PenStyle : std::uint8_t { title, strong, normal, small };

// What a sheet is drawn with, whatever it is saved as. Nothing is clipped: what is drawn has its room
// already.
class VectorPen {
public:
    virtual ~VectorPen() = default;
    virtual void fill(const PenBox& box, Colour colour) = 0;
    virtual void fill(const std::vector<PenPoint>& outline, Colour colour) = 0;
    // Of `share` in the middle and nearly nothing at those ends that fade, over `reach`.
    struct Fade {
        double share = 0.5, reach = 10;
        bool isLeft = true, isRight = true;
    };
    static constexpr double kFadedShare = 0.08;
    virtual void fade(const PenBox& box, Colour colour, const Fade& fade) = 0;
    virtual void line(PenPoint from, PenPoint to, Colour colour, double width, bool isDashed = false) = 0;
    // `words` as SheetWords made them fit, of which `width` is the width.
    virtual void text(PenPoint baseline, const std::string& words, PenStyle style, Colour colour,
                      double width) = 0;
    virtual void nextPage() = 0;
};

}  // namespace strata::presenters
