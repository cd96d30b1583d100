#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "base/zone.h"

namespace strata::base {

// From coarse to fine; the numbers are stored, so they never change.
enum class Precision : std::uint8_t {
    none,
    century,
    decade,
    year,
    season,
    month,
    day,
    hour,
    minute,
    second,
    subsecond
};
std::string_view nameOf(Precision precision);
std::optional<Precision> precisionNamed(std::string_view name);

// Who says which zone a time is in: the source itself (also when it gives an instant), a person, nobody, or a
// sum.
enum class Basis : std::uint8_t { none, said, given, assumed, computed };
std::string_view nameOf(Basis basis);
std::optional<Basis> basisNamed(std::string_view name);

// Both inclusive; absent is not known and is never filled in. The latest moment of a day is its last second,
// 23:59:59 with no micros.
struct Bounds {
    std::optional<Micros> earliest, latest;
    bool operator==(const Bounds&) const = default;
};

// A time as somebody gave it. Never a bare timestamp: the words, what they can mean at least (strict) and at
// most (fuzzy: padded where marked approximate), how fine they are, and where the zone comes from.
struct WhenSaid {
    std::string words;  // as said or written in the source
    std::string edtf;   // ISO 8601-2, levels 0 to 2 (base/edtf.h)
    std::string calendar = "gregorian";
    Bounds strict, fuzzy;  // UTC
    Precision precision = Precision::none;
    std::string zone;
    Basis zoneBasis = Basis::none;
    Zone::Fit fit = Zone::Fit::exact;
    bool openStart = false, openEnd = false, approximate = false, uncertain = false;
    bool isSeveral = false;  // not one time within the bounds but all of a set of them
};

// Bounds that overlap, or touch, or are not known, are not in order.
enum class Order : std::uint8_t { before, after, notInOrder };
Order compare(const Bounds& left, const Bounds& right);

// For lists: by earliest strict bound, then coarse before fine; what has no earliest bound comes last.
bool sortsBefore(const WhenSaid& left, const WhenSaid& right);

// In words for a person, times in `zone`: "14 March 2016, 09:05 GMT", "March 2016", "about March 2016",
// "summer 2016", "no later than 25 December 2015", "between 2014 and March 2016", "one of 1667, 1668 or 1670
// to 1672", "date not known".
std::string showWhen(const WhenSaid& when, const Zone& zone);

// One instant to the minute: "14 March 2026, 09:05 GMT".
std::string showInstant(Micros instant, const Zone& zone);

}  // namespace strata::base
