#pragma once

#include <memory>

#include "presenters/sheet_words.h"
#include "presenters/vector_pen.h"

typedef struct _cairo_surface cairo_surface_t;
typedef struct _cairo cairo_t;

namespace strata::presenters {

// Draws on a cairo surface: a PDF, whose text stays text, or the pixels of a PNG.
class CairoPen final : public VectorPen {
public:
    // The surface is the caller's and outlives the pen. `scale`: pixels to a point.
    CairoPen(cairo_surface_t* surface, SheetWords& words, double scale = 1);
    ~CairoPen() override;

    void fill(const PenBox& box, Colour colour) override;
    void fill(const std::vector<PenPoint>& outline, Colour colour) override;
    void fade(const PenBox& box, Colour colour, const Fade& fade) override;
    void line(PenPoint from, PenPoint to, Colour colour, double width, bool isDashed) override;
    void text(PenPoint baseline, const std::string& words, PenStyle style, Colour colour,
              double width) override;
    void nextPage() override;

private:
    void use(Colour colour);

    SheetWords& words_;
    cairo_t* cairo_;
};

}  // namespace strata::presenters
