#pragma once

#include <string>
#include <vector>

#include "presenters/sheet_words.h"
#include "presenters/timeline_frame.h"
#include "presenters/timeline_sheet.h"
#include "presenters/vector_pen.h"

namespace strata::presenters {

// What stands around the contents of a page of A4 across: the marking above and below, the case, what the
// page is of and how much of that there is, how it was chosen, who made it when, and which page it is.
// `sheet` and `words` must outlive it.
class SheetFrame {
public:
    static constexpr double kWidth = 842, kHeight = 595, kMargin = 28, kLine = 11;

    SheetFrame(std::string title, const TimelineSheet& sheet, SheetWords& words);

    PenBox room() const;  // for the contents
    // White paper and the frame; the first page is 0.
    void draw(VectorPen& pen, int page, int pages) const;
    // Words from `left`, cut at the margin at the latest.
    void put(VectorPen& pen, const std::string& said, PenStyle style, double left, double baseline,
             Colour colour) const;
    const TimelinePalette& ink() const { return ink_; }  // of the light theme: paper is white

private:
    std::string title_;
    const TimelineSheet& sheet_;
    SheetWords& words_;
    const TimelinePalette ink_;
    std::vector<std::string> headLines_;
};

}  // namespace strata::presenters
