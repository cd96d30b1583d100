#pragma once

#include <string>
#include <vector>

#include "workbench/checklist_rows.h"

namespace strata::presenters {

// What records of one kind cover of the window, day by day from left to right: 0 is where its first day
// begins and 1 where its last day ends.
struct CoverageStrip {
    struct Piece {
        double from = 0, to = 0;
        std::string cover;  // held, none_held, not_asked
    };
    struct Year {
        double at = 0;  // where it begins, or the window in it
        std::string words;
    };
    std::vector<Piece> pieces;
    std::vector<double> months;  // where each of the window but the first begins
    std::vector<Year> years;
};

// Nothing where the window is not known.
CoverageStrip coverageStrip(const workbench::CoverageRow& row);

}  // namespace strata::presenters
