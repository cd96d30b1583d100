#include "sdk/time_text.h"

#include "sdk/cell_reader.h"
#include "sdk/clock_text.h"
#include "sdk/date_words.h"
#include "sdk/text.h"
#include "sdk/zone_letters.h"

namespace strata::sdk {
namespace {

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

bool readYear(CellReader& in, TimeText& out) {
    const int digits = in.digitsAhead();
    if (digits != 2 && digits != 4) {
        return false;
    }
    out.time.year = fullYear(in.number(digits), digits, out.hasTwoDigitYear);
    return true;
}

bool readCompact(CellReader& in, TimeText& out, int digits) {
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

bool readYearFirst(CellReader& in, TimeText& out) {
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

bool readMonthAfterDay(CellReader& in, TimeText& out, int day) {
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

bool readMonthFirst(CellReader& in, TimeText& out) {
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

bool readDate(CellReader& in, TimeText& out) {
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

bool readRest(CellReader& in, TimeText& out) {
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
    CellReader in(cell);
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
    CellReader in(cell);
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
    CellReader in(cell);
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
