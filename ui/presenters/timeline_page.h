#pragma once

#include <vector>

#include "presenters/sheet_words.h"
#include "presenters/timeline_frame.h"
#include "presenters/timeline_sheet.h"
#include "presenters/vector_pen.h"

namespace strata::presenters {

// A timeline laid out on sheets: head, axis, lanes, legend and foot. Bars and densities keep their places in
// time; words are set anew for the sheet, so that they are as readable on paper as on screen. The pointer and
// what is selected are left out.
class TimelinePages {
public:
    // Pages of the paper's size, or one as high as it needs to be. All three must outlive this.
    enum class Extent : std::uint8_t { pages, onePicture };
    TimelinePages(const TimelineFrame& frame, const TimelineSheet& sheet, SheetWords& words, Extent extent);

    int pages() const { return pages_; }
    double width() const { return width_; }
    double height() const { return height_; }
    void draw(VectorPen& pen, int page);  // the first is 0

private:
    struct LegendItem {
        enum class Mark : std::uint8_t {
            kind,
            moment,
            period,
            uncertain,
            made,
            told,
            inferred,
            density,
            rule,
            flag
        };
        Mark mark = Mark::kind;
        std::string words;
        TimelineCategory category{};
        double left = 0, top = 0;  // top from the legend's own
    };
    void chooseStrips();
    void layOutLegend();
    double right() const;
    PenBox lanes(int page) const;  // of those on this page
    double x(double pixel) const;  // of the frame, kept within the drawing
    double put(VectorPen& pen, std::string_view words, PenStyle style, double left, double middle,
               Colour colour, double room);
    void putRight(VectorPen& pen, const std::string& words, PenStyle style, double end, double middle,
                  Colour colour);
    void putCentre(VectorPen& pen, const std::string& words, PenStyle style, double middle, Colour colour);
    void head(VectorPen& pen, int page);
    void axis(VectorPen& pen, const PenBox& lanes);
    void flags(VectorPen& pen, const PenBox& lanes);
    void rules(VectorPen& pen, const PenBox& lanes);
    void strip(VectorPen& pen, const TimelineStrip& strip, double top);
    void density(VectorPen& pen, const TimelineStrip& strip, double top);
    void bars(VectorPen& pen, const TimelineStrip& strip, double top);
    void labels(VectorPen& pen, const TimelineStrip& strip, double top);
    void legend(VectorPen& pen, double top);
    void foot(VectorPen& pen, int page);

    const TimelineFrame& frame_;
    const TimelineSheet& sheet_;
    SheetWords& words_;
    const TimelinePalette ink_;  // of the light theme: paper is white
    std::vector<const TimelineStrip*> strips_;
    std::vector<LegendItem> legend_;
    std::vector<std::string> headLines_;
    double width_ = 0, height_ = 0, lanesTop_ = 0, footHeight_ = 0, legendHeight_ = 0, scale_ = 1;
    int pages_ = 1, stripsAPage_ = 1;
};

// Parts that legend and lanes draw alike.
void drawSwatch(VectorPen& pen, SheetWords& words, const TimelinePalette& ink,
                const TimelineCategory& category, PenPoint corner);
void drawBar(VectorPen& pen, const TimelinePalette& ink, const PenBox& box, Colour colour,
             const TimelineBar& bar, bool isCutLeft, bool isCutRight);

}  // namespace strata::presenters
