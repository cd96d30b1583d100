#include "base/edtf.h"

namespace strata::base {
namespace {

class Cursor {
public:
    explicit Cursor(std::string_view text) : at_(text.data()), end_(text.data() + text.size()) {}

    bool isAtEnd() const { return at_ == end_; }
    bool take(char wanted) {
        if (at_ == end_ || *at_ != wanted)
            return false;
        ++at_;
        return true;
    }
    bool takeDigits(int count, int& number) {
        if (end_ - at_ < count)
            return false;
        number = 0;
        for (int i = 0; i < count; ++i) {
            const auto digit = static_cast<unsigned>(at_[i] - '0');
            if (digit > 9)
                return false;
            number = number * 10 + static_cast<int>(digit);
        }
        at_ += count;
        return true;
    }
    // One to nine digits after the point, as microseconds; finer ones are cut off.
    bool takeFraction(int& micros) {
        micros = 0;
        int digits = 0;
        for (int worth = 100'000; at_ != end_ && *at_ >= '0' && *at_ <= '9'; ++at_, worth /= 10, ++digits)
            micros += (*at_ - '0') * worth;
        return digits >= 1 && digits <= 9;
    }

private:
    const char* at_;
    const char* end_;
};

bool readTimeOfDay(Cursor& cursor, CivilTime& civil, Precision& precision) {
    if (!cursor.takeDigits(2, civil.hour) || civil.hour > 23)
        return false;
    precision = Precision::hour;
    if (!cursor.take(':'))
        return true;
    if (!cursor.takeDigits(2, civil.minute) || civil.minute > 59)
        return false;
    precision = Precision::minute;
    if (!cursor.take(':'))
        return true;
    if (!cursor.takeDigits(2, civil.second) || civil.second > 59)
        return false;
    precision = Precision::second;
    if (!cursor.take('.') && !cursor.take(','))
        return true;
    precision = Precision::subsecond;
    return cursor.takeFraction(civil.micros);
}

// Z, ±hh, ±hhmm or ±hh:mm. True when nothing is there; `isFloating` says so.
bool readOffset(Cursor& cursor, bool& isFloating, int& seconds) {
    seconds = 0;
    isFloating = cursor.isAtEnd();
    if (isFloating || cursor.take('Z') || cursor.take('z'))
        return true;
    const int sign = cursor.take('-') ? -1 : cursor.take('+') ? 1 : 0;
    int hours = 0, minutes = 0;
    if (sign == 0 || !cursor.takeDigits(2, hours) || hours > 23)
        return false;
    if (!cursor.isAtEnd()) {
        cursor.take(':');
        if (!cursor.takeDigits(2, minutes) || minutes > 59)
            return false;
    }
    seconds = sign * (hours * 3600 + minutes * 60);
    return true;
}

}  // namespace

bool readStamp(std::string_view text, Micros& utcIfInstant, CivilTime& civil, bool& isFloating,
               Precision& precision) {
    Cursor cursor(text);
    int month = 0, day = 0;
    civil = {};
    if (!cursor.takeDigits(4, civil.year) || !cursor.take('-') || !cursor.takeDigits(2, month) ||
        !cursor.take('-') || !cursor.takeDigits(2, day))
        return false;
    civil.month = static_cast<unsigned>(month);
    civil.day = static_cast<unsigned>(day);
    if (!isRealDate(civil.year, civil.month, civil.day))
        return false;
    precision = Precision::day;
    isFloating = true;
    if (cursor.isAtEnd())
        return true;
    if (!cursor.take('T') && !cursor.take(' ') && !cursor.take('t'))
        return false;
    int offset = 0;
    if (!readTimeOfDay(cursor, civil, precision) || !readOffset(cursor, isFloating, offset) ||
        !cursor.isAtEnd())
        return false;
    if (!isFloating)
        utcIfInstant = civilToMicros(civil) - offset * kSecond;
    return true;
}

}  // namespace strata::base
