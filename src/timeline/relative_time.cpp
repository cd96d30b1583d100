#include "timeline/relative_time.h"

#include <array>

#include "base/edtf.h"
#include "timeline/relative_parts.h"

namespace strata::timeline {
namespace {

using base::SpokenWords;

constexpr std::array<std::string_view, 7> kRelations{"before",  "after", "at",   "during",
                                                     "between", "since", "until"};

std::string lastWordOf(std::string_view words) {
    const std::vector<std::string> all = base::spokenWords(words);
    return all.empty() ? std::string() : all.back();
}

// What the words leave open, in the order in which somebody would ask.
std::string questionOn(const TimeAnchor& anchor) {
    switch (anchor.kind) {
        case TimeAnchor::Kind::date:
            if (anchor.date.readings.empty())
                return (base::weekdayNamed(lastWordOf(anchor.words)) ? "In which week was \""
                                                                     : "In which year was \"") +
                       anchor.words + "\"?";
            return anchor.date.question;
        case TimeAnchor::Kind::age:
            if (!anchor.youngest)
                return "Which birthday was meant by \"" + anchor.words + "\"?";
            return "Whose date of birth does \"" + anchor.words + "\" go by?";
        case TimeAnchor::Kind::event:
            return anchor.words.empty() ? "What had been told just before?"
                                        : "Which event is \"" + anchor.words + "\"?";
        default:
            return {};
    }
}

void settle(RelativeTime& time) {
    for (const TimeAnchor* anchor : {&time.anchor, time.end ? &*time.end : nullptr}) {
        if (anchor == nullptr)
            continue;
        const std::string asked = questionOn(*anchor);
        if (!asked.empty())
            time.question += (time.question.empty() ? "" : " ") + asked;
        time.notes.insert(time.notes.end(), anchor->date.notes.begin(), anchor->date.notes.end());
    }
}

// Words in front that say no more than that a time follows.
void cutFillers(SpokenWords& words) {
    while (cut(words, {"it was", "that was", "this was", "it happened", "this happened", "that happened",
                       "it would have been", "i think it was", "i think", "i believe", "and", "so", "then",
                       "some time in", "sometime in"})) {
    }
}

// The day "between January and March 2016" begins on, where the first side leaves the year to the second.
void shareYear(TimeAnchor& first, SpokenWords all, const ToldWords& told,
               const base::SpokenContext& context) {
    if (first.kind != TimeAnchor::Kind::date || !first.date.readings.empty())
        return;
    const base::SpokenDate whole = base::readSpokenDate(told.told(all), context);
    for (const base::WhenSaid& when : whole.readings)
        if (auto from = base::readEdtf(when.edtf.substr(0, when.edtf.find('/')), context.zone)) {
            from->words = first.words;
            first.date.readings.push_back(*from);
        }
    first.date.question = whole.question;
    first.date.notes = whole.notes;
}

std::optional<RelativeTime> readBetween(SpokenWords words, const ToldWords& told,
                                        const base::SpokenContext& context) {
    SpokenWords sides = words;
    const bool isFromTo = base::wordsAfter(words, "from").has_value();
    if (!cut(sides, {"some time between", "sometime between", "in between", "between", "from"}))
        return std::nullopt;
    const bool areAges = cut(sides, {"the ages of", "the age of", "ages"});
    const auto side = [&](SpokenWords some) -> std::optional<TimeAnchor> {
        if (!areAges)
            return readTimeAnchor(some, told, context);
        const auto age = some.size() == 1 ? countNamed(some.front()) : std::nullopt;
        if (!age)
            return std::nullopt;
        TimeAnchor anchor{.kind = TimeAnchor::Kind::age, .words = told.told(some)};
        anchor.youngest = anchor.oldest = age;
        return anchor;
    };
    std::optional<RelativeTime> found;
    int ways = 0;
    for (const std::string_view joint : isFromTo ? std::array<std::string_view, 3>{"to", "until", "till"}
                                                 : std::array<std::string_view, 3>{"and", "&", "-"})
        for (auto at = base::positionOf(sides, joint, 1); at && *at + 1 < sides.size();
             at = base::positionOf(sides, joint, *at + 1)) {
            const auto from = side(sides.first(*at)), to = side(sides.subspan(*at + 1));
            if (!from || !to)
                continue;
            const bool isPlain = from->kind != TimeAnchor::Kind::event && to->kind != TimeAnchor::Kind::event;
            // Events have many words, and "from the village to the town" is no time.
            if (isFromTo && !isPlain && !base::wordsAfter(sides, "when"))
                continue;
            if (found && !isPlain) {
                ++ways;
                continue;
            }
            ways = 1;
            found = RelativeTime{.relation = Relation::between, .anchor = *from, .end = *to};
            if (isPlain)
                break;
        }
    if (!found)
        return std::nullopt;
    shareYear(found->anchor, words, told, context);
    if (ways > 1)
        found->question = "Where does the first side of \"" + told.told(words) + "\" end?";
    return found;
}

// All of the words as one date, however it is put.
std::optional<RelativeTime> readDateAlone(SpokenWords words, const ToldWords& told,
                                          const base::SpokenContext& context) {
    SpokenWords bare = words;
    const bool isWithin = cut(bare, {"in the", "in", "on the", "on", "at", "during", "over", "the"});
    auto anchor = readDateAnchor(bare, told, context);
    if (!anchor)
        return std::nullopt;
    RelativeTime time{.anchor = *anchor};
    if (!anchor->date.readings.empty())
        return time;
    // "Summer" and "Christmas" on their own need a word that makes them a time.
    if (!isWithin && !cut(bare, {"a", "one"}))
        return std::nullopt;
    time.anchor.words = told.told(words);
    cut(bare, {"a", "one", "the"});
    time.part = base::joined(bare);
    return time;
}

std::optional<RelativeTime> readWords(SpokenWords words, const ToldWords& told,
                                      const base::SpokenContext& context) {
    if (words.empty())
        return std::nullopt;
    if (auto counted = readCounted(words, told, context))
        return counted;
    if (auto between = readBetween(words, told, context))
        return between;
    if (auto related = readRelated(words, told, context))
        return related;
    if (auto alone = readDateAlone(words, told, context))
        return alone;
    if (auto unit = readUnitOf(words, told, context))
        return unit;
    cut(words, {"on", "at", "in"});
    if (auto age = readAgeAnchor(words, told))
        return RelativeTime{.relation = age->isBirthday ? Relation::at : Relation::during, .anchor = *age};
    return std::nullopt;
}

}  // namespace

std::string_view nameOf(Relation relation) {
    return kRelations.at(static_cast<std::size_t>(relation));
}

std::optional<RelativeTime> readRelativeTime(std::string_view text, const base::SpokenContext& context) {
    constexpr std::size_t kLongest = 512;
    if (text.size() > kLongest)
        return std::nullopt;
    const ToldWords told{std::string(text)};
    SpokenWords words = told.all();
    cutFillers(words);
    std::optional<RelativeTime> time = readWords(words, told, context);
    if (!time)
        return std::nullopt;
    time->words = text;
    settle(*time);
    return time;
}

}  // namespace strata::timeline
