#include "presenters/coverage_pages.h"

#include <algorithm>

#include "presenters/coverage_strip.h"
#include "presenters/sheet_marks.h"

namespace strata::presenters {

namespace {

constexpr double kKey = 20, kHead = 32, kNames = 120, kGap = 8, kBar = 12, kBetween = 7;
constexpr double kLine = SheetFrame::kLine;

}  // namespace

CoveragePages::CoveragePages(const std::vector<workbench::CoverageRow>& rows, const TimelineSheet& sheet,
                             SheetWords& words)
    : rows_(rows), words_(words), frame_("What records cover of the window", sheet, words) {
    layOut();
}

void CoveragePages::layOut() {
    const PenBox room = frame_.room();
    const double first = room.top + kKey;
    pages_.emplace_back();
    double top = first;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        const bool isNew = row == 0 || rows_[row].personId != rows_[row - 1].personId;
        const double height = heightOf(row);
        Strip strip{row, top, isNew, false};
        if (top > first && top + (isNew ? kHead : 0) + height > room.bottom) {
            pages_.emplace_back();
            strip = {row, first, true, !isNew};
        }
        strip.top += strip.isHeaded ? kHead : 0;
        top = strip.top + height;
        pages_.back().push_back(strip);
    }
}

double CoveragePages::heightOf(std::size_t row) {
    const double names = static_cast<double>(nameOf(row).size()) * kLine;
    return std::max(names, kBar + static_cast<double>(saidOf(row).size()) * kLine) + kBetween;
}

std::vector<std::string> CoveragePages::nameOf(std::size_t row) {
    return words_.lines(rows_[row].name, PenStyle::normal, kNames - kGap);
}

std::vector<std::string> CoveragePages::saidOf(std::size_t row) {
    return words_.lines(
        rows_[row].stretches.empty() ? "The window of the conduct is not known yet." : rows_[row].sentence,
        PenStyle::small, frame_.room().width() - kNames);
}

double CoveragePages::at(double share) const {
    const PenBox room = frame_.room();
    return room.left + kNames + (room.width() - kNames) * share;
}

void CoveragePages::cover(VectorPen& pen, const PenBox& box, const std::string& cover) const {
    if (cover == "held")
        pen.fill(box, frame_.ink().accent);
    else if (cover == "none_held")
        hatch(pen, box, frame_.ink().secondary);
}

void CoveragePages::drawKey(VectorPen& pen) {
    const PenBox room = frame_.room();
    double left = room.left;
    for (const auto& [kind, said] : {std::pair("held", "held"), std::pair("none_held", "asked, none held"),
                                     std::pair("not_asked", "not asked")}) {
        const PenBox box{left, room.top, left + 22, room.top + 9};
        cover(pen, box, kind);
        outline(pen, box, frame_.ink().secondary);
        frame_.put(pen, said, PenStyle::small, box.right + 5, box.bottom - 2, frame_.ink().text);
        left = box.right + 20 + words_.width(said, PenStyle::small);
    }
}

void CoveragePages::drawHead(VectorPen& pen, const Strip& strip) {
    const auto& row = rows_[strip.row];
    const double top = strip.top - kHead;
    frame_.put(pen, row.person + (strip.isContinued ? ", continued" : ""), PenStyle::strong,
               frame_.room().left, top + kLine, frame_.ink().text);
    double free = 0;  // where the last year's figures end
    for (const auto& year : coverageStrip(row).years) {
        pen.line({at(year.at), top + 15}, {at(year.at), top + kHead}, frame_.ink().line, 0.6);
        if (at(year.at) < free)
            continue;
        frame_.put(pen, year.words, PenStyle::small, at(year.at) + 3, top + 24, frame_.ink().secondary);
        free = at(year.at) + 6 + words_.width(year.words, PenStyle::small);
    }
}

void CoveragePages::drawStrip(VectorPen& pen, const Strip& strip) {
    const auto& ink = frame_.ink();
    const auto chart = coverageStrip(rows_[strip.row]);
    double baseline = strip.top + kLine - 2;
    for (const auto& line : nameOf(strip.row)) {
        frame_.put(pen, line, PenStyle::normal, frame_.room().left, baseline, ink.text);
        baseline += kLine;
    }
    for (const auto& piece : chart.pieces)
        cover(pen, {at(piece.from), strip.top, at(piece.to), strip.top + kBar}, piece.cover);
    for (const double month : chart.months)
        pen.line({at(month), strip.top}, {at(month), strip.top + kBar}, ink.line, 0.3);
    outline(pen, {at(0), strip.top, at(1), strip.top + kBar}, ink.secondary);
    baseline = strip.top + kBar + kLine - 2;
    for (const auto& line : saidOf(strip.row)) {
        frame_.put(pen, line, PenStyle::small, at(0), baseline, ink.secondary);
        baseline += kLine;
    }
}

void CoveragePages::draw(VectorPen& pen, int page) {
    frame_.draw(pen, page, pages());
    drawKey(pen);
    for (const Strip& strip : pages_[static_cast<std::size_t>(page)]) {
        if (strip.isHeaded)
            drawHead(pen, strip);
        drawStrip(pen, strip);
    }
}

}  // namespace strata::presenters
