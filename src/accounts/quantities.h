#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "accounts/particulars.h"

namespace strata::accounts {

// A date, a time of day or a number said in a passage, as the range of what it can mean.
struct Quantity {
    enum class Kind : std::uint8_t { date, time, number };
    Kind kind = Kind::number;
    double lowest = 0, highest = 0;  // days since 1970, minutes since midnight, or the number; both inclusive
    bool isPartial = false;  // a date without a year (days of 2000), a time without its half of the day
    std::uint32_t unit = 0;  // of a number: 0 none, 1 to 9 a currency, else 10 + the folded word after it
};

std::vector<Quantity> quantitiesOf(std::span<const Term> terms);

}  // namespace strata::accounts
