#pragma once

#include <string>
#include <vector>

#include "presenters/sheet_frame.h"
#include "workbench/saved_table.h"

namespace strata::presenters {

// A list as it stands on screen: what it is called, its columns with the width each asks for, its rows.
struct ShownList {
    struct Column {
        std::string title;
        double width = 0;
    };
    std::string title;
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;
};

// All the rows of a table that is ready to be saved, as a list.
ShownList shownRows(const workbench::TableToSave& table);

// A list laid out on sheets of A4 across, under the marking, the case and how its rows were chosen, with its
// heads on every page. Cells are broken into lines and never cut; a row longer than a page goes on overleaf.
// All three must outlive this. `before`: how many pages of the same document stand before it.
class ListPages {
public:
    ListPages(const ShownList& list, const TimelineSheet& sheet, SheetWords& words, int before = 0);

    int pages() const { return static_cast<int>(pages_.size()); }
    double width() const { return SheetFrame::kWidth; }
    double height() const { return SheetFrame::kHeight; }
    void draw(VectorPen& pen, int page);  // the first is 0

private:
    using Cells = std::vector<std::vector<std::string>>;  // each in its lines
    struct Piece {
        std::size_t row, first, lines;  // of a row, so many lines from the first
    };
    void layOut();
    Cells broken(const std::vector<std::string>& cells, PenStyle style);
    void put(VectorPen& pen, const Cells& cells, PenStyle style, std::size_t first, std::size_t lines,
             double top);

    const ShownList& list_;
    SheetWords& words_;
    SheetFrame frame_;
    int before_;
    std::vector<double> lefts_, rooms_;  // of the columns
    Cells titles_;
    double rowsTop_ = 0;
    std::vector<std::vector<Piece>> pages_;
};

}  // namespace strata::presenters
