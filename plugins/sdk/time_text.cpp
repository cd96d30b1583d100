#include "sdk/time_text.h"

#include <algorithm>

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

}  // namespace

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

}  // namespace strata::sdk
