#include "presenters/list_pages.h"

#include <algorithm>

namespace strata::presenters {

namespace {

constexpr double kWidth = 842, kHeight = 595, kMargin = 28, kLine = 11, kGap = 8, kRowGap = 5;
constexpr double kHead = kMargin + 49,
                 kBottom = kHeight - kMargin / 2 - 30;  // the first line under the title

std::vector<std::string> headLines(const TimelineSheet& sheet, SheetWords& words) {
    std::string said = "Times shown in " + sheet.zone + ".";
    if (!sheet.order.empty())
        said += "  " + sheet.order + ".";
    if (!sheet.filter.empty())
        said += "  " + sheet.filter;
    return words.lines(said, PenStyle::small, kWidth - 2 * kMargin);
}

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

ListPages::ListPages(const ShownList& list, const TimelineSheet& sheet, SheetWords& words)
    : list_(list), sheet_(sheet), words_(words), headLines_(headLines(sheet, words)) {
    double asked = 0;
    for (const auto& column : list.columns)
        asked += column.width;
    double left = kMargin;
    for (const auto& column : list.columns) {
        const double share = (kWidth - 2 * kMargin) * column.width / std::max(asked, 1.0);
        lefts_.push_back(left);
        rooms_.push_back(share - kGap);
        left += share;
    }
    titles_ = broken(titlesOf(list), PenStyle::strong);
    titlesTop_ = kHead + kLine * static_cast<double>(headLines_.size()) - 2;
    rowsTop_ = titlesTop_ + static_cast<double>(linesIn(titles_)) * kLine + kRowGap;
    pages_.emplace_back();
    layOut();
}

// A row stays whole where a page has room for all of it; a longer one goes on overleaf.
void ListPages::layOut() {
    const double most = kBottom - rowsTop_ - kRowGap;
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

double ListPages::width() const {
    return kWidth;
}

double ListPages::height() const {
    return kHeight;
}

ListPages::Cells ListPages::broken(const std::vector<std::string>& cells, PenStyle style) {
    Cells lines;
    for (std::size_t at = 0; at < std::min(cells.size(), rooms_.size()); ++at)
        lines.push_back(words_.lines(cells[at], style, rooms_[at]));
    return lines;
}

void ListPages::put(VectorPen& pen, const std::string& words, PenStyle style, double left, double baseline,
                    Colour colour) {
    const std::string fitted = words_.fitted(words, style, kWidth - kMargin - left);
    if (!fitted.empty())
        pen.text({left, baseline}, fitted, style, colour, words_.width(fitted, style));
}

void ListPages::put(VectorPen& pen, const Cells& cells, PenStyle style, std::size_t first, std::size_t lines,
                    double top) {
    for (std::size_t at = 0; at < cells.size(); ++at)
        for (std::size_t line = first; line < std::min(first + lines, cells[at].size()); ++line)
            put(pen, cells[at][line], style, lefts_[at],
                top + static_cast<double>(line - first + 1) * kLine - 3, ink_.text);
}

void ListPages::head(VectorPen& pen, int page) {
    const auto centre = [&](double baseline) {
        put(pen, sheet_.marking, PenStyle::strong,
            (kWidth - words_.width(sheet_.marking, PenStyle::strong)) / 2, baseline, ink_.text);
    };
    const auto end = [&](const std::string& words, double baseline) {
        put(pen, words, PenStyle::small, kWidth - kMargin - words_.width(words, PenStyle::small), baseline,
            ink_.secondary);
    };
    centre(kMargin);
    put(pen, sheet_.caseWords(), PenStyle::title, kMargin, kMargin + 22, ink_.text);
    put(pen, list_.title, PenStyle::strong, kMargin, kMargin + 36, ink_.text);
    end(sheet_.counts, kMargin + 36);
    double baseline = kHead;
    for (const auto& line : headLines_) {
        put(pen, line, PenStyle::small, kMargin, baseline, ink_.secondary);
        baseline += kLine;
    }
    const double foot = kHeight - kMargin / 2 - 14;
    pen.line({kMargin, foot - kLine}, {kWidth - kMargin, foot - kLine}, ink_.line, 0.6);
    put(pen, sheet_.madeWords(), PenStyle::small, kMargin, foot, ink_.secondary);
    end("Page " + std::to_string(page + 1) + " of " + std::to_string(pages()), foot);
    centre(kHeight - kMargin / 2 - 1);
}

void ListPages::draw(VectorPen& pen, int page) {
    pen.fill({0, 0, kWidth, kHeight}, ink_.background);
    head(pen, page);
    put(pen, titles_, PenStyle::strong, 0, linesIn(titles_), titlesTop_);
    pen.line({kMargin, rowsTop_ - kRowGap / 2}, {kWidth - kMargin, rowsTop_ - kRowGap / 2}, ink_.line, 0.6);
    double top = rowsTop_ + kRowGap / 2;
    for (const Piece& piece : pages_[static_cast<std::size_t>(page)]) {
        put(pen, broken(list_.rows[piece.row], PenStyle::small), PenStyle::small, piece.first, piece.lines,
            top);
        top += static_cast<double>(piece.lines) * kLine + kRowGap;
    }
}

}  // namespace strata::presenters
