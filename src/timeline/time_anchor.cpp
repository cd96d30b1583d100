#include "timeline/time_anchor.h"

#include <algorithm>

#include "base/feast.h"

namespace strata::timeline {
namespace {

using base::SpokenWords;

constexpr int kLeapYear = 2016;  // any year with a 29 February, to try words that leave the year out

bool namesSeason(std::string_view word) {
    return word == "spring" || word == "summer" || word == "autumn" || word == "fall" || word == "winter" ||
           word == "term" || word == "holidays";
}

// Words that only lead on to an event.
void cutLead(SpokenWords& words) {
    while (cut(words, {"the time when", "the time that", "the time of", "the time", "the moment",
                       "the day when", "the day that", "when", "that time when", "the point when"}) &&
           !words.empty()) {
    }
}

std::optional<TimeAnchor> eventAnchor(SpokenWords words, const ToldWords& told) {
    cutLead(words);
    const std::string all = base::joined(words);
    if (all == "that" || all == "this" || all == "then")
        return TimeAnchor{};
    for (const std::string_view idiom : {"all", "a while", "long", "a bit", "some time", "a time", "first"})
        if (all == idiom)
            return std::nullopt;
    // A question ("when did you arrive") or a word left hanging tells of no event.
    for (const std::string_view asked : {"did", "do", "does", "will", "would", "is", "are", "was", "were",
                                         "has", "can", "could", "should", "and", "or", "of"})
        if (words.empty() || words.front() == asked)
            return std::nullopt;
    if (std::ranges::none_of(all, [](unsigned char c) { return c >= 0x80 || (c >= 'a' && c <= 'z'); }) ||
        all == "the" || all == "a" || words.back() == "unknown")
        return std::nullopt;
    TimeAnchor anchor;
    anchor.words = told.told(words);
    return anchor;
}

}  // namespace

bool isRecurringDay(SpokenWords words, const base::SpokenContext& context) {
    cut(words, {"the", "a", "one"});
    if (words.empty() || words.size() > 6 || words.back() == "of" || words.back() == "the")
        return false;
    if (words.size() == 1 && base::weekdayNamed(words.front()) && words.front().size() > 4)
        return true;
    const bool isNamed = std::ranges::any_of(words, [](const std::string& word) {
        return base::monthNamed(word) || namesSeason(word) || word == "school";
    });
    if (!isNamed && base::feastsNamed(words, kLeapYear).empty())
        return false;
    return !base::readSpokenDate(base::joined(words) + " " + std::to_string(kLeapYear), context)
                .readings.empty();
}

std::optional<TimeAnchor> readDateAnchor(SpokenWords words, const ToldWords& told,
                                         const base::SpokenContext& context) {
    TimeAnchor anchor;
    anchor.kind = TimeAnchor::Kind::date;
    anchor.words = told.told(words);
    anchor.date = base::readSpokenDate(anchor.words, context);
    if (anchor.date.readings.empty()) {
        if (!isRecurringDay(words, context))
            return std::nullopt;
        return anchor;
    }
    const base::SpokenDate before = base::readSpokenDate("before " + anchor.words, context);
    if (!before.readings.empty()) {
        const auto first = anchor.date.readings[0].strict.earliest;
        const auto last = before.readings[0].strict.latest;
        anchor.isKeptBefore = first && last && *last >= *first;
    }
    return anchor;
}

std::optional<TimeAnchor> readTimeAnchor(SpokenWords words, const ToldWords& told,
                                         const base::SpokenContext& context) {
    cut(words, {"i think it was", "i think", "i believe"});
    if (words.empty())
        return std::nullopt;
    if (auto date = readDateAnchor(words, told, context))
        return date;
    if (auto age = readAgeAnchor(words, told))
        return age;
    return eventAnchor(words, told);
}

}  // namespace strata::timeline
