#include "base/spoken_date.h"

#include <algorithm>

#include "base/edtf.h"
#include "base/spoken_span.h"
#include "base/text.h"

namespace strata::base {
namespace {

void addOnce(std::vector<std::string>& notes, const std::string& note) {
    if (std::ranges::find(notes, note) == notes.end())
        notes.push_back(note);
}

// Why words that speak of a date are left without one.
std::string whyUndated(SpokenWords words) {
    bool namesTime = false;
    for (const std::string& word : words) {
        if (word.size() >= 4 && spokenNumber(word.substr(0, 4)).value_or(0) >= 1000)
            return {};
        namesTime = namesTime || (monthNamed(word) && word != "may" && word != "mar") || weekdayNamed(word) ||
                    word == "christmas" || word == "easter" || word == "summer" || word == "winter";
    }
    return namesTime ? "No year was said, so no date is read." : "";
}

// 2024-25 is spring 2024 in EDTF, and for many people the year from 2024 to 2025: gives "2025". Nothing for
// any other text.
std::string nextYearOf(std::string_view edtf) {
    if (edtf.size() != 7 || edtf[4] != '-')
        return {};
    const std::optional<int> year = spokenNumber(edtf.substr(0, 4)), part = spokenNumber(edtf.substr(5));
    if (!year || !part || *part <= 12 || *part != (*year + 1) % 100)
        return {};
    return std::to_string(*year + 1);
}

}  // namespace

SpokenDate readSpokenDate(std::string_view text, const SpokenContext& context) {
    SpokenDate date;
    date.words = text;
    constexpr std::size_t kLongest = 512;
    if (text.size() > kLongest)
        return date;
    const std::vector<std::string> words = spokenWords(text);
    SpokenSpans spans = readSpokenRange(words, context);
    if (spans.empty())
        if (const std::optional<WhenSaid> written = readEdtf(trimmed(text), context.zone)) {
            spans.push_back(spanOf(written->edtf));
            if (const std::string next = nextYearOf(written->edtf); !next.empty())
                spans.push_back(spanOf(written->edtf.substr(0, 4), next));
        }
    for (const SpokenSpan& span : spans) {
        std::optional<WhenSaid> when = readEdtf(span.edtf(), context.zone);
        if (!when)
            continue;
        when->words = text;
        when->calendar = span.calendar;
        date.readings.push_back(*when);
        for (const std::string& note : span.notes)
            addOnce(date.notes, note);
    }
    if (date.readings.empty())
        if (const std::string why = whyUndated(words); !why.empty())
            date.notes.push_back(why);
    if (date.readings.size() > 1) {
        date.question = "Which was meant: ";
        for (std::size_t i = 0; i < date.readings.size(); ++i)
            date.question += (i == 0                          ? ""
                              : i + 1 == date.readings.size() ? " or "
                                                              : ", ") +
                             showWhen(date.readings[i], context.zone);
        date.question += "?";
    }
    return date;
}

}  // namespace strata::base
