#include "accounts/said_terms.h"

namespace strata::accounts {

// 9.30, 9:30 and 21:30 where something says that it is a time, 9am, 9 pm
std::optional<ReadQuantity> readTime(const SaidTerms& terms, std::size_t at) {
    using Kind = Meaning::Kind;
    std::string_view raw = terms[at].raw;
    std::optional<int> half;
    if (raw.size() > 2 && (raw.ends_with("am") || raw.ends_with("pm"))) {
        half = raw.ends_with("pm");
        raw.remove_suffix(2);
    }
    const std::size_t dot = raw.find('.');
    const bool hasDot = dot != std::string_view::npos;
    const auto hour = within(digitsIn(raw.substr(0, dot), 1, 2), 0, 24);
    auto minute = hasDot ? within(digitsIn(raw.substr(dot + 1), 2, 2), 0, 59) : std::nullopt;
    if (!hour || (hasDot && !minute))
        return std::nullopt;
    bool isTime = half.has_value();
    std::size_t i = at + 1;
    if (!hasDot && terms.isMark(i, ":")) {
        minute = within(digitsIn(terms[i + 1].raw, 2, 2), 0, 59);
        if (!minute)
            return std::nullopt;
        isTime = true;
        i += 2;
    }
    if (terms.is(i, Kind::halfOfDay)) {
        half = terms[i].meaning.value;
        isTime = true;
        ++i;
    }
    if (!isTime && !(minute && terms.isLocated(at)))
        return std::nullopt;
    const bool isPartial = !half && *hour <= 12 && terms[at].raw.front() != '0';
    const int hours = half ? *hour % 12 + 12 * *half : *hour;
    const double time = hours * 60 + minute.value_or(0), room = terms.follows(at, Kind::about) ? 30 : 0;
    return ReadQuantity{
        Quantity{Quantity::Kind::time, {Quantity::Range{time - room, time + room}}, false, isPartial, 0}, i};
}

}  // namespace strata::accounts
