#include <algorithm>

#include "timeline/relative_parts.h"

namespace strata::timeline {
namespace {

using base::SpokenWords;

struct Period {
    int days = 0;           // the most there are in it
    int away = 0;           // the furthest its days are from an event it came just before or after
    bool isNight = false;   // which may end on the day after
    std::string name = {};  // of one that comes again: "summer"
    SpokenWords rest = {};  // the words after it
};

// From the first day of a summer to the last of the next: nothing that comes once a year is further off.
constexpr int kFurthest = 366 + 92;

std::optional<Period> cutPeriod(SpokenWords words, const base::SpokenContext& context) {
    if (words.empty())
        return std::nullopt;
    if (const auto days = longestOf(words.front()))
        return Period{.days = *days,
                      .away = 2 * *days - 1,
                      .isNight = words.front() == "night" || *days == 0,
                      .rest = words.subspan(1)};
    for (std::size_t length = std::min<std::size_t>(3, words.size()); length > 0; --length) {
        const SpokenWords name = words.first(length);
        if (!isRecurringDay(name, context))
            continue;
        const bool isWeekday = base::weekdayNamed(name.front()).has_value();
        return Period{.days = isWeekday ? 1 : 92,
                      .away = isWeekday ? 7 : kFurthest,
                      .name = base::joined(name),
                      .rest = words.subspan(length)};
    }
    return std::nullopt;
}

// "The week before" is of the seven days before or of the calendar's week: from the first day of the one to
// the last of the other.
Offset nextTo(const Period& period) {
    const DayRange days = period.isNight ? DayRange{0, 1} : DayRange{1, period.away};
    return {days, days};
}

Offset within(const Period& period) {
    const DayRange days{0, period.isNight ? 1 : period.days - 1};
    return {days, days};
}

// "the next day", "that night": what was told before goes on.
std::optional<RelativeTime> goingOn(SpokenWords words, const base::SpokenContext& context) {
    struct Lead {
        std::string_view words;
        Relation relation;
        bool isSame;
    };
    for (const Lead& lead :
         {Lead{"the next", Relation::after, false}, Lead{"the following", Relation::after, false},
          Lead{"next", Relation::after, false}, Lead{"the previous", Relation::before, false},
          Lead{"the same", Relation::during, true}, Lead{"that same", Relation::during, true},
          Lead{"that", Relation::during, true}}) {
        const auto rest = base::wordsAfter(words, lead.words);
        const auto period = rest ? cutPeriod(*rest, context) : std::nullopt;
        if (!period || !period->rest.empty())
            continue;
        RelativeTime time{.relation = lead.relation,
                          .offset = lead.isSame ? within(*period) : nextTo(*period)};
        time.part = period->name;
        return time;
    }
    return std::nullopt;
}

}  // namespace

std::optional<RelativeTime> readUnitOf(SpokenWords words, const ToldWords& told,
                                       const base::SpokenContext& context) {
    cut(words, {"in", "on", "during", "over"});
    if (auto on = goingOn(words, context))
        return on;
    if (!cut(words, {"the same", "the very", "the"}))
        return std::nullopt;
    const std::optional<Period> period = cutPeriod(words, context);
    if (!period || period->rest.empty())
        return std::nullopt;
    SpokenWords rest = period->rest;
    RelativeTime time;
    time.part = period->name;
    if (cut(rest, {"before", "prior to"}))
        time.relation = Relation::before;
    else if (cut(rest, {"after", "following"}))
        time.relation = Relation::after;
    else {
        // "the day was cold" tells of the day, not when.
        cut(rest, {"of", "that", "when", "in which", "as", "on which"});
        time.relation = period->days <= 1 ? Relation::at : Relation::during;
    }
    const bool isBeside = time.relation == Relation::before || time.relation == Relation::after;
    time.offset = isBeside ? nextTo(*period) : within(*period);
    if (rest.empty())
        return isBeside ? std::optional(time) : std::nullopt;
    const std::optional<TimeAnchor> anchor = readTimeAnchor(rest, told, context);
    if (!anchor)
        return std::nullopt;
    time.anchor = *anchor;
    // "the summer I was fourteen" was within that year of age.
    if (!isBeside && (anchor->kind == TimeAnchor::Kind::age || anchor->kind == TimeAnchor::Kind::date) &&
        !anchor->isBirthday)
        time.offset.reset();
    return time;
}

}  // namespace strata::timeline
