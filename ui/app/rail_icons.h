#pragma once

#include <wx/graphics.h>

#include <string>

namespace strata::app {

// The line icon of a view or a command of the rail, drawn on a grid of 20 units at (x, y) with the pen that
// is set.
void strokeIcon(wxGraphicsContext& pen, const std::string& id, double x, double y, double scale);

}  // namespace strata::app
