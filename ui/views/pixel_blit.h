#pragma once

#include "presenters/pixel_canvas.h"

class wxDC;

namespace strata::views {

// Puts the picture at the top left of the drawing, without a copy where the window system allows it.
void blit(wxDC& dc, const presenters::PixelCanvas& pixels);

}  // namespace strata::views
