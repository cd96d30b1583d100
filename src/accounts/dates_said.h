#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace strata::accounts {

// Days since 1970, both inclusive; absent where "before" or "after" leaves that end open.
struct DaysSaid {
    std::optional<std::int64_t> first, last;
    bool operator==(const DaysSaid&) const = default;
};

// Every stretch of days that a date in some words can mean, as quantities.h reads them, in the order said. A
// date without a year is left out: it can be any year's.
std::vector<DaysSaid> datesSaid(std::string_view words);

}  // namespace strata::accounts
