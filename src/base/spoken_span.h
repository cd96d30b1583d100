#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/spoken_date.h"
#include "base/spoken_words.h"

// The parts of the reader of spoken dates. For this room only.
namespace strata::base {

// One reading of some words: an EDTF text, or the two sides of an interval.
struct SpokenSpan {
    std::string from, to;  // `to` is empty when `from` is the whole
    bool isInterval = false;
    bool keepsWhenBefore = false;  // "before" it may still be within it: a feast
    std::string calendar = "gregorian";
    std::vector<std::string> notes;

    std::string edtf() const { return isInterval ? from + "/" + to : from; }
};
using SpokenSpans = std::vector<SpokenSpan>;

SpokenSpan spanOf(std::string from);
SpokenSpan spanOf(std::string from, std::string to);

// The first and last day of a span, as the start of each in UTC; nothing where that end is open.
Bounds daysOf(const SpokenSpan& span);
std::string dayInEdtf(Micros day);

// Each reader takes all of the words or gives no reading.
SpokenSpans readSpokenDay(SpokenWords words, const SpokenContext& context);     // to a day by numbers
SpokenSpans readSpokenPeriod(SpokenWords words, const SpokenContext& context);  // month, year, season, feast
SpokenSpans readSpokenPart(SpokenWords words,
                           const SpokenContext& context);  // early, end of; else the two above
SpokenSpans readSpokenClock(SpokenWords words, const SpokenContext& context);  // a day and a time in it
SpokenSpans readSpokenRange(SpokenWords words,
                            const SpokenContext& context);  // between, since, about; else the rest

struct SpokenYear {
    int year = 0;
    bool isTwoDigits = false;
    void noteIn(std::vector<std::string>& notes) const;
};
std::optional<SpokenYear> spokenYear(std::string_view word, const SpokenContext& context);

}  // namespace strata::base
