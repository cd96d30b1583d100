#include "timeline/day_count.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "timeline/relative_words.h"

namespace strata::timeline {
namespace {

using base::SpokenWords;

struct UnitRule {
    std::string_view one, many;
    double days;  // 0 for what is shorter than a day
    int half, whole, longest;
    int uneven;  // by how much the exact count may differ with the calendar
};
constexpr std::array kUnits{
    UnitRule{"hour", "hours", 0, 0, 0, 0, 0},
    UnitRule{"minute", "minutes", 0, 0, 0, 0, 0},
    UnitRule{"day", "days", 1, 0, 3, 1, 0},
    UnitRule{"night", "nights", 1, 0, 3, 1, 0},
    UnitRule{"morning", "mornings", 1, 0, 3, 1, 0},
    UnitRule{"afternoon", "afternoons", 1, 0, 3, 1, 0},
    UnitRule{"evening", "evenings", 1, 0, 3, 1, 0},
    UnitRule{"week", "weeks", 7, 4, 7, 7, 0},
    UnitRule{"fortnight", "fortnights", 14, 4, 7, 14, 0},
    UnitRule{"month", "months", 30.4375, 15, 31, 31, 2},
    UnitRule{"year", "years", 365.25, 183, 366, 366, 1},
};

enum class Limit : std::uint8_t { none, least, most };

// What was said of a number before its unit.
struct Spoken {
    double from = 1, to = 1;
    bool isOpen = false;  // "weeks later": no upper end
    bool isAbout = false, isExact = false, isHalved = false, isWithin = false;
    Limit limit = Limit::none;
};

bool cutHedge(SpokenWords& words, Spoken& said) {
    if (cut(words, {"about", "around", "roughly", "approximately", "approx", "circa", "maybe", "perhaps",
                    "probably", "nearly", "almost", "something like", "i think", "some"}))
        return said.isAbout = true;
    if (cut(words, {"at least", "more than", "no less than", "not less than", "over"})) {
        said.limit = Limit::least;
        return true;
    }
    const bool isWithin = base::wordsAfter(words, "within").has_value();
    if (cut(words, {"at most", "less than", "no more than", "not more than", "fewer than", "under", "up to",
                    "within", "inside"})) {
        said.limit = Limit::most;
        said.isWithin = isWithin;
        return true;
    }
    if (cut(words, {"exactly", "precisely"}))
        return said.isExact = true;
    return cut(words, {"only", "just", "another", "a further", "a good", "the"});
}

// "two", "two or three", "2-3", "between two and three", "a couple of".
bool cutNumber(SpokenWords& words, Spoken& said) {
    const auto take = [&](double from, double to) {
        said.from = from;
        said.to = to;
        return true;
    };
    if (cut(words, {"a couple of", "a couple", "couple of"}))
        return take(2, 3);
    if (cut(words, {"a few", "few"}))
        return take(2, 5);
    if (cut(words, {"several"}))
        return take(3, 9);
    if (cut(words, {"half a", "half an"})) {
        said.isHalved = true;
        return take(0.5, 0.5);
    }
    if (cut(words, {"a", "an"}))
        return take(1, 1);
    const bool isBetween = base::wordsAfter(words, "between").has_value();
    if (isBetween)
        words = words.subspan(1);
    if (words.empty())
        return false;
    const std::string& word = words.front();
    const std::size_t dash = word.find('-');
    const auto first = countNamed(word);
    if (!first && dash != std::string::npos && !isBetween) {
        const auto from = countNamed(word.substr(0, dash)), to = countNamed(word.substr(dash + 1));
        if (!from || !to || *from >= *to)
            return false;
        words = words.subspan(1);
        return take(*from, *to);
    }
    if (!first || *first < 1)
        return false;
    words = words.subspan(1);
    if (cut(words, {"and a half"})) {
        said.isHalved = true;
        return take(*first + 0.5, *first + 0.5);
    }
    SpokenWords rest = words;
    if (cut(rest, {isBetween ? "and" : "or", isBetween ? "and" : "to", "-"}) && !rest.empty())
        if (const auto second = countNamed(rest.front()); second && *second > *first) {
            words = rest.subspan(1);
            return take(*first, *second);
        }
    return !isBetween && take(*first, *first);
}

// What comes after the unit: "a year and a half", "a week or two", "a month or so".
void cutTail(SpokenWords& words, Spoken& said) {
    if (cut(words, {"and a half"})) {
        said.isHalved = true;
        said.from += 0.5;
        said.to += 0.5;
    }
    SpokenWords rest = words;
    if (cut(rest, {"or"}) && !rest.empty())
        if (const auto second = countNamed(rest.front()); second && *second > said.to) {
            said.to = *second;
            words = rest.subspan(1);
        }
    if (cut(words, {"or so", "or thereabouts"}))
        said.isAbout = true;
    else if (cut(words, {"or more"}))
        said.limit = Limit::least;
    else if (cut(words, {"or less"}))
        said.limit = Limit::most;
}

// The slack is that of the last unit said.
Offset offsetOf(const Spoken& said, double fromDays, double toDays, const UnitRule& unit) {
    if (toDays == 0)
        return {{0, 1}, {0, 1}};
    const int from = static_cast<int>(std::floor(fromDays));
    const int to = static_cast<int>(std::ceil(toDays));
    const bool isPlain = said.limit == Limit::none && !said.isExact;
    const int slack = !isPlain ? unit.uneven : said.isHalved ? unit.half / 2 : unit.half;
    const auto range = [&](int least, int most) {
        DayRange days{std::max(1, least), most};
        if (said.limit == Limit::least || said.isOpen)
            days.most.reset();
        if (said.limit == Limit::most)
            days.least = 0;
        return days;
    };
    const DayRange strict = range(from - slack, to + slack);
    if (!said.isAbout)
        return {strict, strict};
    const int whole = std::max(slack, unit.whole);
    return {strict, range(std::min(from - slack, std::max(from / 2, from - whole)), to + whole)};
}

const UnitRule* ruleNamed(std::string_view word, bool isMany) {
    for (const UnitRule& unit : kUnits)
        if (word == (isMany ? unit.many : unit.one))
            return &unit;
    return nullptr;
}

const UnitRule* cutUnit(SpokenWords& words) {
    if (words.empty())
        return nullptr;
    const UnitRule* unit = ruleNamed(words.front(), true);
    if (unit == nullptr)
        unit = ruleNamed(words.front(), false);
    if (unit != nullptr)
        words = words.subspan(1);
    return unit;
}

}  // namespace

std::optional<int> longestOf(std::string_view unit) {
    const UnitRule* rule = ruleNamed(unit, false);
    return rule == nullptr ? std::nullopt : std::optional(rule->longest);
}

std::optional<DayCount> readDayCount(SpokenWords words) {
    Spoken said;
    while (cutHedge(words, said)) {
    }
    const SpokenWords before = words;
    if (!cutNumber(words, said)) {
        words = before;
        said.from = said.to = 2;
        said.isOpen = true;
    }
    const bool isMany = !words.empty() && ruleNamed(words.front(), true) != nullptr;
    const UnitRule* unit = cutUnit(words);
    if (unit == nullptr || (said.isOpen && (!isMany || said.limit != Limit::none)))
        return std::nullopt;
    cutTail(words, said);
    double from = said.from * unit->days, to = said.to * unit->days;
    // "a year and three months"
    SpokenWords rest = words;
    Spoken more;
    if (cut(rest, {"and"}) && cutNumber(rest, more))
        if (const UnitRule* smaller = cutUnit(rest); smaller != nullptr && smaller->days < unit->days) {
            from += more.from * smaller->days;
            to += more.to * smaller->days;
            said.isHalved = more.isHalved;
            unit = smaller->days > 0 ? smaller : unit;
            words = rest;
        }
    return DayCount{offsetOf(said, from, to, *unit), said.isWithin, words};
}

}  // namespace strata::timeline
