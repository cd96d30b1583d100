#pragma once

#include "presenters/vector_pen.h"

namespace strata::presenters {

// Marks on paper that are told apart without colour: a box with a line round it, and one crossed by diagonals
// that end at its edges.
void outline(VectorPen& pen, const PenBox& box, Colour colour);
void hatch(VectorPen& pen, const PenBox& box, Colour colour, double step = 4);

}  // namespace strata::presenters
