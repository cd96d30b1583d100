#include "base/spoken_span.h"

#include <algorithm>

#include "base/edtf.h"
#include "base/edtf_part.h"

namespace strata::base {

SpokenSpan spanOf(std::string from) {
    SpokenSpan span;
    span.from = std::move(from);
    return span;
}

SpokenSpan spanOf(std::string from, std::string to) {
    SpokenSpan span;
    span.from = std::move(from);
    span.to = std::move(to);
    span.isInterval = true;
    return span;
}

Bounds daysOf(const SpokenSpan& span) {
    const std::optional<WhenSaid> when = readEdtf(span.edtf(), Zone::utc());
    if (!when)
        return {};
    Bounds days = when->strict;
    for (std::optional<Micros>* bound : {&days.earliest, &days.latest})
        if (*bound) {
            CivilTime civil = civilFromMicros(**bound);
            *bound = civilToMicros({.year = civil.year, .month = civil.month, .day = civil.day});
        }
    return days;
}

std::string dayInEdtf(Micros day) {
    return edtfUnit(civilFromMicros(day), Precision::day);
}

std::optional<SpokenYear> spokenYear(std::string_view word, const SpokenContext& context) {
    const bool isShort = word.starts_with('\'');
    word.remove_prefix(isShort ? 1 : 0);
    if (word.empty() || !std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    const std::optional<int> number = spokenNumber(word);
    if (!number)
        return std::nullopt;
    if (word.size() == 4 && !isShort && *number >= 1000 && *number < 3000)
        return SpokenYear{*number, false};
    if (word.size() != 2)
        return std::nullopt;
    const int last = context.twoDigitsUpTo;
    const int year = last - ((last - *number) % 100 + 100) % 100;
    return SpokenYear{year, true};
}

void SpokenYear::noteIn(std::vector<std::string>& notes) const {
    if (isTwoDigits)
        notes.push_back("The year was said with two digits and is read as " + std::to_string(year) + ".");
}

}  // namespace strata::base
