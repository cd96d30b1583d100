#include "presenters/cairo_pen.h"

#include <pango/pangocairo.h>

#include <algorithm>

namespace strata::presenters {

namespace {

double part(Colour colour, int shift) {
    return static_cast<double>(colour >> shift & 0xFF) / 255;
}

}  // namespace

CairoPen::CairoPen(cairo_surface_t* surface, SheetWords& words, double scale)
    : words_(words), cairo_(cairo_create(surface)) {
    cairo_scale(cairo_, scale, scale);
}

CairoPen::~CairoPen() {
    cairo_destroy(cairo_);
}

void CairoPen::use(Colour colour) {
    cairo_set_source_rgb(cairo_, part(colour, 16), part(colour, 8), part(colour, 0));
}

void CairoPen::fill(const PenBox& box, Colour colour) {
    use(colour);
    cairo_rectangle(cairo_, box.left, box.top, box.width(), box.height());
    cairo_fill(cairo_);
}

void CairoPen::fill(const std::vector<PenPoint>& outline, Colour colour) {
    use(colour);
    cairo_new_path(cairo_);  // text leaves its place in the path
    for (const PenPoint& point : outline)
        cairo_line_to(cairo_, point.x, point.y);
    cairo_close_path(cairo_);
    cairo_fill(cairo_);
}

void CairoPen::fade(const PenBox& box, Colour colour, const Fade& fade) {
    cairo_pattern_t* pattern = cairo_pattern_create_linear(box.left, 0, box.right, 0);
    const double reach = box.width() > 0 ? std::min(0.5, fade.reach / box.width()) : 0.5;
    const auto stop = [&](double at, double share) {
        cairo_pattern_add_color_stop_rgba(pattern, at, part(colour, 16), part(colour, 8), part(colour, 0),
                                          share);
    };
    stop(0, fade.isLeft ? kFadedShare : fade.share);
    stop(reach, fade.share);
    stop(1 - reach, fade.share);
    stop(1, fade.isRight ? kFadedShare : fade.share);
    cairo_set_source(cairo_, pattern);
    cairo_rectangle(cairo_, box.left, box.top, box.width(), box.height());
    cairo_fill(cairo_);
    cairo_pattern_destroy(pattern);
}

void CairoPen::line(PenPoint from, PenPoint to, Colour colour, double width, bool isDashed) {
    constexpr double kDash[] = {3, 2};
    use(colour);
    cairo_set_line_width(cairo_, width);
    cairo_set_dash(cairo_, kDash, isDashed ? 2 : 0, 0);
    cairo_move_to(cairo_, from.x, from.y);
    cairo_line_to(cairo_, to.x, to.y);
    cairo_stroke(cairo_);
}

void CairoPen::text(PenPoint baseline, const std::string& words, PenStyle style, Colour colour, double) {
    use(colour);
    PangoLayout* layout = words_.layout(words, style);
    cairo_move_to(cairo_, baseline.x,
                  baseline.y - static_cast<double>(pango_layout_get_baseline(layout)) / PANGO_SCALE);
    pango_cairo_show_layout(cairo_, layout);
}

void CairoPen::nextPage() {
    cairo_show_page(cairo_);
}

}  // namespace strata::presenters
