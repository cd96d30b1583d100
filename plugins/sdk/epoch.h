#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "sdk/civil_time.h"

namespace strata::sdk {

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
