#pragma once

#include "presenters/timeline_frame.h"

namespace strata::presenters {

// Draws the frame into the canvas, which it makes as large as the layout. Costs in proportion to the pixels
// and the words shown, never to the events of the case. The colours are those of the frame's palette.
void paintTimeline(const TimelineFrame& frame, PixelCanvas& canvas, TextStamps& stamps);

}  // namespace strata::presenters
