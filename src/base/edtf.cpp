#include "base/edtf.h"

#include <algorithm>

#include "base/edtf_part.h"

namespace strata::base {
namespace {

std::string textOf(const EdtfPart& part) {
    return part.mark == '\0' ? part.text : part.text + part.mark;
}

// The zone written at the end of a time in usual form.
std::string zoneWritten(std::string_view text) {
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

std::optional<WhenSaid> readInterval(std::string_view left, std::string_view right,
                                     const Zone& zoneForFloating) {
    const std::optional<EdtfPart> from = readEdtfPart(left), to = readEdtfPart(right);
    if (!from || !to || (from->precision == Precision::none && to->precision == Precision::none))
        return std::nullopt;
    const EdtfReach start = reachOf(*from, zoneForFloating), end = reachOf(*to, zoneForFloating);
    if (start.strict.earliest && end.strict.latest && *start.strict.earliest > *end.strict.latest)
        return std::nullopt;
    WhenSaid when;
    when.edtf = textOf(*from) + "/" + textOf(*to);
    take(when, *from, zoneForFloating);
    take(when, *to, zoneForFloating);
    when.strict = {start.strict.earliest, end.strict.latest};
    when.fuzzy = {start.fuzzy.earliest, end.fuzzy.latest};
    when.fit = start.fit != Zone::Fit::exact ? start.fit : end.fit;
    when.openStart = from->kind == EdtfPart::Kind::open;
    when.openEnd = to->kind == EdtfPart::Kind::open;
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
    constexpr std::size_t kLongest = 128;
    if (text.empty() || text.size() > kLongest)
        return std::nullopt;
    if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
        std::optional<WhenSaid> interval =
            readInterval(text.substr(0, slash), text.substr(slash + 1), zoneForFloating);
        if (interval)
            interval->words = text;
        return interval;
    }
    const std::optional<EdtfPart> part = readEdtfPart(text);
    if (!part || part->precision == Precision::none)
        return std::nullopt;
    WhenSaid when;
    when.words = text;
    when.edtf = textOf(*part);
    take(when, *part, zoneForFloating);
    const EdtfReach reach = reachOf(*part, zoneForFloating);
    when.strict = reach.strict;
    when.fuzzy = reach.fuzzy;
    when.fit = reach.fit;
    return when;
}

std::string writeEdtf(const WhenSaid& when) {
    if (!when.edtf.empty())
        return when.edtf;
    if (!when.strict.earliest && !when.strict.latest)
        return {};
    return compose(when);
}

}  // namespace strata::base
