#include <array>

#include "base/edtf.h"
#include "base/spoken_span.h"

namespace strata::base {
namespace {

enum class Side : std::uint8_t { before, until, since, after };

struct SideNamed {
    std::string_view words;
    Side side;
};
constexpr std::array kSides{
    SideNamed{"some time before", Side::before},
    SideNamed{"sometime before", Side::before},
    SideNamed{"just before", Side::before},
    SideNamed{"shortly before", Side::before},
    SideNamed{"before", Side::before},
    SideNamed{"on or before", Side::until},
    SideNamed{"no later than", Side::until},
    SideNamed{"not after", Side::until},
    SideNamed{"up until", Side::until},
    SideNamed{"up to", Side::until},
    SideNamed{"until", Side::until},
    SideNamed{"till", Side::until},
    SideNamed{"by", Side::until},
    SideNamed{"ever since", Side::since},
    SideNamed{"since", Side::since},
    SideNamed{"on or after", Side::since},
    SideNamed{"no earlier than", Side::since},
    SideNamed{"not before", Side::since},
    SideNamed{"some time after", Side::after},
    SideNamed{"sometime after", Side::after},
    SideNamed{"just after", Side::after},
    SideNamed{"shortly after", Side::after},
    SideNamed{"soon after", Side::after},
    SideNamed{"after", Side::after},
};
constexpr std::array<std::string_view, 12> kAbout{
    "some time around", "sometime around", "some time about", "at around", "at about", "in about",
    "in around",        "around",          "about",           "roughly",   "circa",    "approximately"};
constexpr std::array<std::string_view, 7> kMaybe{"i think it was", "i think in", "i think", "maybe",
                                                 "perhaps",        "possibly",   "probably"};
constexpr std::array<std::string_view, 14> kFillers{
    "some time in", "sometime in", "some time", "sometime", "it was", "back in", "in the",
    "on the",       "during",      "over",      "in",       "on",     "at",      "the"};

std::string withMark(const std::string& text, char mark) {
    if (text.empty() || text == "..")
        return text;
    const char last = text.back();
    if (last == mark || last == '%')
        return text;
    if (last == '~' || last == '?')
        return text.substr(0, text.size() - 1) + "%";
    return text + mark;
}

SpokenSpans marked(SpokenSpans spans, char mark) {
    for (SpokenSpan& span : spans) {
        span.from = withMark(span.from, mark);
        span.to = withMark(span.to, mark);
    }
    return spans;
}

// The mark of a text, to be kept when the days beside it are named instead.
std::string markOf(const std::string& text) {
    const char last = text.empty() ? ' ' : text.back();
    return last == '~' || last == '?' || last == '%' ? std::string(1, last) : "";
}

SpokenSpans oneSide(SpokenSpan span, Side side) {
    const std::optional<WhenSaid> when = readEdtf(span.edtf(), Zone::utc());
    const Bounds days = daysOf(span);
    if (!when || !days.earliest || !days.latest)
        return {};
    const std::string first = span.from;
    const std::string last = span.isInterval ? span.to : span.from;
    const bool isTime = when->precision > Precision::day;
    // A feast is a time one is before without being far from it.
    if (side == Side::before && (isTime || span.keepsWhenBefore))
        side = Side::until;
    if (side == Side::after && (isTime || span.keepsWhenBefore))
        side = Side::since;
    span.isInterval = true;
    const std::string dayMark = side == Side::before ? markOf(first) : markOf(last);
    switch (side) {
        case Side::before:
            span.to = dayInEdtf(*days.earliest - kDay) + dayMark;
            break;
        case Side::until:
            span.to = span.keepsWhenBefore ? first : last;
            break;
        case Side::since:
            span.from = first;
            break;
        case Side::after:
            span.from = dayInEdtf(*days.latest + kDay) + dayMark;
            break;
    }
    if (side == Side::before || side == Side::until)
        span.from = "..";
    else
        span.to = "..";
    return {span};
}

// All readings of two sides that are in order.
SpokenSpans paired(const SpokenSpans& lefts, const SpokenSpans& rights) {
    SpokenSpans pairs;
    for (const SpokenSpan& left : lefts)
        for (const SpokenSpan& right : rights) {
            SpokenSpan pair = spanOf(left.from, right.isInterval ? right.to : right.from);
            pair.notes = left.notes;
            pair.notes.insert(pair.notes.end(), right.notes.begin(), right.notes.end());
            pair.calendar = left.calendar == right.calendar ? left.calendar : "gregorian";
            if (readEdtf(pair.edtf(), Zone::utc()))
                pairs.push_back(std::move(pair));
        }
    return pairs;
}

// "between January and March 2016": the first side has what it leaves out from the second.
SpokenSpans between(SpokenWords left, SpokenWords right, const SpokenContext& context) {
    const SpokenSpans rights = readSpokenRange(right, context);
    if (rights.empty())
        return {};
    if (const SpokenSpans lefts = readSpokenRange(left, context); !lefts.empty())
        return paired(lefts, rights);
    for (std::size_t shared = 1; shared <= 2 && shared < right.size(); ++shared) {
        std::vector<std::string> whole(left.begin(), left.end());
        whole.insert(whole.end(), right.end() - static_cast<std::ptrdiff_t>(shared), right.end());
        if (SpokenSpans pairs = paired(readSpokenRange(whole, context), rights); !pairs.empty())
            return pairs;
    }
    return {};
}

SpokenSpans twoSided(SpokenWords words, const SpokenContext& context) {
    struct Frame {
        std::string_view start, joint;
    };
    for (const Frame& frame :
         {Frame{"some time between", "and"}, Frame{"sometime between", "and"}, Frame{"between", "and"},
          Frame{"from", "until"}, Frame{"from", "till"}, Frame{"from", "to"}, Frame{"from", "-"},
          Frame{"", "to"}, Frame{"", "until"}, Frame{"", "-"}}) {
        const auto rest = frame.start.empty() ? std::optional(words) : wordsAfter(words, frame.start);
        if (!rest)
            continue;
        for (auto at = positionOf(*rest, frame.joint, 1); at && *at + 1 < rest->size();
             at = positionOf(*rest, frame.joint, *at + 1))
            if (SpokenSpans spans = between(rest->first(*at), rest->subspan(*at + 1), context);
                !spans.empty())
                return spans;
    }
    return {};
}

SpokenSpans plainly(SpokenWords words, const SpokenContext& context) {
    if (SpokenSpans part = readSpokenPart(words, context); !part.empty())
        return part;
    if (SpokenSpans clock = readSpokenClock(words, context); !clock.empty())
        return clock;
    return twoSided(words, context);
}

}  // namespace

SpokenSpans readSpokenRange(SpokenWords words, const SpokenContext& context) {
    constexpr std::size_t kMostWords = 24;
    if (words.empty() || words.size() > kMostWords)
        return {};
    if (SpokenSpans spans = plainly(words, context); !spans.empty())
        return spans;
    for (const SideNamed& named : kSides)
        if (const auto rest = wordsAfter(words, named.words); rest && !rest->empty()) {
            SpokenSpans sides;
            for (const SpokenSpan& span : readSpokenRange(*rest, context))
                for (SpokenSpan& side : oneSide(span, named.side))
                    sides.push_back(std::move(side));
            return sides;
        }
    for (const std::string_view ending : {"onwards", "on"})
        if (const auto rest = wordsBefore(words, ending); rest && wordsAfter(*rest, "from")) {
            SpokenSpans sides;
            for (const SpokenSpan& span : readSpokenRange(rest->subspan(1), context))
                for (SpokenSpan& side : oneSide(span, Side::since))
                    sides.push_back(std::move(side));
            return sides;
        }
    for (const std::string_view ending : {"or so", "or thereabouts"})
        if (const auto rest = wordsBefore(words, ending))
            return marked(readSpokenRange(*rest, context), '~');
    for (const std::string_view about : kAbout)
        if (const auto rest = wordsAfter(words, about))
            return marked(readSpokenRange(*rest, context), '~');
    for (const std::string_view maybe : kMaybe)
        if (const auto rest = wordsAfter(words, maybe))
            return marked(readSpokenRange(*rest, context), '?');
    for (const std::string_view filler : kFillers)
        if (const auto rest = wordsAfter(words, filler))
            return readSpokenRange(*rest, context);
    return {};
}

}  // namespace strata::base
