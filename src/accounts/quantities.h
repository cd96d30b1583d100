#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "accounts/particulars.h"

namespace strata::accounts {

// A date, a time of day or a number said in a passage, as the range of what it can mean; two ranges where it
// can be either ("winter 2016", 03/04/2016).
struct Quantity {
    enum class Kind : std::uint8_t { date, time, number };
    struct Range {
        double lowest = 0, highest = 0;  // both inclusive
        bool operator==(const Range&) const = default;
    };

    Kind kind = Kind::number;
    std::array<Range, 2>
        either{};  // days since 1970, minutes since midnight, or the number; by rising lowest
    bool hasTwo = false;
    bool isPartial = false;  // a date without a year (days of 2000), a time without its half of the day
    std::uint32_t unit = 0;  // of a number: 0 none, 1 to 9 a currency, else 10 + the folded word after it

    std::span<const Range> ranges() const { return std::span(either).first(hasTwo ? 2 : 1); }
};

// No other word or mark is the first of a quantity.
bool mayBeginQuantity(std::string_view word, Meaning::Kind kind);

std::vector<Quantity> quantitiesOf(std::span<const Term> terms);

}  // namespace strata::accounts
