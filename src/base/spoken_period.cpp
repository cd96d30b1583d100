#include <array>
#include <cstdio>

#include "base/edtf.h"
#include "base/feast.h"
#include "base/spoken_span.h"
#include "base/text.h"

namespace strata::base {
namespace {

std::string inFour(int year) {
    char text[16];
    std::snprintf(text, sizeof text, "%04d", year);
    return text;
}

std::string monthOf(int year, int month) {
    char text[24];
    std::snprintf(text, sizeof text, "%04d-%02d", year, month);
    return text;
}

// "1990s", "90s", "'90s", "nineties".
SpokenSpans decade(std::string_view word, const SpokenContext& context) {
    constexpr std::array<std::string_view, 10> kTens{"noughties", "",        "twenties", "thirties",
                                                     "forties",   "fifties", "sixties",  "seventies",
                                                     "eighties",  "nineties"};
    std::string digits;
    for (std::size_t i = 0; i < kTens.size(); ++i)
        if (word == kTens[i])
            digits = std::to_string(i) + "0";
    if (word.ends_with("'s"))
        digits = word.substr(0, word.size() - 2);
    else if (word.ends_with('s') && digits.empty())
        digits = word.substr(0, word.size() - 1);
    const std::optional<SpokenYear> year = spokenYear(digits, context);
    if (!year || year->year % 10 != 0)
        return {};
    SpokenSpan span = spanOf(inFour(year->year).substr(0, 3) + "X");
    if (year->isTwoDigits)
        span.notes.push_back("Read as the " + std::to_string(year->year) + "s.");
    return {span};
}

std::optional<int> seasonNamed(std::string_view word) {
    constexpr std::array<std::string_view, 4> kSeasons{"spring", "summer", "autumn", "winter"};
    for (std::size_t i = 0; i < kSeasons.size(); ++i)
        if (word == kSeasons[i])
            return static_cast<int>(i);
    return word == "fall" ? std::optional(2) : std::nullopt;
}

// "2015/16", "2015-16", "2015-2016": a year and the one after it.
std::optional<int> twoYears(std::string_view word, const SpokenContext& context) {
    const std::size_t cut = word.find_first_of("/-");
    if (cut == std::string_view::npos)
        return std::nullopt;
    const auto first = spokenYear(word.substr(0, cut), context);
    const auto second = spokenYear(word.substr(cut + 1), context);
    if (!first || !second || first->isTwoDigits || (first->year + 1) % 100 != second->year % 100)
        return std::nullopt;
    if (!second->isTwoDigits && second->year != first->year + 1)
        return std::nullopt;
    return first->year;
}

SpokenSpans season(int index, std::string_view word, const SpokenContext& context) {
    if (const std::optional<int> first = twoYears(word, context)) {
        if (index != (context.isSouthern ? 1 : 3))
            return {};
        return {spanOf(monthOf(*first, 12), monthOf(*first + 1, 2))};
    }
    const std::optional<SpokenYear> year = spokenYear(word, context);
    if (!year)
        return {};
    // Southern seasons have months of their own; a summer there is of either of the years it lies in.
    if (context.isSouthern && index == 1)
        return {spanOf(monthOf(year->year - 1, 12), monthOf(year->year, 2)),
                spanOf(monthOf(year->year, 12), monthOf(year->year + 1, 2))};
    const int first = index == 0 ? 9 : index == 2 ? 3 : 6;
    SpokenSpan span = context.isSouthern ? spanOf(monthOf(year->year, first), monthOf(year->year, first + 2))
                                         : spanOf(monthOf(year->year, 21 + index));
    year->noteIn(span.notes);
    return {span};
}

// Schools in England: the year from September, autumn term to December, spring to April, summer to July.
SpokenSpans school(SpokenWords words, const SpokenContext& context) {
    const std::string note = "Terms and years of schools are read as those usual in England.";
    for (const std::string_view name : {"school year", "academic year"})
        if (const auto rest = wordsAfter(words, name); rest && rest->size() == 1)
            if (const std::optional<int> year = twoYears(rest->front(), context)) {
                SpokenSpan span = spanOf(monthOf(*year, 9), monthOf(*year + 1, 8));
                span.notes.push_back(note);
                return {span};
            }
    struct Term {
        std::string_view name;
        int first, last;
    };
    for (const Term& term :
         {Term{"autumn term", 9, 12}, Term{"spring term", 1, 4}, Term{"summer term", 4, 7},
          Term{"summer holidays", 7, 8}, Term{"school started", 9, 9}, Term{"start of school", 9, 9}})
        if (const auto rest = wordsAfter(words, term.name); rest && rest->size() == 1)
            if (const std::optional<SpokenYear> year = spokenYear(rest->front(), context)) {
                SpokenSpan span = spanOf(monthOf(year->year, term.first), monthOf(year->year, term.last));
                if (term.first == term.last)
                    span = spanOf(monthOf(year->year, term.first));
                span.keepsWhenBefore = true;
                span.notes.push_back(note);
                year->noteIn(span.notes);
                return {span};
            }
    return {};
}

SpokenSpan spanFor(const Feast& feast) {
    const std::string mark = feast.isDayByName ? "" : "~";
    SpokenSpan span =
        feast.from == feast.to ? spanOf(feast.from + mark) : spanOf(feast.from + mark, feast.to + mark);
    span.calendar = feast.calendar;
    span.keepsWhenBefore = true;
    if (feast.isComputed)
        span.notes.push_back(feast.name + " is reckoned by the " + feast.calendar +
                             " calendar; it may have been kept a day earlier or later.");
    return span;
}

SpokenSpans feast(SpokenWords words, const SpokenContext& context) {
    if (words.size() < 2)
        return {};
    const std::optional<SpokenYear> year = spokenYear(words.back(), context);
    if (!year)
        return {};
    SpokenSpans spans;
    for (const Feast& one : feastsNamed(words.first(words.size() - 1), year->year)) {
        spans.push_back(spanFor(one));
        year->noteIn(spans.back().notes);
    }
    return spans;
}

}  // namespace

SpokenSpans readSpokenPeriod(SpokenWords words, const SpokenContext& context) {
    std::vector<std::string> plain(words.begin(), words.end());
    std::erase_if(plain, [](const std::string& word) { return word == "of" || word == "the"; });
    const SpokenWords rest(plain);
    if (rest.size() == 1) {
        if (const auto year = spokenYear(rest[0], context); year && !year->isTwoDigits)
            return {spanOf(inFour(year->year))};
        return decade(rest[0], context);
    }
    if (rest.size() == 2) {
        const bool isYearFirst = rest[0] == "year";
        const std::optional<SpokenYear> year = spokenYear(rest[1], context);
        if (isYearFirst && year && !year->isTwoDigits)
            return {spanOf(inFour(year->year))};
        if (const std::optional<int> index = seasonNamed(rest[0]))
            return season(*index, rest[1], context);
        const std::optional<unsigned> month = monthNamed(rest[0]);
        // "March 16" is a day or a month: only four digits or an apostrophe make it a year.
        if (month && year && (!year->isTwoDigits || rest[1].starts_with('\''))) {
            SpokenSpan span = spanOf(monthOf(year->year, static_cast<int>(*month)));
            year->noteIn(span.notes);
            return {span};
        }
    }
    if (SpokenSpans found = school(rest, context); !found.empty())
        return found;
    return feast(rest, context);
}

}  // namespace strata::base
