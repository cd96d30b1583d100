#include <algorithm>
#include <array>
#include <functional>

#include "base/edtf_part.h"
#include "base/spoken_span.h"
#include "base/text.h"

namespace strata::base {
namespace {

struct Candidate {
    SpokenYear year;
    unsigned month = 0, day = 0;
    bool isReal() const { return isRealDate(year.year, month, day); }
    CivilTime civil() const { return {.year = year.year, .month = month, .day = day}; }
};

// "14/03/16", "14.3.2016", "14-03-2016": day and month in either order, where both are real.
std::vector<Candidate> fromNumbers(std::string_view word, const SpokenContext& context) {
    for (const char separator : {'/', '.', '-'}) {
        const std::vector<std::string> parts = split(word, separator);
        if (parts.size() != 3)
            continue;
        const auto isPlain = [](const std::string& part) {
            return !part.empty() && part.size() <= 2 &&
                   std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
        };
        const std::optional<SpokenYear> year = spokenYear(parts[2], context);
        if (!year || parts[2].starts_with('\'') || !isPlain(parts[0]) || !isPlain(parts[1]))
            return {};
        const auto first = static_cast<unsigned>(*spokenNumber(parts[0]));
        const auto second = static_cast<unsigned>(*spokenNumber(parts[1]));
        std::vector<Candidate> both{{*year, second, first}};
        if (first != second)
            both.push_back({*year, first, second});
        std::erase_if(both, [](const Candidate& one) { return !one.isReal(); });
        return both;
    }
    return {};
}

// "14 March 2016", "March 14 2016".
std::vector<Candidate> fromNames(SpokenWords words, const SpokenContext& context) {
    if (words.size() != 3)
        return {};
    const bool isMonthFirst = monthNamed(words[0]).has_value();
    const std::optional<unsigned> month = monthNamed(words[isMonthFirst ? 0 : 1]);
    const std::optional<int> day = spokenNumber(words[isMonthFirst ? 1 : 0]);
    const std::optional<SpokenYear> year = spokenYear(words[2], context);
    if (!month || !day || !year || *day < 1 || *day > 31)
        return {};
    const Candidate one{*year, *month, static_cast<unsigned>(*day)};
    return one.isReal() ? std::vector{one} : std::vector<Candidate>{};
}

std::string inWords(const Candidate& one) {
    return std::to_string(one.day) + " " + std::string(nameOfMonth(one.month)) + " " +
           std::to_string(one.year.year);
}

SpokenSpan spanFor(const Candidate& one) {
    SpokenSpan span = spanOf(edtfUnit(one.civil(), Precision::day));
    one.year.noteIn(span.notes);
    return span;
}

// A weekday settles which of two orders was meant; where it fits none, that is said and nothing is changed.
SpokenSpans withWeekday(std::vector<Candidate> found, int said) {
    const auto isOther = [&](const Candidate& one) { return weekday(civilToMicros(one.civil())) != said; };
    const bool someFit = std::ranges::any_of(found, std::not_fn(isOther));
    const bool isSettled = someFit && found.size() > 1;
    if (someFit)
        std::erase_if(found, isOther);
    SpokenSpans spans;
    for (const Candidate& one : found) {
        spans.push_back(spanFor(one));
        const std::string fell = std::string(nameOfWeekday(weekday(civilToMicros(one.civil()))));
        if (!someFit)
            spans.back().notes.push_back(inWords(one) + " was a " + fell + ", not a " +
                                         std::string(nameOfWeekday(said)) + ".");
        if (isSettled && found.size() == 1)
            spans.back().notes.push_back("Read as " + inWords(one) + " because that was a " + fell + ".");
    }
    return spans;
}

}  // namespace

SpokenSpans readSpokenDay(SpokenWords words, const SpokenContext& context) {
    std::vector<std::string> plain(words.begin(), words.end());
    std::erase_if(plain, [](const std::string& word) { return word == "of" || word == "the"; });
    SpokenWords rest(plain);
    std::optional<int> said;
    if (!rest.empty() && (said = weekdayNamed(rest.front())))
        rest = rest.subspan(1);
    const std::vector<Candidate> found =
        rest.size() == 1 ? fromNumbers(rest[0], context) : fromNames(rest, context);
    if (said)
        return withWeekday(found, *said);
    SpokenSpans spans;
    for (const Candidate& one : found)
        spans.push_back(spanFor(one));
    return spans;
}

}  // namespace strata::base
