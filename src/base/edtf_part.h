#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/when_said.h"

namespace strata::base {

// One side of an EDTF interval, or the whole of a text without a slash. For this room only.
struct EdtfPart {
    enum class Kind : std::uint8_t { date, time, open, unknown };
    Kind kind = Kind::date;
    std::string text;  // in usual form, without its mark
    char mark = '\0';  // ~ ? % or none
    Precision precision = Precision::none;
    CivilTime first, last;  // on the wall as written; `last` is its last whole second
    bool isFloating = true;
    Micros instant = 0;  // of `first`, when it has a zone

    bool isApproximate() const { return mark == '~' || mark == '%'; }
    bool isUncertain() const { return mark == '?' || mark == '%'; }
};

std::optional<EdtfPart> readEdtfPart(std::string_view text);

// Strict bounds, the fuzzy ones around them, and how the first wall time fits the zone.
struct EdtfReach {
    Bounds strict, fuzzy;
    Zone::Fit fit = Zone::Fit::exact;
};
EdtfReach reachOf(const EdtfPart& part, const Zone& zoneForFloating);

// The unit of `precision` in which a wall time lies: "201X", "2016-22", "2016-03-14T09:05" (no zone).
std::string edtfUnit(const CivilTime& wall, Precision precision);

}  // namespace strata::base
