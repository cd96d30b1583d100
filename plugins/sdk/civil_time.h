#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace strata::sdk {

// A date, or a date and time of day, as written: proleptic Gregorian, never rolled over.
struct CivilTime {
    enum class Zone { None, Utc, Offset };
    int year = 0;
    int month = 0;
    int day = 0;
    bool hasTime = false;
    int hour = 0;
    int minute = 0;
    int second = 0;
    std::array<char, 9> fraction{};  // digits of the second's fraction
    int fractionDigits = 0;
    Zone zone = Zone::None;
    int offsetMinutes = 0;  // east of UTC
};

bool isRealClock(const CivilTime& time);

// The UTC clock that many seconds after 1970 began.
CivilTime civilFromSeconds(std::int64_t seconds);

bool isRealDate(int year, int month, int day);

// ISO 8601: "2016-03-14", "2016-03-14T09:05:00", with fraction, Z or offset as far as known.
void appendWhen(std::string& out, const CivilTime& time);

// Seconds since 1970 in UTC; a time without zone is taken as UTC.
std::int64_t instantSeconds(const CivilTime& time);

// The same clock `seconds` later, in the same zone.
CivilTime later(const CivilTime& time, std::int64_t seconds);

}  // namespace strata::sdk
