#pragma once

#include <string_view>

#include "sdk/civil_time.h"
#include "sdk/options.h"

namespace strata::sdk {

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

}  // namespace strata::sdk
