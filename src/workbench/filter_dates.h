#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/zone.h"
#include "workbench/rows.h"

namespace strata::workbench {

// A stretch of time as a filter has it; at least one end is there.
struct FilterDates {
    std::optional<Micros> from, to;
    bool operator==(const FilterDates&) const = default;
};

// "March 2016", "14 March 2016 to June 2016", "from 2016", "until 2016-03-14T09:05". Years from 1900 to 2100,
// so that other numbers stay numbers. Where day and month may be either, the day is first.
std::optional<FilterDates> readFilterDates(std::string_view words, const base::Zone& zone);

// Read again, it is the same stretch.
std::string inWords(const FilterDates& dates, const base::Zone& zone);

}  // namespace strata::workbench
