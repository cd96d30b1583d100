#include <algorithm>
#include <array>
#include <cstdio>

#include "base/edtf_part.h"
#include "base/spoken_span.h"

namespace strata::base {
namespace {

struct Clock {
    int hour = 0;
    std::optional<int> minute;
    bool isNextDay = false;  // midnight at the end of the day

    std::string on(const std::string& day) const {
        char text[16];
        if (minute)
            std::snprintf(text, sizeof text, "T%02d:%02d", hour, *minute);
        else
            std::snprintf(text, sizeof text, "T%02d", hour);
        return day + text;
    }
};

enum class Half : std::uint8_t { notSaid, morning, afternoon, night };

struct HalfNamed {
    std::string_view words;
    Half half;
};
constexpr std::array kHalves{
    HalfNamed{"in the morning", Half::morning},
    HalfNamed{"a.m", Half::morning},
    HalfNamed{"am", Half::morning},
    HalfNamed{"in the afternoon", Half::afternoon},
    HalfNamed{"in the evening", Half::afternoon},
    HalfNamed{"p.m", Half::afternoon},
    HalfNamed{"pm", Half::afternoon},
    HalfNamed{"at night", Half::night},
};

// "9", "9:30", "9.30", "half past nine", "quarter to ten"; the hour as it was said.
std::optional<Clock> numbersOf(SpokenWords words) {
    if (const auto rest = wordsBefore(words, "o'clock"))
        words = *rest;
    struct Past {
        std::string_view words;
        int minutes;
    };
    for (const Past& past : {Past{"half past", 30}, Past{"quarter past", 15}, Past{"quarter to", -15}})
        if (const auto rest = wordsAfter(words, past.words); rest && rest->size() == 1) {
            const std::optional<int> hour = spokenNumber(rest->front());
            if (!hour || *hour < 1 || *hour > 12)
                return std::nullopt;
            return past.minutes > 0 ? Clock{*hour, past.minutes} : Clock{*hour == 1 ? 12 : *hour - 1, 45};
        }
    if (words.size() != 1)
        return std::nullopt;
    const std::string& word = words.front();
    const std::size_t cut = word.find_first_of(":.");
    const std::optional<int> hour = spokenNumber(std::string_view(word).substr(0, cut));
    if (!hour || *hour > 23)
        return std::nullopt;
    if (cut == std::string::npos)
        return Clock{*hour, std::nullopt};
    const std::string_view tail = std::string_view(word).substr(cut + 1);
    const std::optional<int> minute = spokenNumber(tail);
    if (tail.size() != 2 || !minute || *minute > 59)
        return std::nullopt;
    return Clock{*hour, *minute};
}

// Both hours, where the words do not say which half of the day.
std::vector<Clock> hoursOf(Clock clock, Half half, bool isTwentyFour) {
    if (clock.hour > 12 || clock.hour == 0)
        return {clock};
    Clock morning = clock, later = clock;
    morning.hour = clock.hour % 12;
    later.hour = clock.hour % 12 + 12;
    switch (half) {
        case Half::morning:
            return {morning};
        case Half::afternoon:
            return {later};
        case Half::night:  // 1 to 5 at night are the small hours, which may be the day's own or the next
                           // day's
            if (clock.hour >= 6 && clock.hour != 12)
                return {later};
            morning.isNextDay = true;
            return clock.hour == 12 ? std::vector{morning}
                                    : std::vector{Clock{clock.hour, clock.minute, false}, morning};
        default:
            return isTwentyFour ? std::vector{clock} : std::vector{morning, later};
    }
}

std::vector<Clock> clocksOf(SpokenWords words) {
    for (const std::string_view noon : {"noon", "midday", "12 noon"})
        if (joined(words) == noon)
            return {Clock{12, 0}};
    if (joined(words) == "midnight")
        return {Clock{0, 0, false}, Clock{0, 0, true}};
    Half half = Half::notSaid;
    std::vector<std::string> cut(words.begin(), words.end());
    for (const HalfNamed& named : kHalves) {
        if (half != Half::notSaid)
            break;
        if (const auto rest = wordsBefore(words, named.words)) {
            half = named.half;
            cut.assign(rest->begin(), rest->end());
        } else if (named.words.size() <= 3 && !cut.empty() && cut.back().ends_with(named.words) &&
                   cut.back().front() >= '0' && cut.back().front() <= '9') {
            half = named.half;
            cut.back().resize(cut.back().size() - named.words.size());
        }
    }
    const std::optional<Clock> clock = numbersOf(cut);
    if (!clock)
        return {};
    const bool isTwentyFour = cut.size() == 1 && cut.front().size() == 5 && cut.front().front() == '0';
    return hoursOf(*clock, half, isTwentyFour);
}

struct PartOfDay {
    std::string_view words;
    int first, last;  // hours, both in; more than 23 is the next day
};
constexpr std::array kParts{PartOfDay{"early hours", 0, 5}, PartOfDay{"morning", 6, 11},
                            PartOfDay{"afternoon", 12, 17}, PartOfDay{"evening", 18, 23},
                            PartOfDay{"night", 18, 29}};

std::string dayAfter(const std::string& day) {
    return dayInEdtf(*daysOf(spanOf(day)).earliest + kDay);
}

SpokenSpans partOfDay(SpokenWords words, const SpokenSpan& day) {
    for (const PartOfDay& part : kParts) {
        if (joined(words) != part.words)
            continue;
        SpokenSpan span = day;
        span.isInterval = true;
        span.from = Clock{part.first, {}}.on(day.from);
        span.to = Clock{part.last % 24, {}}.on(part.last > 23 ? dayAfter(day.from) : day.from);
        return {span};
    }
    SpokenSpans spans;
    for (const Clock& clock : clocksOf(words)) {
        spans.push_back(day);
        spans.back().from = clock.on(clock.isNextDay ? dayAfter(day.from) : day.from);
    }
    return spans;
}

std::optional<std::string> marked(SpokenWords& clock) {
    for (const std::string_view about : {"at around", "at about", "around", "about", "roughly"})
        if (const auto rest = wordsAfter(clock, about)) {
            clock = *rest;
            return "~";
        }
    for (const std::string_view filler : {"in the", "on the", "at", "the"})
        if (const auto rest = wordsAfter(clock, filler)) {
            clock = *rest;
            break;
        }
    return std::nullopt;
}

SpokenSpans timeOn(SpokenWords clock, SpokenWords day, const SpokenContext& context) {
    const std::optional<std::string> mark = marked(clock);
    SpokenSpans spans;
    for (const SpokenSpan& one : readSpokenDay(day, context))
        for (SpokenSpan& span : partOfDay(clock, one)) {
            if (mark) {
                span.from += *mark;
                span.to += span.isInterval ? *mark : "";
            }
            spans.push_back(std::move(span));
        }
    return spans;
}

}  // namespace

// The clock before or after the day; where the two meet is found by trying, as "at" and "in the" have many
// uses.
SpokenSpans readSpokenClock(SpokenWords words, const SpokenContext& context) {
    for (std::size_t cut = 1; cut < words.size(); ++cut) {
        SpokenWords first = words.first(cut), second = words.subspan(cut);
        if (SpokenSpans spans = timeOn(second, first, context); !spans.empty())
            return spans;
        for (const std::string_view joint : {"on", "of"})
            if (const auto rest = wordsAfter(second, joint); rest && !rest->empty())
                second = *rest;
        if (SpokenSpans spans = timeOn(first, second, context); !spans.empty())
            return spans;
    }
    return {};
}

}  // namespace strata::base
