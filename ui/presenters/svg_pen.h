#pragma once

#include <string>

#include "presenters/vector_pen.h"

namespace strata::presenters {

// Writes SVG 1.1 whose words are words: they can be searched, read aloud and edited. Widths are given with
// them, so that a viewer with another typeface keeps them in their room.
class SvgPen final : public VectorPen {
public:
    SvgPen(double width, double height, const std::string& title, const std::string& family);
    std::string finish();  // the whole document

    void fill(const PenBox& box, Colour colour) override;
    void fill(const std::vector<PenPoint>& outline, Colour colour) override;
    void fade(const PenBox& box, Colour colour, const Fade& fade) override;
    void line(PenPoint from, PenPoint to, Colour colour, double width, bool isDashed) override;
    void text(PenPoint baseline, const std::string& words, PenStyle style, Colour colour,
              double width) override;
    void nextPage() override {}  // a picture has one

private:
    std::string text_;
    int fades_ = 0;
};

}  // namespace strata::presenters
