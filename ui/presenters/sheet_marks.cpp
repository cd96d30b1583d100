#include "presenters/sheet_marks.h"

#include <algorithm>

namespace strata::presenters {

namespace {
constexpr double kThin = 0.6;
}

void outline(VectorPen& pen, const PenBox& box, Colour colour) {
    pen.line({box.left, box.top}, {box.right, box.top}, colour, kThin);
    pen.line({box.left, box.bottom}, {box.right, box.bottom}, colour, kThin);
    pen.line({box.left, box.top}, {box.left, box.bottom}, colour, kThin);
    pen.line({box.right, box.top}, {box.right, box.bottom}, colour, kThin);
}

void hatch(VectorPen& pen, const PenBox& box, Colour colour, double step) {
    for (double begin = box.left - box.height() + step / 2; begin < box.right; begin += step) {
        const double from = std::max(begin, box.left), to = std::min(begin + box.height(), box.right);
        if (from < to)
            pen.line({from, box.bottom - (from - begin)}, {to, box.bottom - (to - begin)}, colour, kThin);
    }
}

}  // namespace strata::presenters
