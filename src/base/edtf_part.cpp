#include "base/edtf_part.h"

#include <algorithm>
#include <cstdio>

#include "base/edtf.h"

namespace strata::base {
namespace {

constexpr int kSpring = 21, kWinter = 24;

std::optional<int> number(std::string_view text) {
    if (text.empty() || text.size() > 6)
        return std::nullopt;
    int value = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        value = value * 10 + (digit - '0');
    }
    return value;
}

void spanYears(EdtfPart& part, int first, int last, Precision precision) {
    part.first = {.year = first};
    part.last = {.year = last, .month = 12, .day = 31, .hour = 23, .minute = 59, .second = 59};
    part.precision = precision;
}

void spanMonths(EdtfPart& part, int year, unsigned first, int lastYear, unsigned last, Precision precision) {
    part.first = {.year = year, .month = first};
    part.last = {.year = lastYear,
                 .month = last,
                 .day = daysInMonth(lastYear, last),
                 .hour = 23,
                 .minute = 59,
                 .second = 59};
    part.precision = precision;
}

bool readLongYear(std::string_view text, EdtfPart& part) {
    text.remove_prefix(1);
    const bool isNegative = text.starts_with('-');
    text.remove_prefix(isNegative ? 1 : 0);
    const std::optional<int> size = number(text);
    if (!size || *size < 10'000 || *size > kFurthestYear || text[0] == '0')
        return false;
    spanYears(part, isNegative ? -*size : *size, isNegative ? -*size : *size, Precision::year);
    return true;
}

bool readUnknownYear(std::string_view text, EdtfPart& part) {
    const std::size_t known = text.ends_with("XX") ? 2 : 3;
    const std::optional<int> head = number(text.substr(0, known));
    if (!head)
        return false;
    const int years = known == 2 ? 100 : 10;
    spanYears(part, *head * years, *head * years + years - 1,
              known == 2 ? Precision::century : Precision::decade);
    return true;
}

bool readSeason(int year, int code, EdtfPart& part) {
    const auto start = static_cast<unsigned>(3 + (code - kSpring) * 3);
    if (code == kWinter)
        spanMonths(part, year, start, year + 1, 2, Precision::season);
    else
        spanMonths(part, year, start, year, start + 2, Precision::season);
    return true;
}

bool readDay(std::string_view text, int year, unsigned month, EdtfPart& part) {
    const std::optional<int> day = number(text);
    if (text.size() != 2 || !day || !isRealDate(year, month, static_cast<unsigned>(*day)))
        return false;
    part.first = {.year = year, .month = month, .day = static_cast<unsigned>(*day)};
    part.last = part.first;
    part.last.hour = 23;
    part.last.minute = part.last.second = 59;
    part.precision = Precision::day;
    return true;
}

bool readDate(std::string_view text, EdtfPart& part) {
    if (text.starts_with('Y'))
        return readLongYear(text, part);
    const bool isNegative = text.starts_with('-');
    text.remove_prefix(isNegative ? 1 : 0);
    if (text.size() < 4)
        return false;
    if (text[3] == 'X')
        return !isNegative && text.size() == 4 && readUnknownYear(text, part);
    const std::optional<int> size = number(text.substr(0, 4));
    if (!size || (isNegative && *size == 0))
        return false;
    const int year = isNegative ? -*size : *size;
    text.remove_prefix(4);
    if (text.empty() || text == "-XX" || text == "-XX-XX") {
        spanYears(part, year, year, Precision::year);
        return true;
    }
    const std::optional<int> month =
        text.size() >= 3 && text[0] == '-' ? number(text.substr(1, 2)) : std::nullopt;
    if (!month)
        return false;
    text.remove_prefix(3);
    if (*month >= kSpring && *month <= kWinter)
        return text.empty() && readSeason(year, *month, part);
    if (*month < 1 || *month > 12)
        return false;
    if (!text.empty() && text != "-XX")
        return text[0] == '-' && readDay(text.substr(1), year, static_cast<unsigned>(*month), part);
    spanMonths(part, year, static_cast<unsigned>(*month), year, static_cast<unsigned>(*month),
               Precision::month);
    return true;
}

// A T between date and time, a point before the fraction, a colon in the offset.
std::string usualForm(std::string_view text) {
    std::string usual(text);
    usual[10] = 'T';
    std::ranges::replace(usual, ',', '.');
    std::ranges::replace(usual, 'z', 'Z');
    const std::size_t offset = usual.find_first_of("+-", 11);
    if (offset != std::string::npos && usual.size() - offset == 3)
        usual += ":00";
    if (offset != std::string::npos && usual.size() - offset == 5)
        usual.insert(offset + 3, 1, ':');
    return usual;
}

bool readTime(std::string_view text, EdtfPart& part) {
    if (!readStamp(text, part.instant, part.first, part.isFloating, part.precision))
        return false;
    part.kind = EdtfPart::Kind::time;
    part.text = usualForm(text);
    part.last = part.first;
    if (part.precision <= Precision::minute)
        part.last.second = 59;
    if (part.precision == Precision::hour)
        part.last.minute = 59;
    return true;
}

Micros addMonths(Micros monthStart, int months) {
    CivilTime civil = civilFromMicros(monthStart);
    const int count = civil.year * 12 + static_cast<int>(civil.month) - 1 + months;
    civil.year = (count - (count % 12 + 12) % 12) / 12;
    civil.month = static_cast<unsigned>((count % 12 + 12) % 12) + 1;
    return civilToMicros(civil);
}

// `times` units of the precision later, for a wall time at the start of a unit.
Micros padded(Micros wall, Precision precision, int times) {
    switch (precision) {
        case Precision::century:
            return addMonths(wall, times * 1200);
        case Precision::decade:
            return addMonths(wall, times * 120);
        case Precision::year:
            return addMonths(wall, times * 12);
        case Precision::season:
        case Precision::month:
            return addMonths(wall, times);
        case Precision::day:
            return wall + times * 3 * kDay;
        case Precision::hour:
            return wall + times * kHour;
        case Precision::minute:
            return wall + times * kMinute;
        default:
            return wall + times * kSecond;
    }
}

}  // namespace

std::optional<EdtfPart> readEdtfPart(std::string_view text) {
    EdtfPart part;
    if (text.empty() || text == "..") {
        part.kind = text.empty() ? EdtfPart::Kind::unknown : EdtfPart::Kind::open;
        part.text = text;
        return part;
    }
    if (text.back() == '~' || text.back() == '?' || text.back() == '%') {
        part.mark = text.back();
        text.remove_suffix(1);
    }
    part.text = text;
    const bool isTime = text.size() > 10 && text[0] != 'Y' && text[0] != '-';
    if (isTime ? readTime(text, part) : readDate(text, part))
        return part;
    return std::nullopt;
}

EdtfReach reachOf(const EdtfPart& part, const Zone& zoneForFloating) {
    EdtfReach reach;
    if (part.kind == EdtfPart::Kind::open || part.kind == EdtfPart::Kind::unknown)
        return reach;
    const Micros first = civilToMicros(part.first), last = civilToMicros(part.last);
    const auto instantOf = [&](Micros wall) {
        return part.isFloating ? zoneForFloating.toUtc(civilFromMicros(wall)).utc
                               : part.instant + (wall - first);
    };
    // The end of a date is the second before the next begins, so that clock changes at midnight are counted
    // in.
    const auto endOf = [&](Micros wall) {
        return part.kind == EdtfPart::Kind::date ? instantOf(wall + kSecond) - kSecond : instantOf(wall);
    };
    if (part.isFloating && part.kind == EdtfPart::Kind::time)
        reach.fit = zoneForFloating.toUtc(part.first).fit;
    const Micros earliest = instantOf(first), latest = std::max(earliest, endOf(last));
    reach.strict = reach.fuzzy = {earliest, latest};
    if (part.isApproximate()) {
        reach.fuzzy.earliest = std::min(earliest, instantOf(padded(first, part.precision, -1)));
        const Micros paddedEnd = part.kind == EdtfPart::Kind::date
                                     ? padded(last + kSecond, part.precision, 1) - kSecond
                                     : padded(last, part.precision, 1);
        reach.fuzzy.latest = std::max(latest, endOf(paddedEnd));
    }
    if (part.precision == Precision::season && part.first.month == 12) {
        const Micros january = instantOf(civilToMicros({.year = part.first.year}));
        reach.fuzzy.earliest = std::min(*reach.fuzzy.earliest, january);
    }
    return reach;
}

std::string edtfUnit(const CivilTime& wall, Precision precision) {
    char text[64];
    const int year = wall.year;
    if (year < -9999 || year > 9999) {
        std::snprintf(text, sizeof text, "Y%d", year);
        return text;
    }
    if (precision == Precision::century && year >= 0) {
        std::snprintf(text, sizeof text, "%02dXX", year / 100);
        return text;
    }
    if (precision == Precision::decade && year >= 0) {
        std::snprintf(text, sizeof text, "%03dX", year / 10);
        return text;
    }
    int length = std::snprintf(text, sizeof text, year < 0 ? "-%04d" : "%04d", year < 0 ? -year : year);
    const auto add = [&](const char* format, int value) {
        length += std::snprintf(text + length, sizeof text - static_cast<std::size_t>(length), format, value);
    };
    if (precision == Precision::season)
        add("-%02d", wall.month < 3 ? kWinter : kSpring + static_cast<int>(wall.month) / 3 - 1);
    if (precision >= Precision::month)
        add("-%02d", static_cast<int>(wall.month));
    if (precision >= Precision::day)
        add("-%02d", static_cast<int>(wall.day));
    if (precision >= Precision::hour)
        add("T%02d", wall.hour);
    if (precision >= Precision::minute)
        add(":%02d", wall.minute);
    if (precision >= Precision::second)
        add(":%02d", wall.second);
    if (precision == Precision::subsecond)
        add(".%06d", wall.micros);
    return text;
}

}  // namespace strata::base
