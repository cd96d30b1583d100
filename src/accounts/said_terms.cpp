#include "accounts/said_terms.h"

namespace strata::accounts {

const Term SaidTerms::kNothing{};

bool SaidTerms::isLocated(std::size_t i) const {
    for (const Kind kind :
         {Kind::locator, Kind::about, Kind::part, Kind::before, Kind::after, Kind::yearWord})
        if (follows(i, kind))
            return true;
    return i > 0 && (isMark(i - 1, "(") || isMark(i - 1, ","));
}

std::optional<int> digitsIn(std::string_view raw, std::size_t least, std::size_t most) {
    if (raw.size() < least || raw.size() > most)
        return std::nullopt;
    int value = 0;
    for (const char c : raw) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<int> within(std::optional<int> value, int low, int high) {
    return value && *value >= low && *value <= high ? value : std::nullopt;
}

}  // namespace strata::accounts
