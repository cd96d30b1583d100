#pragma once

#include <string>
#include <vector>

#include "base/zone.h"
#include "workbench/rows.h"

namespace strata::presenters {

// Events that may be one, told by several sources, with what is needed to set them side by side.
struct ToldTwice {
    workbench::DuplicateRow set;
    std::vector<workbench::EventRow> events;
};

// One line of the list: when, what, by which sources, what somebody has said of them.
std::vector<std::string> lineOf(const ToldTwice& told, const base::Zone& zone);

// What each source says, one field a row: the field, whether they all say it ("·") or not ("≠"), and what
// each says. A field that none of them has is left out.
std::vector<std::vector<std::string>> sideBySide(const ToldTwice& told, const base::Zone& zone);
std::vector<std::string> headsOf(const ToldTwice& told);  // of its columns: "E12 (AP/1, row 17)"

}  // namespace strata::presenters
