#pragma once

#include <string>
#include <vector>

#include "presenters/sheet_words.h"
#include "presenters/timeline_frame.h"
#include "presenters/timeline_sheet.h"
#include "presenters/vector_pen.h"
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
// All three must outlive this.
class ListPages {
public:
    ListPages(const ShownList& list, const TimelineSheet& sheet, SheetWords& words);

    int pages() const { return static_cast<int>(pages_.size()); }
    double width() const;
    double height() const;
    void draw(VectorPen& pen, int page);  // the first is 0

private:
    using Cells = std::vector<std::vector<std::string>>;  // each in its lines
    struct Piece {
        std::size_t row, first, lines;  // of a row, so many lines from the first
    };
    void layOut();
    Cells broken(const std::vector<std::string>& cells, PenStyle style);
    void put(VectorPen& pen, const std::string& words, PenStyle style, double left, double baseline,
             Colour colour);
    void put(VectorPen& pen, const Cells& cells, PenStyle style, std::size_t first, std::size_t lines,
             double top);
    void head(VectorPen& pen, int page);

    const ShownList& list_;
    const TimelineSheet& sheet_;
    SheetWords& words_;
    const TimelinePalette ink_;  // of the light theme: paper is white
    std::vector<std::string> headLines_;
    std::vector<double> lefts_, rooms_;  // of the columns
    Cells titles_;
    double titlesTop_ = 0, rowsTop_ = 0;
    std::vector<std::vector<Piece>> pages_;
};

}  // namespace strata::presenters
