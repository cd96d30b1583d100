#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "presenters/timeline_sheet.h"
#include "presenters/vector_pen.h"

namespace strata::presenters {

// Takes down what is written on a page, how low it goes, and what is filled.
class WrittenPen : public VectorPen {
public:
    std::vector<std::string> words;
    std::vector<PenBox> boxes;
    double lowest = 0;
    void fill(const PenBox& box, Colour) override { boxes.push_back(box); }
    void fill(const std::vector<PenPoint>&, Colour) override {}
    void fade(const PenBox&, Colour, const Fade&) override {}
    void line(PenPoint, PenPoint, Colour, double, bool) override {}
    void text(PenPoint baseline, const std::string& said, PenStyle style, Colour, double) override {
        words.push_back(said);
        if (style == PenStyle::small)
            lowest = std::max(lowest, baseline.y);
    }
    void nextPage() override {}
};

inline TimelineSheet sheetOfLarch() {
    TimelineSheet sheet;
    sheet.marking = "OFFICIAL-SENSITIVE";
    sheet.caseName = "Operation Larch";
    sheet.reference = "36/1234/16";
    sheet.madeBy = "A. Patel";
    sheet.madeAtWords = "14 March 2026, 09:05 GMT";
    sheet.ledgerEntry = 116;
    sheet.zone = "Europe/London";
    sheet.order = "By what happened, first to last";
    sheet.filter = "Filter: Kind: call.";
    return sheet;
}

inline bool says(const std::vector<std::string>& words, const std::string& wanted) {
    for (const auto& said : words)
        if (said.find(wanted) != std::string::npos)
            return true;
    return false;
}

// All that is written on the pages, a line each; fails where one goes below its sheet.
template <class Pages>
std::string writtenOn(Pages& pages) {
    std::string all;
    for (int page = 0; page < pages.pages(); ++page) {
        WrittenPen pen;
        pages.draw(pen, page);
        CHECK(pen.lowest < pages.height());
        CHECK(says(pen.words, "OFFICIAL-SENSITIVE"));
        CHECK(says(pen.words, "Page " + std::to_string(page + 1) + " of " + std::to_string(pages.pages())));
        for (const auto& said : pen.words)
            all += said + "\n";
    }
    return all;
}

}  // namespace strata::presenters
