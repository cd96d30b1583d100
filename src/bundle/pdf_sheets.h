#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "bundle/chronology.h"
#include "bundle/pdf_paper.h"

namespace strata::bundle {

inline constexpr double kLeft = 40, kRight = PdfPaper::kWidth - 40;
inline constexpr double kTop = 72, kBottom = PdfPaper::kHeight - 66;
inline constexpr double kPad = 4, kLeast = 40;  // a row is not begun in less room than this

struct Column {
    double x, width;
};

inline std::vector<Column> columnsOf(const std::vector<double>& shares) {
    std::vector<Column> columns;
    double x = kLeft;
    for (const double share : shares) {
        columns.push_back({x, share});
        x += share;
    }
    columns.back().width = kRight - columns.back().x;
    return columns;
}

using Cells = std::vector<std::vector<Paragraph>>;

// The pages of one document in the frame of the case: front, paragraphs, tables, with the marking, the case
// and the page on each. Drawn twice, first to count the pages.
class Sheets {
public:
    Sheets(PdfPaper& paper, const ChronologyFrame& frame, std::int64_t pages)
        : paper_(paper), frame_(frame), pages_(pages) {
        beginPage();
    }

    void front() {
        paragraph(Face::title, printedText(frame_.title), 8);
        for (const auto& [name, value] : frontFacts(frame_)) {
            Flow label(paper_, {{Face::bold, name}}, 80),
                text(paper_, {{Face::text, value}}, kRight - kLeft - 84);
            label.draw(kLeft, y_, 100, true);
            flow(text, kLeft + 84);
            y_ += 2;
        }
        y_ += 6;
        for (const auto& note : frontNotes(frame_))
            paragraph(Face::text, note, 3);
        y_ += 6;
    }

    // Stands with at least the beginning of what follows it.
    void heading(const std::string& words) {
        if (room() < kLeast * 2)
            nextPage();
        y_ += 8;
        paper_.outline(words, y_);
        paragraph(Face::heading, words, 3);
    }

    // A row across the table, over those that it is about.
    void band(const std::string& words) {
        if (room() < kLeast * 2)
            nextPage();
        paper_.outline(words, y_);
        Flow text(paper_, {{Face::bold, words}}, kRight - kLeft - 2 * kPad);
        y_ += text.draw(kLeft + kPad, y_ + kPad, room(), true) + 2 * kPad;
        paper_.line(kLeft, kRight, y_, 0.3);
    }

    void note(const std::string& words) { paragraph(Face::text, words, 4); }
    void title(const std::string& words) { paragraph(Face::title, words, 8); }

    void beginTable(const std::vector<std::string>& heads, std::vector<Column> columns) {
        heads_ = heads;
        columns_ = std::move(columns);
        drawHeads();
    }

    void endTable() { columns_.clear(); }

    void row(Cells cells, const Cells& continued) {
        std::vector<Flow> flows;
        for (std::size_t i = 0; i < columns_.size(); ++i)
            flows.emplace_back(paper_, std::move(cells[i]), columns_[i].width - 2 * kPad);
        const double whole = kBottom - kTop - 40;
        double need = 0;
        for (Flow& each : flows)
            need = std::max(need, each.heightUpTo(whole));
        need += 2 * kPad;
        if (need > room() && (need <= whole / 3 || room() < kLeast))
            nextPage();
        while (!drawPart(flows)) {
            nextPage();
            for (std::size_t i = 0; i < columns_.size(); ++i)
                if (flows[i].isDone())
                    flows[i] = Flow(paper_, continued[i], columns_[i].width - 2 * kPad);
        }
    }

    std::int64_t finish() {
        endPage();
        paper_.finish();
        return paper_.page() - 1;
    }

private:
    double room() const { return kBottom - y_; }

    void beginPage() {
        y_ = kTop;
        isFresh_ = true;
        using Align = PdfPaper::Align;
        paper_.oneLine(Face::marking, printedText(frame_.marking), kLeft, 24, kRight - kLeft, Align::centre);
        paper_.oneLine(Face::small, caseLine(frame_), kLeft, 46, (kRight - kLeft) / 2 - 8, Align::left);
        paper_.oneLine(Face::small, printedText(frame_.title), (kLeft + kRight) / 2 + 8, 46,
                       (kRight - kLeft) / 2 - 8, Align::right);
        paper_.line(kLeft, kRight, 60, 0.5);
    }

    void endPage() {
        using Align = PdfPaper::Align;
        const double y = PdfPaper::kHeight - 56;
        paper_.line(kLeft, kRight, y - 4, 0.5);
        paper_.oneLine(Face::small, asOfLine(frame_), kLeft, y, kRight - kLeft - 90, Align::left);
        paper_.oneLine(Face::small, "Page " + std::to_string(paper_.page()) + " of " + std::to_string(pages_),
                       kRight - 84, y, 84, Align::right);
        paper_.oneLine(Face::marking, printedText(frame_.marking), kLeft, y + 17, kRight - kLeft,
                       Align::centre);
        paper_.endPage();
    }

    void nextPage() {
        endPage();
        beginPage();
        if (!columns_.empty())
            drawHeads();
    }

    void flow(Flow& text, double x) {
        while (true) {
            const double used = text.draw(x, y_, room(), isFresh_);
            y_ += used;
            isFresh_ = isFresh_ && used == 0;
            if (text.isDone())
                return;
            nextPage();
        }
    }

    void paragraph(Face face, const std::string& words, double after) {
        Flow text(paper_, {{face, words}}, kRight - kLeft);
        flow(text, kLeft);
        y_ += after;
    }

    void drawHeads() {
        paper_.line(kLeft, kRight, y_, 0.8);
        double deepest = 0;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            Flow head(paper_, {{Face::bold, heads_[i]}}, columns_[i].width - 2 * kPad);
            deepest = std::max(deepest, head.draw(columns_[i].x + kPad, y_ + 3, 100, true));
        }
        y_ += deepest + 6;
        paper_.line(kLeft, kRight, y_, 0.8);
    }

    // What of the row fits on this page; whether that is all.
    bool drawPart(std::vector<Flow>& flows) {
        const double limit = room() - 2 * kPad;
        double deepest = 0;
        bool isAll = true;
        for (std::size_t i = 0; i < flows.size(); ++i) {
            deepest = std::max(deepest, flows[i].draw(columns_[i].x + kPad, y_ + kPad, limit, isFresh_));
            isAll = isAll && flows[i].isDone();
        }
        isFresh_ = false;
        y_ += deepest + 2 * kPad;
        paper_.line(kLeft, kRight, y_, 0.3);
        return isAll;
    }

    PdfPaper& paper_;
    const ChronologyFrame& frame_;
    std::int64_t pages_;
    std::vector<std::string> heads_;
    std::vector<Column> columns_;
    double y_ = kTop;
    bool isFresh_ = true;  // nothing but heads on this page: what comes is drawn even if it does not fit
};

}  // namespace strata::bundle
