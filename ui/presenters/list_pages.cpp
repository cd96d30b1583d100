#include "presenters/list_pages.h"

#include <algorithm>

namespace strata::presenters {

namespace {

constexpr double kLine = SheetFrame::kLine, kGap = 8, kRowGap = 5;

std::vector<std::string> titlesOf(const ShownList& list) {
    std::vector<std::string> titles;
    for (const auto& column : list.columns)
        titles.push_back(column.title);
    return titles;
}

std::size_t linesIn(const std::vector<std::vector<std::string>>& cells) {
    std::size_t lines = 1;
    for (const auto& cell : cells)
        lines = std::max(lines, cell.size());
    return lines;
}

}  // namespace

ShownList shownRows(const workbench::TableToSave& table) {
    ShownList list{table.name, {}, table.rowsFrom(0, table.rows)};
    for (const auto& column : table.columns)
        list.columns.push_back({column.name, static_cast<double>(column.letters)});
    return list;
}

ListPages::ListPages(const ShownList& list, const TimelineSheet& sheet, SheetWords& words, int before)
    : list_(list), words_(words), frame_(list.title, sheet, words), before_(before) {
    const PenBox room = frame_.room();
    double asked = 0;
    for (const auto& column : list.columns)
        asked += column.width;
    double left = room.left;
    for (const auto& column : list.columns) {
        const double share = room.width() * column.width / std::max(asked, 1.0);
        lefts_.push_back(left);
        rooms_.push_back(share - kGap);
        left += share;
    }
    titles_ = broken(titlesOf(list), PenStyle::strong);
    rowsTop_ = room.top + static_cast<double>(linesIn(titles_)) * kLine + kRowGap;
    pages_.emplace_back();
    layOut();
}

// A row stays whole where a page has room for all of it; a longer one goes on overleaf.
void ListPages::layOut() {
    const double most = frame_.room().bottom - rowsTop_ - kRowGap;
    double left = most;
    for (std::size_t row = 0; row < list_.rows.size(); ++row) {
        const std::size_t lines = linesIn(broken(list_.rows[row], PenStyle::small));
        const double height = static_cast<double>(lines) * kLine;
        for (std::size_t line = 0; line < lines;) {
            if (left < (height <= most ? height : kLine)) {
                pages_.emplace_back();
                left = most;
            }
            const auto fit = std::min(lines - line, static_cast<std::size_t>(left / kLine));
            pages_.back().push_back({row, line, fit});
            line += fit;
            left -= static_cast<double>(fit) * kLine;
        }
        left -= kRowGap;
    }
}

ListPages::Cells ListPages::broken(const std::vector<std::string>& cells, PenStyle style) {
    Cells lines;
    for (std::size_t at = 0; at < std::min(cells.size(), rooms_.size()); ++at)
        lines.push_back(words_.lines(cells[at], style, rooms_[at]));
    return lines;
}

void ListPages::put(VectorPen& pen, const Cells& cells, PenStyle style, std::size_t first, std::size_t lines,
                    double top) {
    for (std::size_t at = 0; at < cells.size(); ++at)
        for (std::size_t line = first; line < std::min(first + lines, cells[at].size()); ++line)
            frame_.put(pen, cells[at][line], style, lefts_[at],
                       top + static_cast<double>(line - first + 1) * kLine - 3, frame_.ink().text);
}

void ListPages::draw(VectorPen& pen, int page) {
    const PenBox room = frame_.room();
    frame_.draw(pen, before_ + page, before_ + pages());
    put(pen, titles_, PenStyle::strong, 0, linesIn(titles_), room.top);
    pen.line({room.left, rowsTop_ - kRowGap / 2}, {room.right, rowsTop_ - kRowGap / 2}, frame_.ink().line,
             0.6);
    double top = rowsTop_ + kRowGap / 2;
    for (const Piece& piece : pages_[static_cast<std::size_t>(page)]) {
        put(pen, broken(list_.rows[piece.row], PenStyle::small), PenStyle::small, piece.first, piece.lines,
            top);
        top += static_cast<double>(piece.lines) * kLine + kRowGap;
    }
}

}  // namespace strata::presenters
