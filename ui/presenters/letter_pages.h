#pragma once

#include <string>
#include <vector>

#include "presenters/sheet_words.h"
#include "presenters/timeline_sheet.h"
#include "presenters/vector_pen.h"

namespace strata::presenters {

// The text of a letter on upright sheets of A4, paragraph by paragraph, under its marking and case, with who
// made it when and the page at its foot. Lines are broken between words and none is left out. A unit here is
// five quarters of a point, so that the letters are those of a letter. `sheet` and `words` must outlive it.
class LetterPages {
public:
    LetterPages(const std::string& text, const TimelineSheet& sheet, SheetWords& words);

    int pages() const { return static_cast<int>(pages_.size()); }
    double width() const;
    double height() const;
    void draw(VectorPen& pen, int page);  // the first is 0

private:
    void put(VectorPen& pen, const std::string& said, PenStyle style, double left, double baseline);
    void centre(VectorPen& pen, const std::string& said, double baseline);

    const TimelineSheet& sheet_;
    SheetWords& words_;
    std::vector<std::vector<std::string>> pages_;  // of lines; an empty one between paragraphs
};

}  // namespace strata::presenters
