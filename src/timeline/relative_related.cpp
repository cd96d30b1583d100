#include <array>

#include "timeline/relative_parts.h"

namespace strata::timeline {
namespace {

using base::SpokenWords;

struct RelationNamed {
    std::string_view words;
    Relation relation;
    bool isOfEvents = true;  // false: only of dates and ages, as "by the door" and "at the flat" are places
    std::string_view note = {};
};
constexpr std::string_view kNoNumber = "The words set no number of days, so none is read.";
constexpr std::array kNamed{
    RelationNamed{"some time before", Relation::before},
    RelationNamed{"sometime before", Relation::before},
    RelationNamed{"just before", Relation::before, true, kNoNumber},
    RelationNamed{"shortly before", Relation::before, true, kNoNumber},
    RelationNamed{"right before", Relation::before, true, kNoNumber},
    RelationNamed{"not long before", Relation::before, true, kNoNumber},
    RelationNamed{"long before", Relation::before, true, kNoNumber},
    RelationNamed{"before", Relation::before},
    RelationNamed{"prior to", Relation::before},
    RelationNamed{"some time after", Relation::after},
    RelationNamed{"sometime after", Relation::after},
    RelationNamed{"just after", Relation::after, true, kNoNumber},
    RelationNamed{"shortly after", Relation::after, true, kNoNumber},
    RelationNamed{"soon after", Relation::after, true, kNoNumber},
    RelationNamed{"right after", Relation::after, true, kNoNumber},
    RelationNamed{"not long after", Relation::after, true, kNoNumber},
    RelationNamed{"long after", Relation::after, true, kNoNumber},
    RelationNamed{"after", Relation::after},
    RelationNamed{"ever since", Relation::since},
    RelationNamed{"since", Relation::since},
    RelationNamed{"from the time", Relation::since},
    RelationNamed{"from the day", Relation::since},
    RelationNamed{"from when", Relation::since},
    RelationNamed{"from", Relation::since, false},
    RelationNamed{"on or after", Relation::since, false},
    RelationNamed{"no earlier than", Relation::since, false},
    RelationNamed{"not before", Relation::since},
    RelationNamed{"up until", Relation::until},
    RelationNamed{"right until", Relation::until},
    RelationNamed{"until", Relation::until},
    RelationNamed{"till", Relation::until},
    RelationNamed{"by the time", Relation::until},
    RelationNamed{"no later than", Relation::until, false},
    RelationNamed{"on or before", Relation::until, false},
    RelationNamed{"not after", Relation::until},
    RelationNamed{"up to", Relation::until, false},
    RelationNamed{"by", Relation::until, false},
    RelationNamed{"at the time when", Relation::at},
    RelationNamed{"at the time that", Relation::at},
    RelationNamed{"at the time of", Relation::at},
    RelationNamed{"at the time", Relation::at},
    RelationNamed{"as soon as", Relation::at},
    RelationNamed{"when", Relation::at},
    RelationNamed{"while", Relation::during},
    RelationNamed{"whilst", Relation::during},
    RelationNamed{"throughout", Relation::during},
    RelationNamed{"during", Relation::during},
};

// "About" without a count: three days either side, as for a day in EDTF.
constexpr Offset kAboutThen{{0, 0}, {0, 3}};

std::optional<RelativeTime> goingOn(SpokenWords words) {
    const std::string all = base::joined(words);
    for (const std::string_view after :
         {"afterwards", "later", "later on", "soon afterwards", "shortly afterwards"})
        if (all == after)
            return RelativeTime{.relation = Relation::after};
    for (const std::string_view before : {"beforehand", "earlier", "earlier on"})
        if (all == before)
            return RelativeTime{.relation = Relation::before};
    return std::nullopt;
}

// An age with no word for the person: "at 14", "by 14".
std::optional<TimeAnchor> bareAge(SpokenWords words, const ToldWords& told) {
    if (!isBareAge(words))
        return std::nullopt;
    TimeAnchor anchor{.kind = TimeAnchor::Kind::age, .words = told.told(words)};
    anchor.youngest = anchor.oldest = countNamed(words.back());
    return anchor.youngest ? std::optional(anchor) : std::nullopt;
}

}  // namespace

std::optional<RelativeTime> readRelated(SpokenWords words, const ToldWords& told,
                                        const base::SpokenContext& context) {
    if (auto on = goingOn(words))
        return on;
    SpokenWords near = words;
    if (cut(near, {"about when", "around when", "around the time when", "around the time that",
                   "around the time of", "around the time", "about the time when", "about the time that",
                   "about the time of", "about the time"}))
        if (const auto anchor = readTimeAnchor(near, told, context))
            return RelativeTime{.relation = Relation::at, .offset = kAboutThen, .anchor = *anchor};
    if (SpokenWords age = words; cut(age, {"at about", "at around", "at"}))
        if (const auto anchor = bareAge(age, told)) {
            RelativeTime time{.relation = Relation::during, .anchor = *anchor};
            time.anchor.isAboutAge = age.size() + 1 < words.size();
            time.question = "Was an age meant by \"" + told.told(words) + "\", or a time of day?";
            return time;
        }
    for (const RelationNamed& named : kNamed) {
        const auto rest = base::wordsAfter(words, named.words);
        if (!rest || rest->empty())
            continue;
        SpokenWords said = *rest;
        if (named.relation == Relation::since)
            cut(said, {"about when"});
        if (named.words == "from" && !base::wordsBefore(said, "onwards") && !base::wordsBefore(said, "on") &&
            !base::wordsAfter(said, "the age of"))
            return std::nullopt;
        if (named.words == "from")
            for (const std::string_view ending : {"onwards", "on"})
                if (const auto cutOff = base::wordsBefore(said, ending))
                    said = *cutOff;
        const auto anchor = readTimeAnchor(said, told, context);
        if (!anchor || (anchor->kind == TimeAnchor::Kind::event && !named.isOfEvents))
            return std::nullopt;
        RelativeTime time{.relation = named.relation, .anchor = *anchor};
        // One is fourteen for a year, and turns fourteen on a day.
        if (named.words == "when" && anchor->kind == TimeAnchor::Kind::age && !anchor->isBirthday)
            time.relation = Relation::during;
        if (!named.note.empty())
            time.notes.emplace_back(named.note);
        return time;
    }
    return std::nullopt;
}

}  // namespace strata::timeline
