#pragma once

#include <optional>
#include <string>
#include <vector>

#include "presenters/pixel_canvas.h"
#include "presenters/timeline_axis.h"
#include "presenters/timeline_labels.h"

namespace strata::presenters {

// The colours of the drawing; the window's theme says which.
struct TimelinePalette {
    Colour background = 0xFFFFFF, surface = 0xF5F6F7, raised = 0xFFFFFF, line = 0xD5D9DD, text = 0x1C2226,
           secondary = 0x5A646C, accent = 0x0F6B6B, attention = 0xB26A00;
};

// A kind of event: Okabe-Ito colour and a letter, never the colour alone.
struct TimelineCategory {
    Colour colour = 0;
    char letter = ' ';
};
TimelineCategory categoryOf(const std::string& kind);

// Where things stand on the canvas, in pixels.
struct TimelineLayout {
    static constexpr int kAxis = 58, kFlags = 18, kLane = 28, kMinimap = 44;
    static constexpr int kFolded = 14;  // a lane that is collapsed: its density alone
    int width = 0, height = 0, nameColumn = 220;

    int lanesTop() const { return kAxis; }
    int lanesBottom() const { return height - kMinimap; }
    int lanesHeight() const { return lanesBottom() - lanesTop(); }
    int drawingWidth() const { return width - nameColumn > 1 ? width - nameColumn : 1; }
};

struct TimelineStrip {
    std::string name, count, kind;
    TimelineCategory category;
    int top = 0, height = TimelineLayout::kLane;
    bool isFolded() const { return height < TimelineLayout::kLane; }
    bool isCurrent = false, isEven = false, isWaiting = false;
    std::vector<float> columns;  // events beginning in each pixel; used where there are no bars
    float peak = 1;
    bool drawsBars = false;
    std::vector<TimelineBar> bars;  // by left end
    std::vector<PlacedLabel> labels;
    std::vector<std::string> labelTexts;  // one a label
};

// A line down through all lanes with words at its foot or head.
struct TimelineRule {
    double pixel = 0;
    std::string words;
};

// All that one picture of the timeline shows. Everything in it is ready: drawing it asks nobody for anything
// but stamps.
struct TimelineFrame {
    TimelineLayout layout;
    TimelinePalette palette;
    TimelineAxis axis;
    std::vector<TimelineStrip> strips;
    std::size_t shown = 0;                  // the first so many; the rest are kept for their memory
    std::vector<TimelineRule> rules;        // dates in law
    std::vector<TimelineRule> flags;        // accounts, on the day they were given
    std::vector<float> minimap;             // events in equal parts of the whole stretch
    double minimapFrom = 0, minimapTo = 1;  // what is on screen, as shares of the whole stretch
    std::optional<int> crosshair;           // x in the drawing
    std::string crosshairWords, hoverWords;
    int pointerX = 0, pointerY = 0;
    std::string emptyWords;  // shown in the middle where there are no lanes
};

}  // namespace strata::presenters
