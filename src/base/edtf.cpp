#include "base/edtf.h"

#include <algorithm>

#include "base/edtf_part.h"
#include "base/edtf_set.h"

namespace strata::base {
namespace {

constexpr std::string_view kBackwards = "it ends before it begins";

// The zone written at the end of a time in usual form.
std::string zoneWritten(std::string_view text) {
    if (const char mark = text.back(); mark == '~' || mark == '?' || mark == '%')
        text.remove_suffix(1);
    if (text.ends_with('Z'))
        return "UTC";
    return std::string(text.substr(text.size() - 6));
}

void take(WhenSaid& when, const EdtfPart& part, const Zone& zoneForFloating) {
    when.approximate = when.approximate || part.isApproximate();
    when.uncertain = when.uncertain || part.isUncertain();
    if (part.precision != Precision::none &&
        (when.precision == Precision::none || part.precision < when.precision))
        when.precision = part.precision;
    if (part.precision == Precision::none || when.zoneBasis == Basis::assumed)
        return;
    when.zone = part.isFloating ? zoneForFloating.name() : zoneWritten(part.text);
    when.zoneBasis = part.isFloating ? Basis::assumed : Basis::said;
}

// From the start of one part to the end of another.
bool span(WhenSaid& when, const EdtfPart& from, const EdtfPart& to, const Zone& zoneForFloating) {
    const EdtfReach start = reachOf(from, zoneForFloating), end = reachOf(to, zoneForFloating);
    const bool hasBoth = from.precision != Precision::none && to.precision != Precision::none;
    if (hasBoth && from.firstYear > to.lastYear)
        return false;
    if (start.strict.earliest && end.strict.latest && *start.strict.earliest > *end.strict.latest)
        return false;
    take(when, from, zoneForFloating);
    take(when, to, zoneForFloating);
    when.strict = {start.strict.earliest, end.strict.latest};
    when.fuzzy = {start.fuzzy.earliest, end.fuzzy.latest};
    when.fit = start.fit != Zone::Fit::exact ? start.fit : end.fit;
    when.openStart = from.kind == EdtfPart::Kind::open;
    when.openEnd = to.kind == EdtfPart::Kind::open;
    return true;
}

std::optional<WhenSaid> readInterval(std::string_view left, std::string_view right,
                                     const Zone& zoneForFloating, std::string_view& why) {
    const std::optional<EdtfPart> from = readEdtfPart(left, why);
    const std::optional<EdtfPart> to = from ? readEdtfPart(right, why) : std::nullopt;
    if (!from || !to)
        return std::nullopt;
    WhenSaid when;
    if (from->precision == Precision::none && to->precision == Precision::none)
        why = "neither of its ends is a date";
    else if (!span(when, *from, *to, zoneForFloating))
        why = kBackwards;
    when.edtf = from->text + "/" + to->text;
    return why.empty() ? std::optional(std::move(when)) : std::nullopt;
}

// The bounds of either of two; one that is absent stays so.
Bounds around(const Bounds& one, const Bounds& other) {
    Bounds both;
    if (one.earliest && other.earliest)
        both.earliest = std::min(*one.earliest, *other.earliest);
    if (one.latest && other.latest)
        both.latest = std::max(*one.latest, *other.latest);
    return both;
}

std::optional<WhenSaid> readSet(std::string_view text, const Zone& zoneForFloating, std::string_view& why) {
    const std::optional<EdtfSet> set = readEdtfSet(text, why);
    if (!set)
        return std::nullopt;
    WhenSaid when;
    for (const EdtfSet::Member& member : set->members) {
        const bool isFirst = &member == &set->members.front();
        const WhenSaid before = when;
        if (!span(when, member.from, member.to, zoneForFloating)) {
            why = kBackwards;
            return std::nullopt;
        }
        if (isFirst)
            continue;
        when.strict = around(before.strict, when.strict);
        when.fuzzy = around(before.fuzzy, when.fuzzy);
        when.fit = before.fit != Zone::Fit::exact ? before.fit : when.fit;
        when.openStart = before.openStart;
    }
    when.edtf = set->text;
    when.isSeveral = set->isAll && (set->members.size() > 1 || set->members.front().isRange);
    return when;
}

std::optional<WhenSaid> readOne(std::string_view text, const Zone& zoneForFloating, std::string_view& why) {
    const std::optional<EdtfPart> part = readEdtfPart(text, why);
    if (!part)
        return std::nullopt;
    WhenSaid when;
    if (part->precision == Precision::none || !span(when, *part, *part, zoneForFloating)) {
        why = "it has no date";
        return std::nullopt;
    }
    when.edtf = part->text;
    return when;
}

std::optional<WhenSaid> read(std::string_view text, const Zone& zoneForFloating, std::string_view& why) {
    constexpr std::size_t kLongest = 1024;
    if (text.empty() || text.size() > kLongest) {
        why = text.empty() ? "it is empty" : "it is too long for a date";
        return std::nullopt;
    }
    const std::size_t slash = text.find('/');
    std::optional<WhenSaid> when =
        looksLikeEdtfSet(text) ? readSet(text, zoneForFloating, why)
        : slash == std::string_view::npos
            ? readOne(text, zoneForFloating, why)
            : readInterval(text.substr(0, slash), text.substr(slash + 1), zoneForFloating, why);
    if (when)
        when->words = text;
    return when;
}

std::string offsetSuffix(int seconds) {
    if (seconds == 0)
        return "Z";
    const int minutes = (seconds < 0 ? -seconds : seconds) / 60;
    std::string text = seconds < 0 ? "-" : "+";
    for (const int two : {minutes / 60, minutes % 60}) {
        if (text.size() > 1)
            text += ':';
        text += static_cast<char>('0' + two / 10);
        text += static_cast<char>('0' + two % 10);
    }
    return text;
}

std::string unitAt(Micros instant, Precision precision, const Zone& zone) {
    if (precision < Precision::hour)
        return edtfUnit(zone.toWall(instant), precision);
    const int offset = zone.offsetAt(instant);
    const bool isWritable = offset % 60 == 0;
    const std::string unit =
        edtfUnit(isWritable ? zone.toWall(instant) : civilFromMicros(instant), precision);
    return unit + offsetSuffix(isWritable ? offset : 0);
}

// From bounds alone: the coarsest text that says exactly them.
std::string compose(const WhenSaid& when) {
    const auto& [earliest, latest] = when.strict;
    const std::string mark = when.approximate && when.uncertain ? "%"
                             : when.approximate                 ? "~"
                             : when.uncertain                   ? "?"
                                                                : "";
    const std::shared_ptr<const Zone> named = Zone::find(when.zone);
    const Zone& zone = named ? *named : Zone::utc();
    const auto saysExactly = [&](const std::string& text) {
        const std::optional<WhenSaid> back = readEdtf(text, zone);
        return back && back->strict == when.strict;
    };
    if (earliest && latest && when.precision != Precision::none) {
        const std::string one = unitAt(*earliest, when.precision, zone);
        if (saysExactly(one))
            return one + mark;
    }
    for (const Precision precision : {Precision::year, Precision::month, Precision::day, Precision::minute,
                                      Precision::second, Precision::subsecond}) {
        const std::string from = earliest ? unitAt(*earliest, precision, zone) + mark : "..";
        const std::string to = latest ? unitAt(*latest, precision, zone) + mark : "..";
        if (saysExactly(from + "/" + to))
            return from + "/" + to;
    }
    return {};
}

}  // namespace

std::optional<WhenSaid> readEdtf(std::string_view text, const Zone& zoneForFloating) {
    std::string_view why;
    return read(text, zoneForFloating, why);
}

std::string_view whyNotEdtf(std::string_view text, const Zone& zoneForFloating) {
    std::string_view why;
    read(text, zoneForFloating, why);
    return why;
}

std::string writeEdtf(const WhenSaid& when) {
    if (!when.edtf.empty())
        return when.edtf;
    if (!when.strict.earliest && !when.strict.latest)
        return {};
    return compose(when);
}

}  // namespace strata::base
