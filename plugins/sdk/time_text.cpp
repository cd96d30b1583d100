#include "sdk/time_text.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "sdk/text.h"
#include "sdk/zone_letters.h"

namespace strata::sdk {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isAlpha(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

struct MonthName {
    std::string_view name;
    int month;
};

// Starts of folded month names in the languages that statements and handsets here arrive in.
constexpr auto kMonths = std::to_array<MonthName>({
    {"jan", 1},  {"feb", 2},  {"mar", 3},  {"apr", 4},  {"may", 5},  {"jun", 6},  {"jul", 7},
    {"aug", 8},  {"sep", 9},  {"oct", 10}, {"nov", 11}, {"dec", 12}, {"mai", 5},  {"maj", 5},
    {"mei", 5},  {"mrt", 3},  {"mrz", 3},  {"okt", 10}, {"dez", 12}, {"des", 12}, {"fev", 2},
    {"avr", 4},  {"juin", 6}, {"juil", 7}, {"aou", 8},  {"ene", 1},  {"abr", 4},  {"ago", 8},
    {"dic", 12}, {"set", 9},  {"out", 10}, {"gen", 1},  {"mag", 5},  {"giu", 6},  {"lug", 7},
    {"ott", 10}, {"mayo", 5}, {"janv", 1}, {"fevr", 2}, {"mars", 3}, {"maa", 3},
});

int monthByName(std::string_view word) {
    const std::string folded = foldName(word);
    if (folded.size() < 3 || folded.size() > 10) {
        return 0;
    }
    for (const MonthName& entry : kMonths) {
        if (folded.starts_with(entry.name)) {
            return entry.month;
        }
    }
    return 0;
}

bool isWeekday(std::string_view word) {
    constexpr std::array<std::string_view, 7> kDays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    const std::string folded = foldName(word);
    return folded.size() >= 3 && std::find(kDays.begin(), kDays.end(), folded.substr(0, 3)) != kDays.end();
}

class Reader {
public:
    explicit Reader(std::string_view text) : at_(text.data()), end_(text.data() + text.size()) {}

    bool isDone() const { return at_ == end_; }
    char peek() const { return at_ < end_ ? *at_ : '\0'; }
    char peekAfter(std::size_t steps) const {
        return static_cast<std::size_t>(end_ - at_) > steps ? at_[steps] : '\0';
    }
    void step(std::size_t steps = 1) { at_ += steps; }
    const char* mark() const { return at_; }
    void back(const char* mark) { at_ = mark; }

    bool take(char c) {
        const bool is = peek() == c;
        at_ += is ? 1 : 0;
        return is;
    }

    int digitsAhead() const {
        const char* p = at_;
        while (p < end_ && isDigit(*p)) {
            ++p;
        }
        return static_cast<int>(p - at_);
    }

    int number(int digits) {
        int value = 0;
        for (int i = 0; i < digits; ++i) {
            value = value * 10 + (*at_++ - '0');
        }
        return value;
    }

    std::string_view word() {
        const char* const start = at_;
        while (at_ < end_ && (isAlpha(*at_) || static_cast<unsigned char>(*at_) >= 0x80)) {
            ++at_;
        }
        return {start, static_cast<std::size_t>(at_ - start)};
    }

    void spaces() {
        while (at_ < end_ && isBlankByte(*at_)) {
            ++at_;
        }
    }

private:
    const char* at_;
    const char* end_;
};

bool isDateSeparator(char c) {
    return c == '-' || c == '/' || c == '.';
}

int fullYear(int year, int digits, bool& hasTwoDigits) {
    if (digits != 2) {
        return year;
    }
    hasTwoDigits = true;
    return year + (year < 69 ? 2000 : 1900);
}

bool readYear(Reader& in, TimeText& out) {
    const int digits = in.digitsAhead();
    if (digits != 2 && digits != 4) {
        return false;
    }
    out.time.year = fullYear(in.number(digits), digits, out.hasTwoDigitYear);
    return true;
}

bool readCompact(Reader& in, TimeText& out, int digits) {
    out.time.year = in.number(4);
    out.time.month = in.number(2);
    out.time.day = in.number(2);
    const bool isClock = digits == 14;
    if (isClock) {
        out.time.hasTime = true;
        out.time.hour = in.number(2);
        out.time.minute = in.number(2);
        out.time.second = in.number(2);
    }
    out.form = TimeForm::Settled;
    return out.time.year >= 1900 && out.time.year <= 2100 &&
           isRealDate(out.time.year, out.time.month, out.time.day);
}

bool readYearFirst(Reader& in, TimeText& out) {
    out.time.year = in.number(4);
    const char separator = in.peek();
    in.step();
    const int monthDigits = in.digitsAhead();
    if (monthDigits < 1 || monthDigits > 2) {
        return false;
    }
    out.time.month = in.number(monthDigits);
    if (!in.take(separator)) {
        return false;
    }
    const int dayDigits = in.digitsAhead();
    if (dayDigits < 1 || dayDigits > 2) {
        return false;
    }
    out.time.day = in.number(dayDigits);
    out.form = TimeForm::Settled;
    out.isUnset = out.time.year == 0 && out.time.month == 0 && out.time.day == 0;
    if (separator == '.') {
        in.take('.');
    }
    return true;
}

bool readMonthAfterDay(Reader& in, TimeText& out, int day) {
    if (in.peek() == 's' || in.peek() == 'n' || in.peek() == 'r' || in.peek() == 't') {
        const char* const start = in.mark();
        const std::string_view ending = in.word();
        if (ending != "st" && ending != "nd" && ending != "rd" && ending != "th") {
            in.back(start);
        }
    }
    in.take('.');
    in.spaces();
    in.take('-') || in.take('/');
    out.time.month = monthByName(in.word());
    if (out.time.month == 0) {
        return false;
    }
    in.take('.');
    in.take('-') || in.take('/') || in.take(',');
    in.spaces();
    out.time.day = day;
    out.form = TimeForm::Settled;
    return readYear(in, out);
}

bool readMonthFirst(Reader& in, TimeText& out) {
    const char* start = in.mark();
    std::string_view word = in.word();
    if (isWeekday(word)) {
        in.take('.');
        in.take(',');
        in.spaces();
        start = in.mark();
        if (isDigit(in.peek())) {
            const int digits = in.digitsAhead();
            return digits <= 2 && readMonthAfterDay(in, out, in.number(digits));
        }
        word = in.word();
    }
    out.time.month = monthByName(word);
    if (out.time.month == 0 || start == in.mark()) {
        return false;
    }
    in.take('.');
    in.take('-');
    in.spaces();
    const int digits = in.digitsAhead();
    if (digits < 1 || digits > 2) {
        return false;
    }
    out.time.day = in.number(digits);
    out.form = TimeForm::Settled;
    in.take(',') || in.take('-');
    in.spaces();
    return in.peekAfter(2) != ':' && readYear(in, out);
}

bool readDate(Reader& in, TimeText& out) {
    const int digits = in.digitsAhead();
    if (digits == 0) {
        return readMonthFirst(in, out);
    }
    if (digits == 8 || digits == 14) {
        return readCompact(in, out, digits);
    }
    if (digits == 4) {
        return isDateSeparator(in.peekAfter(4)) && readYearFirst(in, out);
    }
    if (digits > 2) {
        return false;
    }
    out.first = in.number(digits);
    const char separator = in.peek();
    if (!isDateSeparator(separator) || !isDigit(in.peekAfter(1))) {
        return readMonthAfterDay(in, out, out.first);
    }
    in.step();
    const int secondDigits = in.digitsAhead();
    if (secondDigits > 2) {
        return false;
    }
    out.second = in.number(secondDigits);
    out.separator = separator;
    if (!in.take(separator)) {
        return false;
    }
    out.form = TimeForm::TwoNumbers;
    if (!readYear(in, out)) {
        return false;
    }
    if (separator == '.') {
        in.take('.');
    }
    return true;
}

bool readHalfDay(Reader& in, CivilTime& time) {
    const char* const start = in.mark();
    in.spaces();
    const char letter = static_cast<char>(in.peek() | 0x20);
    const bool isDotted = in.peekAfter(1) == '.';
    const char after = static_cast<char>(in.peekAfter(isDotted ? 2 : 1) | 0x20);
    if ((letter != 'a' && letter != 'p') || after != 'm' || isAlpha(in.peekAfter(isDotted ? 3 : 2))) {
        in.back(start);
        return true;
    }
    in.step(isDotted ? 3 : 2);
    if (isDotted) {
        in.take('.');
    }
    if (time.hour < 1 || time.hour > 12) {
        return time.hour <= 23 && letter == 'p';
    }
    time.hour = time.hour % 12 + (letter == 'p' ? 12 : 0);
    return true;
}

bool readClock(Reader& in, CivilTime& time) {
    const int hourDigits = in.digitsAhead();
    if (hourDigits < 1 || hourDigits > 2) {
        return false;
    }
    time.hour = in.number(hourDigits);
    if (!in.take(':') || in.digitsAhead() != 2) {
        return false;
    }
    time.minute = in.number(2);
    time.hasTime = true;
    if (in.peek() == ':') {
        in.step();
        if (in.digitsAhead() != 2) {
            return false;
        }
        time.second = in.number(2);
        const bool isFraction = (in.peek() == '.' || in.peek() == ',') && isDigit(in.peekAfter(1));
        if (isFraction) {
            in.step();
            while (isDigit(in.peek())) {
                if (time.fractionDigits < 9) {
                    time.fraction[static_cast<std::size_t>(time.fractionDigits++)] = in.peek();
                }
                in.step();
            }
        }
    }
    return readHalfDay(in, time);
}

bool readOffset(Reader& in, CivilTime& time) {
    const bool isWest = in.peek() == '-';
    in.step();
    const int digits = in.digitsAhead();
    if (digits != 2 && digits != 4) {
        return false;
    }
    int minutes = in.number(2) * 60;
    if (digits == 4) {
        minutes += in.number(2);
    } else if (in.take(':')) {
        if (in.digitsAhead() != 2) {
            return false;
        }
        minutes += in.number(2);
    }
    time.zone = CivilTime::Zone::Offset;
    time.offsetMinutes = isWest ? -minutes : minutes;
    return minutes <= 18 * 60;
}

bool readZone(Reader& in, CivilTime& time) {
    in.spaces();
    if (in.isDone()) {
        return true;
    }
    if (in.peek() == '+' || in.peek() == '-') {
        if (!readOffset(in, time)) {
            return false;
        }
    } else {
        const auto offset = zoneLettersOffset(in.word());
        if (!offset) {
            return false;
        }
        time.zone = *offset == 0 ? CivilTime::Zone::Utc : CivilTime::Zone::Offset;
        time.offsetMinutes = *offset;
    }
    in.spaces();
    if (in.take('(')) {
        in.word();
        in.spaces();
        in.take(')');
    }
    return in.isDone();
}

bool readRest(Reader& in, TimeText& out) {
    if (in.isDone() || out.time.hasTime) {
        return readZone(in, out.time);
    }
    const bool isIso = (in.peek() == 'T' || in.peek() == 't') && isDigit(in.peekAfter(1));
    if (isIso) {
        in.step();
        if (in.digitsAhead() == 6) {
            out.time.hasTime = true;
            out.time.hour = in.number(2);
            out.time.minute = in.number(2);
            out.time.second = in.number(2);
            return readZone(in, out.time);
        }
    } else {
        in.take(',');
        if (!isBlankByte(in.peek())) {
            return false;
        }
        in.spaces();
        if (in.peek() == 'a' && in.peekAfter(1) == 't' && in.peekAfter(2) == ' ') {
            in.step(3);
        }
        if (in.peek() == '-' && in.peekAfter(1) == ' ') {
            in.step(2);
        }
    }
    return readClock(in, out.time) && readZone(in, out.time);
}

// "Tue Mar 14 09:05:00 2016": the C library's own form puts the clock before the year.
bool readClockBeforeYear(std::string_view cell, TimeText& out) {
    Reader in(cell);
    if (!isWeekday(in.word())) {
        return false;
    }
    in.spaces();
    out.time.month = monthByName(in.word());
    in.spaces();
    const int digits = in.digitsAhead();
    if (out.time.month == 0 || digits < 1 || digits > 2) {
        return false;
    }
    out.time.day = in.number(digits);
    in.spaces();
    if (!readClock(in, out.time)) {
        return false;
    }
    in.spaces();
    const auto zone = in.digitsAhead() == 0 ? zoneLettersOffset(in.word()) : std::nullopt;
    if (zone) {
        out.time.zone = *zone == 0 ? CivilTime::Zone::Utc : CivilTime::Zone::Offset;
        out.time.offsetMinutes = *zone;
        in.spaces();
    }
    out.form = TimeForm::Settled;
    return in.digitsAhead() == 4 && readYear(in, out) && in.isDone();
}

bool isRealClock(const CivilTime& time) {
    return time.hour <= 23 && time.minute <= 59 && time.second <= 59;
}

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

EpochUnit unitBySize(std::uint64_t size) {
    if (size < 100'000'000'000ULL) {
        return EpochUnit::Seconds;
    }
    if (size < 100'000'000'000'000ULL) {
        return EpochUnit::Milliseconds;
    }
    if (size < 10'000'000'000'000'000ULL) {
        return EpochUnit::Microseconds;
    }
    if (size < 100'000'000'000'000'000ULL) {
        return EpochUnit::WebKit;
    }
    return size < 1'000'000'000'000'000'000ULL ? EpochUnit::FileTime : EpochUnit::Nanoseconds;
}

struct UnitFacts {
    std::int64_t perSecond;
    int fractionDigits;
    std::int64_t epochSeconds;  // from 1970 to the count's own zero
};

UnitFacts factsOf(EpochUnit unit) {
    constexpr std::int64_t kFrom1601 = -11644473600LL;
    switch (unit) {
        case EpochUnit::Milliseconds:
            return {1000, 3, 0};
        case EpochUnit::Microseconds:
            return {1000000, 6, 0};
        case EpochUnit::Nanoseconds:
            return {1000000000, 9, 0};
        case EpochUnit::WebKit:
            return {1000000, 6, kFrom1601};
        case EpochUnit::FileTime:
            return {10000000, 7, kFrom1601};
        case EpochUnit::Seconds:
            break;
    }
    return {1, 0, 0};
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

TimeText readTime(std::string_view cell) {
    cell = trim(cell);
    TimeText out;
    if (cell.size() < 6 || cell.size() > 64) {
        return out;
    }
    Reader in(cell);
    if (readDate(in, out) && readRest(in, out)) {
        return out;
    }
    if (isAlpha(cell.front())) {
        out = {};
        if (readClockBeforeYear(cell, out)) {
            return out;
        }
    }
    return {};
}

bool readTimeOfDay(std::string_view cell, CivilTime& time) {
    cell = trim(cell);
    if (cell.size() < 4 || cell.size() > 32 || !isDigit(cell.front())) {
        return false;
    }
    Reader in(cell);
    return readClock(in, time) && readZone(in, time) && isRealClock(time);
}

bool settle(TimeText& text, DateOrder order) {
    if (text.form == TimeForm::TwoNumbers) {
        const bool isMonthFirst = order == DateOrder::MonthFirst && text.separator != '.';
        text.time.day = isMonthFirst ? text.second : text.first;
        text.time.month = isMonthFirst ? text.first : text.second;
        if (order == DateOrder::YearFirst && text.hasTwoDigitYear) {
            bool hasTwoDigits = false;
            text.time.day = text.time.year % 100;
            text.time.month = text.second;
            text.time.year = fullYear(text.first, 2, hasTwoDigits);
        }
    }
    return text.form != TimeForm::None && isRealDate(text.time.year, text.time.month, text.time.day) &&
           isRealClock(text.time);
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

std::string_view epochUnitName(EpochUnit unit) {
    switch (unit) {
        case EpochUnit::Milliseconds:
            return "milliseconds";
        case EpochUnit::Microseconds:
            return "microseconds";
        case EpochUnit::Nanoseconds:
            return "nanoseconds";
        case EpochUnit::WebKit:
            return "microseconds since 1601";
        case EpochUnit::FileTime:
            return "100 nanoseconds since 1601";
        case EpochUnit::Seconds:
            break;
    }
    return "seconds";
}

std::optional<Epoch> readEpoch(std::string_view cell, std::optional<EpochUnit> unit) {
    cell = trim(cell);
    const bool isNegative = !cell.empty() && cell.front() == '-';
    const char* const start = cell.data() + (isNegative ? 1 : 0);
    const char* const end = cell.data() + cell.size();
    std::uint64_t size = 0;
    const auto [stop, error] = std::from_chars(start, end, size);
    if (error != std::errc() || stop == start) {
        return std::nullopt;
    }
    Epoch epoch;
    std::string_view fraction;
    if (stop != end) {
        fraction = {stop + 1, static_cast<std::size_t>(end - stop - 1)};
        const bool isFraction =
            *stop == '.' && !fraction.empty() && std::all_of(fraction.begin(), fraction.end(), isDigit);
        if (!isFraction) {
            return std::nullopt;
        }
    }
    epoch.isUnset = size == 0 || (isNegative && size == 1);
    epoch.unit = unit ? *unit : unitBySize(size);
    if (size > 9'000'000'000'000'000'000ULL) {
        return std::nullopt;
    }
    const UnitFacts facts = factsOf(epoch.unit);
    const std::int64_t value =
        isNegative ? -static_cast<std::int64_t>(size) : static_cast<std::int64_t>(size);
    std::int64_t seconds = value / facts.perSecond;
    std::int64_t rest = value % facts.perSecond;
    if (rest < 0) {
        rest += facts.perSecond;
        --seconds;
    }
    seconds += facts.epochSeconds;
    constexpr std::int64_t kYear1 = -62135596800LL;
    constexpr std::int64_t kYear10000 = 253402300800LL;
    if (seconds < kYear1 || seconds >= kYear10000) {
        return std::nullopt;
    }
    putSeconds(epoch.time, seconds);
    epoch.time.zone = CivilTime::Zone::Utc;
    if (facts.fractionDigits > 0 && rest != 0) {
        epoch.time.fractionDigits = facts.fractionDigits;
        for (int i = facts.fractionDigits - 1; i >= 0; --i) {
            epoch.time.fraction[static_cast<std::size_t>(i)] = static_cast<char>('0' + rest % 10);
            rest /= 10;
        }
    } else if (epoch.unit == EpochUnit::Seconds && !isNegative &&
               fraction.find_first_not_of('0') != std::string_view::npos) {
        epoch.time.fractionDigits = static_cast<int>(std::min<std::size_t>(fraction.size(), 9));
        std::copy_n(fraction.begin(), epoch.time.fractionDigits, epoch.time.fraction.begin());
    }
    return epoch;
}

std::optional<std::int64_t> readDuration(std::string_view cell) {
    cell = trim(cell);
    std::int64_t total = 0;
    int parts = 0;
    const char* at = cell.data();
    const char* const end = at + cell.size();
    while (at < end && parts < 3) {
        std::int64_t part = 0;
        const auto [stop, error] = std::from_chars(at, end, part);
        if (error != std::errc() || part < 0 || part > 100'000'000) {
            return std::nullopt;
        }
        total = total * 60 + part;
        ++parts;
        at = stop;
        if (at == end || *at != ':') {
            break;
        }
        ++at;
    }
    const std::string_view rest = trim({at, static_cast<std::size_t>(end - at)});
    const bool isWhole = rest.empty() || rest == "s" || rest == "sec" || rest == "secs" ||
                         rest == "seconds" ||
                         (parts == 1 && rest.front() == '.' &&
                          rest.find_first_not_of("0123456789", 1) == std::string_view::npos);
    return parts > 0 && isWhole ? std::optional<std::int64_t>(total) : std::nullopt;
}

bool isShortenedNumber(std::string_view cell) {
    cell = trim(cell);
    const std::size_t mark = cell.find_first_of("eE");
    if (mark == std::string_view::npos || mark == 0 || mark + 3 > cell.size() || cell[mark + 1] != '+') {
        return false;
    }
    const auto isNumber = [](char c) { return isDigit(c) || c == '.' || c == ','; };
    return std::all_of(cell.begin(), cell.begin() + static_cast<std::ptrdiff_t>(mark), isNumber) &&
           std::all_of(cell.begin() + static_cast<std::ptrdiff_t>(mark) + 2, cell.end(), isDigit);
}

}  // namespace strata::sdk
