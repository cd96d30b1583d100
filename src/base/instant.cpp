#include "base/instant.h"

#include "base/edtf.h"

namespace strata::base {
namespace {

// Days from civil and back: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
std::int64_t daysFromCivil(std::int64_t year, unsigned month, unsigned day) {
    year -= month <= 2 ? 1 : 0;
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const std::int64_t yearOfEra = year - era * 400;
    const unsigned marchBased = month > 2 ? month - 3 : month + 9;
    const std::int64_t dayOfYear = (153 * marchBased + 2) / 5 + day - 1;
    const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146'097 + dayOfEra - 719'468;
}

std::int64_t floorDivide(std::int64_t number, std::int64_t by) {
    const std::int64_t quotient = number / by;
    return quotient * by > number ? quotient - 1 : quotient;
}

char* putDigits(char* out, unsigned number, int width) {
    for (int place = width - 1; place >= 0; --place) {
        out[place] = static_cast<char>('0' + number % 10);
        number /= 10;
    }
    return out + width;
}

char* putYear(char* out, int year) {
    if (year < 0 || year > 9999)
        *out++ = year < 0 ? '-' : '+';
    const auto size = static_cast<unsigned>(year < 0 ? -year : year);
    const int width = size > 99'999 ? 6 : size > 9999 ? 5 : 4;
    return putDigits(out, size, width);
}

}  // namespace

Micros civilToMicros(const CivilTime& civil) {
    const std::int64_t days = daysFromCivil(civil.year, civil.month, civil.day);
    return days * kDay + civil.hour * kHour + civil.minute * kMinute + civil.second * kSecond + civil.micros;
}

CivilTime civilFromMicros(Micros instant) {
    std::int64_t days = floorDivide(instant, kDay);
    std::int64_t rest = instant - days * kDay;
    days += 719'468;
    const std::int64_t era = floorDivide(days, 146'097);
    const auto dayOfEra = static_cast<unsigned>(days - era * 146'097);
    const unsigned yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const unsigned dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const unsigned marchBased = (5 * dayOfYear + 2) / 153;
    CivilTime civil;
    civil.day = dayOfYear - (153 * marchBased + 2) / 5 + 1;
    civil.month = marchBased < 10 ? marchBased + 3 : marchBased - 9;
    civil.year = static_cast<int>(yearOfEra + era * 400 + (civil.month <= 2 ? 1 : 0));
    civil.micros = static_cast<int>(rest % kSecond);
    rest /= kSecond;
    civil.second = static_cast<int>(rest % 60);
    civil.minute = static_cast<int>(rest / 60 % 60);
    civil.hour = static_cast<int>(rest / 3600);
    return civil;
}

unsigned daysInMonth(int year, unsigned month) {
    if (month == 2)
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool isRealDate(int year, unsigned month, unsigned day) {
    return year >= -kFurthestYear && year <= kFurthestYear && month >= 1 && month <= 12 && day >= 1 &&
           day <= daysInMonth(year, month);
}

int weekday(Micros instant) {
    const std::int64_t days = floorDivide(instant, kDay) + 3;  // 1 January 1970 was a Thursday
    return static_cast<int>(days - floorDivide(days, 7) * 7);
}

std::string isoUtc(Micros instant) {
    const CivilTime civil = civilFromMicros(instant);
    char text[40];
    char* out = putYear(text, civil.year);
    *out++ = '-';
    out = putDigits(out, civil.month, 2);
    *out++ = '-';
    out = putDigits(out, civil.day, 2);
    *out++ = 'T';
    out = putDigits(out, static_cast<unsigned>(civil.hour), 2);
    *out++ = ':';
    out = putDigits(out, static_cast<unsigned>(civil.minute), 2);
    *out++ = ':';
    out = putDigits(out, static_cast<unsigned>(civil.second), 2);
    if (civil.micros != 0) {
        *out++ = '.';
        out = putDigits(out, static_cast<unsigned>(civil.micros), 6);
        while (out[-1] == '0')
            --out;
    }
    *out++ = 'Z';
    return {text, out};
}

std::optional<Micros> parseIsoInstant(std::string_view text) {
    const bool isSigned = !text.empty() && (text[0] == '+' || text[0] == '-');
    if (!isSigned) {
        Micros instant = 0;
        CivilTime civil;
        bool isFloating = true;
        Precision precision = Precision::none;
        if (readStamp(text, instant, civil, isFloating, precision) && !isFloating)
            return instant;
        return std::nullopt;
    }
    const std::size_t dash = text.find('-', 1);
    if (dash == std::string_view::npos || dash < 5 || dash > 7)
        return std::nullopt;
    int year = 0;
    for (const char digit : text.substr(1, dash - 1)) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        year = year * 10 + (digit - '0');
    }
    if (text[0] == '-')
        year = -year;
    if (year < -kFurthestYear || year > kFurthestYear)
        return std::nullopt;
    // Read as the year of the same place in the calendar's 400-year cycle, then moved by whole cycles.
    const std::int64_t cycles = floorDivide(year, 400) - 5;
    std::string inCycle = std::to_string(year - cycles * 400);
    inCycle += text.substr(dash);
    const std::optional<Micros> instant = parseIsoInstant(inCycle);
    if (!instant)
        return std::nullopt;
    return *instant + cycles * 146'097 * kDay;
}

}  // namespace strata::base
