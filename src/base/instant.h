#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace strata::base {

// UTC microseconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX). Good for 290,000 years
// either side.
using Micros = std::int64_t;

inline constexpr Micros kSecond = 1'000'000;
inline constexpr Micros kMinute = 60 * kSecond;
inline constexpr Micros kHour = 60 * kMinute;
inline constexpr Micros kDay = 24 * kHour;
inline constexpr int kFurthestYear = 290'000;  // years beyond this, either side, are not held

// A date and time of day on some wall, proleptic Gregorian, year 0 being 1 BC.
struct CivilTime {
    int year = 1970;
    unsigned month = 1, day = 1;
    int hour = 0, minute = 0, second = 0;
    int micros = 0;
    bool operator==(const CivilTime&) const = default;
};

// As if the wall were in UTC. Months and days must be real; years within kFurthestYear. No allocation.
Micros civilToMicros(const CivilTime& civil);
CivilTime civilFromMicros(Micros instant);

bool isRealDate(int year, unsigned month, unsigned day);
unsigned daysInMonth(int year, unsigned month);
int weekday(Micros instant);  // in UTC: 0 is Monday, 6 is Sunday

// "2016-03-14T09:05:00Z"; a fraction only when there is one (".586325Z"). Years outside 0000 to 9999 are
// signed, with as many digits as they need.
std::string isoUtc(Micros instant);

// Reads what isoUtc writes, and any offset in place of the Z. Nothing when there is no zone or it is not such
// a text.
std::optional<Micros> parseIsoInstant(std::string_view text);

}  // namespace strata::base
