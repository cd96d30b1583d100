#pragma once

#include <string>
#include <vector>

#include "presenters/sheet_frame.h"
#include "workbench/checklist_rows.h"

namespace strata::presenters {

// What records cover of the window as charts on sheets of A4 across: a strip for each kind of record under
// the name of the person and the years, what is held of it in words below, and on every sheet what filled,
// hatched and empty mean. Words are broken into lines and never cut; a person's strips go on overleaf under
// the name again. All three must outlive this; the rows of a person stand together.
class CoveragePages {
public:
    CoveragePages(const std::vector<workbench::CoverageRow>& rows, const TimelineSheet& sheet,
                  SheetWords& words);

    int pages() const { return static_cast<int>(pages_.size()); }
    double width() const { return SheetFrame::kWidth; }
    double height() const { return SheetFrame::kHeight; }
    void draw(VectorPen& pen, int page);  // the first is 0

private:
    struct Strip {
        std::size_t row = 0;
        double top = 0;
        bool isHeaded = false;     // the person's name and the years stand above it
        bool isContinued = false;  // from the page before
    };
    void layOut();
    void drawKey(VectorPen& pen);
    void drawHead(VectorPen& pen, const Strip& strip);
    void drawStrip(VectorPen& pen, const Strip& strip);
    void cover(VectorPen& pen, const PenBox& box, const std::string& cover) const;
    std::vector<std::string> nameOf(std::size_t row);
    std::vector<std::string> saidOf(std::size_t row);
    double heightOf(std::size_t row);
    double at(double share) const;  // of the window

    const std::vector<workbench::CoverageRow>& rows_;
    SheetWords& words_;
    SheetFrame frame_;
    std::vector<std::vector<Strip>> pages_;
};

}  // namespace strata::presenters
