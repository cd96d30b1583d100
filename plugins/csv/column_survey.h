#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "csv/plan.h"
#include "csv/table_reader.h"
#include "sdk/epoch.h"
#include "sdk/time_column.h"

namespace strata::csv {

// What one pass over every row says before any row is written: the order of day and month, the units of
// counts, how wide the widest row is. Nothing of the rows is kept.
struct ColumnSurvey {
    sdk::DateOrderVote::Decision order;
    bool hasTwoDigitYears = false;
    std::size_t widest = 0;       // cells
    std::uint64_t dated = 0;      // rows whose date column holds a date or a count
    std::uint64_t dateCells = 0;  // rows whose date column holds anything
    std::map<sdk::EpochUnit, std::uint64_t> units;
    std::string firstUnreadable;  // the first date cell in no known form
};

ColumnSurvey survey(sdk::TextSource& text, const Plan& plan, std::optional<sdk::DateOrder> chosen);

}  // namespace strata::csv
