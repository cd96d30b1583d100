#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/when_said.h"

namespace strata::base {

// One side of an EDTF interval, one member of a set, or the whole of a text that is neither. For this room
// only.
struct EdtfPart {
    enum class Kind : std::uint8_t { date, time, open, unknown };
    // What the marks say of a year, month or day.
    struct Marks {
        bool approximate = false, uncertain = false;
        bool operator==(const Marks&) const = default;
    };

    Kind kind = Kind::date;
    std::string text;  // in usual form, with its marks
    Precision precision = Precision::none;
    CivilTime first, last;  // on the wall as written; `last` is its last whole second
    bool isFloating = true;
    Micros instant = 0;  // of `first`, when it has a zone

    // The year, month (or season, quarter and so on) and day of a date as written, without sign and marks:
    // digits, and X for one not known. Empty where not written.
    std::array<std::string, 3> fields;
    std::array<Marks, 3> marks;       // of each field; those of a time are in the first
    std::array<Precision, 3> pads{};  // what each mark "about" pads by
    std::int64_t year = 0;            // as stated: 171010000 of Y171010000S3
    std::int64_t firstYear = 0, lastYear = 0;
    bool isEstimate = false;  // a year to some significant digits

    bool isApproximate() const {
        return marks[0].approximate || marks[1].approximate || marks[2].approximate;
    }
    bool isUncertain() const { return marks[0].uncertain || marks[1].uncertain || marks[2].uncertain; }
    int group() const;  // 21 to 41 for seasons, quarters and so on; 0 for anything else
};

// The values from `least` to `most` that a field's digits and X can be, in order.
std::vector<int> edtfValues(std::string_view field, int least, int most);

// Where nothing is read, `why` says so in half a sentence.
std::optional<EdtfPart> readEdtfPart(std::string_view text, std::string_view& why);

// Strict bounds, the fuzzy ones around them, and how the first wall time fits the zone.
struct EdtfReach {
    Bounds strict, fuzzy;
    Zone::Fit fit = Zone::Fit::exact;
};
EdtfReach reachOf(const EdtfPart& part, const Zone& zoneForFloating);

// The unit of `precision` in which a wall time lies: "201X", "2016-22", "2016-03-14T09:05" (no zone).
std::string edtfUnit(const CivilTime& wall, Precision precision);

}  // namespace strata::base
