#include "accounts/dates_said.h"

#include <cmath>

#include "accounts/quantities.h"
#include "accounts/reading.h"

namespace strata::accounts {

namespace {

std::optional<std::int64_t> dayIn(double end) {
    return std::isfinite(end) ? std::optional(static_cast<std::int64_t>(end)) : std::nullopt;
}

}  // namespace

std::vector<DaysSaid> datesSaid(std::string_view words) {
    SharedWords shared(words.size() / 16 + 64);
    const Reading reading = readAccount(words, shared);
    std::vector<Term> terms;
    termsOf({words, reading.words, reading.ids}, shared, terms);
    std::vector<DaysSaid> dates;
    for (const Quantity& quantity : quantitiesOf(terms))
        if (quantity.kind == Quantity::Kind::date && !quantity.isPartial)
            for (const auto& range : quantity.ranges())
                dates.push_back({dayIn(range.lowest), dayIn(range.highest)});
    return dates;
}

}  // namespace strata::accounts
