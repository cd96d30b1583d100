#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sdk/options.h"

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

enum class TimeForm {
    None,       // not a date
    Settled,    // year first, or a month by name: no order to decide
    TwoNumbers  // 03/04/2016: which is the day is the column's business
};

// What a cell says about a time, before anybody decides the order of day and month.
struct TimeText {
    TimeForm form = TimeForm::None;
    CivilTime time;  // day and month unset while form is TwoNumbers
    int first = 0;   // the two leading numbers of 03/04/2016
    int second = 0;
    char separator = '\0';  // between them; '.' is day first wherever it is used
    bool hasTwoDigitYear = false;
    bool isUnset = false;  // 0000-00-00 and its like
};

// Reads dates in digits (any order, separators - / . and none), with month names, ISO 8601, mail dates, times
// with or without seconds, AM and PM, fractions, Z, offsets and zone letters. Two-digit years are 1969 to
// 2068 (POSIX).
TimeText readTime(std::string_view cell);

// Only a time of day: "09:05", "9:05:12.5 PM". False when the cell is anything else.
bool readTimeOfDay(std::string_view cell, CivilTime& time);

// Puts day and month in place and checks that the date exists. False: keep the words, no instant.
bool settle(TimeText& text, DateOrder order);

bool isRealDate(int year, int month, int day);

// ISO 8601: "2016-03-14", "2016-03-14T09:05:00", with fraction, Z or offset as far as known.
void appendWhen(std::string& out, const CivilTime& time);

// Seconds since 1970 in UTC; a time without zone is taken as UTC.
std::int64_t instantSeconds(const CivilTime& time);

// The same clock `seconds` later, in the same zone.
CivilTime later(const CivilTime& time, std::int64_t seconds);

enum class EpochUnit { Seconds, Milliseconds, Microseconds, Nanoseconds, WebKit, FileTime };

std::string_view epochUnitName(EpochUnit unit);

// A count of time since 1970 (or 1601, for the two Windows and browser counts), its unit told by its size.
struct Epoch {
    EpochUnit unit = EpochUnit::Seconds;
    CivilTime time;        // UTC
    bool isUnset = false;  // zero or -1: far more often "never" than 1970
};

// Digits only, or seconds with a fraction; nothing for anything else and for sizes that no clock reaches.
std::optional<Epoch> readEpoch(std::string_view cell, std::optional<EpochUnit> unit = std::nullopt);

// Seconds for "65", "65.0", "1:05", "00:01:05", "65 s"; nothing when it is no duration.
std::optional<std::int64_t> readDuration(std::string_view cell);

// True for numbers that a spreadsheet shortened, such as 4.47701E+11: the digits are gone.
bool isShortenedNumber(std::string_view cell);

}  // namespace strata::sdk
