#include "sdk/clock_text.h"

#include "sdk/zone_letters.h"

namespace strata::sdk {
namespace {

bool readHalfDay(CellReader& in, CivilTime& time) {
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

bool readOffset(CellReader& in, CivilTime& time) {
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

}  // namespace

bool readClock(CellReader& in, CivilTime& time) {
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

bool readZone(CellReader& in, CivilTime& time) {
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

}  // namespace strata::sdk
