#include "sdk/civil_time.h"

#include <cstring>

namespace strata::sdk {
namespace {

std::int64_t daysFromCivil(std::int64_t year, int month, int day) {
    year -= month <= 2 ? 1 : 0;
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const std::int64_t yearOfEra = year - era * 400;
    const std::int64_t dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

void putDate(CivilTime& time, std::int64_t days) {
    days += 719468;
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const std::int64_t dayOfEra = days - era * 146097;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t shifted = (5 * dayOfYear + 2) / 153;
    time.day = static_cast<int>(dayOfYear - (153 * shifted + 2) / 5 + 1);
    time.month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
    time.year = static_cast<int>(yearOfEra + era * 400 + (time.month <= 2 ? 1 : 0));
}

void putSeconds(CivilTime& time, std::int64_t seconds) {
    std::int64_t days = seconds / 86400;
    std::int64_t rest = seconds % 86400;
    if (rest < 0) {
        rest += 86400;
        --days;
    }
    putDate(time, days);
    time.hasTime = true;
    time.hour = static_cast<int>(rest / 3600);
    time.minute = static_cast<int>(rest / 60 % 60);
    time.second = static_cast<int>(rest % 60);
}

char* putTwo(char* out, int value) {
    *out++ = static_cast<char>('0' + value / 10);
    *out++ = static_cast<char>('0' + value % 10);
    return out;
}

}  // namespace

bool isRealDate(int year, int month, int day) {
    constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1 || month < 1 || month > 12 || day < 1) {
        return false;
    }
    const bool isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && isLeap ? 1 : 0);
}

bool isRealClock(const CivilTime& time) {
    return time.hour <= 23 && time.minute <= 59 && time.second <= 59;
}

void appendWhen(std::string& out, const CivilTime& time) {
    char room[48];
    char* p = putTwo(room, time.year / 100);
    p = putTwo(p, time.year % 100);
    *p++ = '-';
    p = putTwo(p, time.month);
    *p++ = '-';
    p = putTwo(p, time.day);
    if (time.hasTime) {
        *p++ = 'T';
        p = putTwo(p, time.hour);
        *p++ = ':';
        p = putTwo(p, time.minute);
        *p++ = ':';
        p = putTwo(p, time.second);
        if (time.fractionDigits > 0) {
            *p++ = '.';
            std::memcpy(p, time.fraction.data(), static_cast<std::size_t>(time.fractionDigits));
            p += time.fractionDigits;
        }
        if (time.zone == CivilTime::Zone::Utc) {
            *p++ = 'Z';
        } else if (time.zone == CivilTime::Zone::Offset) {
            const int minutes = time.offsetMinutes < 0 ? -time.offsetMinutes : time.offsetMinutes;
            *p++ = time.offsetMinutes < 0 ? '-' : '+';
            p = putTwo(p, minutes / 60);
            *p++ = ':';
            p = putTwo(p, minutes % 60);
        }
    }
    out.append(room, static_cast<std::size_t>(p - room));
}

std::int64_t instantSeconds(const CivilTime& time) {
    return daysFromCivil(time.year, time.month, time.day) * 86400 + time.hour * 3600 + time.minute * 60 +
           time.second - time.offsetMinutes * 60;
}

CivilTime later(const CivilTime& time, std::int64_t seconds) {
    CivilTime end = time;
    putSeconds(end, daysFromCivil(time.year, time.month, time.day) * 86400 + time.hour * 3600 +
                        time.minute * 60 + time.second + seconds);
    return end;
}

CivilTime civilFromSeconds(std::int64_t seconds) {
    CivilTime time;
    putSeconds(time, seconds);
    return time;
}

}  // namespace strata::sdk
