#include "base/edtf_date.h"

#include <algorithm>
#include <charconv>

namespace strata::base {
namespace {

constexpr std::string_view kNotADate = "it is not written as a date";
constexpr std::string_view kNoYear = "its year is not written as one";
constexpr std::string_view kYearTooFar = "its year is further away than can be held";
constexpr std::string_view kNoDigits = "it has more or fewer significant digits than its year";
constexpr std::string_view kNoMonth = "there is no such month, season or part of a year";
constexpr std::string_view kNoDay = "there is no such day in the calendar";
constexpr std::int64_t kFurthestSaid = 1'000'000'000'000'000;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

class Cursor {
public:
    explicit Cursor(std::string_view rest) : rest_(rest) {}
    bool isDone() const { return rest_.empty(); }
    bool takes(char wanted) {
        if (!rest_.starts_with(wanted))
            return false;
        rest_.remove_prefix(1);
        return true;
    }
    char mark() {
        for (const char mark : {'~', '?', '%'})
            if (takes(mark))
                return mark;
        return '\0';
    }
    // Digits, and X among them where asked for.
    std::string_view digits(bool withX) {
        std::size_t size = 0;
        while (size < rest_.size() && (isDigit(rest_[size]) || (withX && rest_[size] == 'X')))
            ++size;
        const std::string_view taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }

private:
    std::string_view rest_;
};

std::optional<std::int64_t> number(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value > kFurthestSaid)
        return std::nullopt;
    return value;
}

bool isUnknown(std::string_view field) {
    return field.find('X') != std::string_view::npos;
}

struct Months {
    int first = 1, count = 3;
};

// Seasons, meteorological, of the north (21 and 25 on) and the south (29 on), quarters, thirds and halves.
Months monthsOf(int group) {
    if (group >= 40)
        return {1 + (group - 40) * 6, 6};
    if (group >= 37)
        return {1 + (group - 37) * 4, 4};
    if (group >= 33)
        return {1 + (group - 33) * 3, 3};
    const int season = (group - 21) % 4 + (group >= 29 ? 2 : 0);
    return {3 + season % 4 * 3, 3};
}

class DateReader {
public:
    DateReader(std::string_view text, EdtfPart& part) : cursor_(text), part_(part) {}

    std::string_view read() {
        before_[0] = cursor_.mark();
        if (const std::string_view why = readYear(); !why.empty())
            return why;
        after_[0] = cursor_.mark();
        for (std::size_t field = 1; field < 3 && !cursor_.isDone(); ++field) {
            if (isYearOnly_ || !cursor_.takes('-'))
                return kNotADate;
            before_[field] = cursor_.mark();
            part_.fields[field] = cursor_.digits(true);
            if (part_.fields[field].size() != 2)
                return kNotADate;
            after_[field] = cursor_.mark();
        }
        if (!cursor_.isDone())
            return kNotADate;
        if (const std::string_view why = part_.group() != 0 ? spanGroup() : spanDays(); !why.empty())
            return why;
        findPrecision();
        applyMarks();
        return {};
    }

private:
    std::string_view readYear() {
        const bool isLong = cursor_.takes('Y');
        isNegative_ = cursor_.takes('-');
        const std::string_view digits = cursor_.digits(!isLong);
        part_.fields[0] = digits;
        if (isLong ? digits.empty() || digits[0] == '0' : digits.size() != 4)
            return kNoYear;
        if (isUnknown(digits)) {
            std::string least = part_.fields[0], most = least;
            std::ranges::replace(least, 'X', '0');
            std::ranges::replace(most, 'X', '9');
            return spanYears(*number(least), *number(most));
        }
        std::optional<std::int64_t> size = number(digits);
        bool isExponential = false;
        if (isLong && cursor_.takes('E')) {
            isExponential = true;
            const std::string_view power = cursor_.digits(false);
            const std::optional<std::int64_t> times = number(power);
            if (power.empty() || power[0] == '0')
                return kNoYear;
            if (!times || *times > 15)
                return kYearTooFar;
            for (std::int64_t i = 0; size && i < *times; ++i)
                size = *size > kFurthestSaid / 10 ? std::nullopt : std::optional(*size * 10);
        }
        if (!size)
            return kYearTooFar;
        if (isLong && !isExponential && *size < 10'000)
            return kNoYear;
        isYearOnly_ = isLong;
        part_.year = isNegative_ ? -*size : *size;
        return cursor_.takes('S') ? readSignificant(*size) : spanYears(*size, *size);
    }

    // 1950S2 is some year from 1900 to 1999, put at 1950.
    std::string_view readSignificant(std::int64_t size) {
        const std::string_view written = cursor_.digits(false);
        const std::optional<std::int64_t> significant = number(written);
        const auto length = static_cast<std::int64_t>(std::to_string(size).size());
        if (!significant || written[0] == '0' || *significant > length)
            return kNoDigits;
        std::int64_t step = 1;
        for (std::int64_t i = *significant; i < length; ++i)
            step *= 10;
        isYearOnly_ = part_.isEstimate = true;
        return spanYears(size / step * step, size / step * step + step - 1);
    }

    // From the least to the most its size can be.
    std::string_view spanYears(std::int64_t least, std::int64_t most) {
        if (isNegative_ && most == 0)
            return kNoYear;
        least = isNegative_ ? std::max<std::int64_t>(least, 1) : least;
        part_.firstYear = isNegative_ ? -most : least;
        part_.lastYear = isNegative_ ? -least : most;
        return {};
    }

    bool isYear(std::int64_t year) const {
        if (!isUnknown(part_.fields[0]))
            return true;
        std::int64_t size = year < 0 ? -year : year;
        for (auto digit = part_.fields[0].rbegin(); digit != part_.fields[0].rend(); ++digit, size /= 10)
            if (*digit != 'X' && *digit - '0' != size % 10)
                return false;
        return true;
    }

    std::string_view spanGroup() {
        const int group = part_.group();
        if (!part_.fields[2].empty() || group > 41 || group < 21)
            return kNoMonth;
        const auto [month, months] = monthsOf(group);
        const int year = static_cast<int>(part_.lastYear), end = month + months - 1;
        part_.first = {.year = static_cast<int>(part_.firstYear), .month = static_cast<unsigned>(month)};
        endOn({.year = year + (end > 12), .month = static_cast<unsigned>(end > 12 ? end - 12 : end)}, true);
        return {};
    }

    std::string_view spanDays() {
        const auto& [year, month, day] = part_.fields;
        const std::vector<int> months = edtfValues(month.empty() ? "XX" : month, 1, 12);
        const std::vector<int> days = edtfValues(day.empty() ? "XX" : day, 1, 31);
        if (months.empty())
            return kNoMonth;
        if (days.empty())
            return kNoDay;
        if (isYearOnly_) {
            const auto held = [](std::int64_t far) {
                return static_cast<int>(std::clamp<std::int64_t>(far, -kFurthestYear - 1, kFurthestYear + 1));
            };
            part_.first = {.year = held(part_.firstYear)};
            endOn({.year = held(part_.lastYear), .month = 12}, true);
            return {};
        }
        const auto real = [&](std::int64_t at, bool wantsLast) -> std::optional<CivilTime> {
            std::optional<CivilTime> found;
            for (const int m : months)
                for (const int d : days)
                    if ((!found || wantsLast) &&
                        isRealDate(static_cast<int>(at), static_cast<unsigned>(m), static_cast<unsigned>(d)))
                        found = {.year = static_cast<int>(at),
                                 .month = static_cast<unsigned>(m),
                                 .day = static_cast<unsigned>(d)};
            return found;
        };
        std::optional<CivilTime> first, last;
        for (std::int64_t at = part_.firstYear; !first && at <= part_.lastYear; ++at)
            if (isYear(at))
                first = real(at, false);
        for (std::int64_t at = part_.lastYear; first && !last && at >= part_.firstYear; --at)
            if (isYear(at))
                last = real(at, true);
        if (!first || !last)
            return kNoDay;
        part_.first = *first;
        endOn(*last, false);
        return {};
    }

    void endOn(CivilTime last, bool isWholeMonth) {
        part_.last = last;
        if (isWholeMonth)
            part_.last.day = daysInMonth(last.year, last.month);
        part_.last.hour = 23;
        part_.last.minute = part_.last.second = 59;
    }

    Precision unitOfYear() const {
        const std::int64_t years = part_.lastYear - part_.firstYear + 1;
        return years == 1 ? Precision::year : years <= 10 ? Precision::decade : Precision::century;
    }

    Precision unitOf(std::size_t field) const {
        if (field == 0)
            return unitOfYear();
        if (isUnknown(part_.fields[field]))
            return unitOf(field - 1);
        return field == 2 ? Precision::day : part_.group() != 0 ? Precision::season : Precision::month;
    }

    void findPrecision() {
        part_.precision = unitOfYear();
        for (std::size_t field = 1; field < 3 && !part_.fields[field].empty(); ++field) {
            if (isUnknown(part_.fields[field - 1]))
                return;
            part_.precision = unitOf(field);
        }
    }

    // A mark after a field is for it and for all to its left, a mark before it for it alone.
    void applyMarks() {
        const auto mark = [&](std::size_t field, char with) {
            part_.marks[field].approximate |= with == '~' || with == '%';
            part_.marks[field].uncertain |= with == '?' || with == '%';
        };
        for (std::size_t field = 0; field < 3; ++field) {
            for (const char with : {before_[field], after_[field]})
                if (with == '~' || with == '%')
                    part_.pads[field] = unitOf(field);
            if (before_[field] != '\0')
                mark(field, before_[field]);
            for (std::size_t left = 0; after_[field] != '\0' && left <= field; ++left)
                mark(left, after_[field]);
        }
    }

    Cursor cursor_;
    EdtfPart& part_;
    char before_[3]{}, after_[3]{};
    bool isNegative_ = false, isYearOnly_ = false;
};

}  // namespace

std::vector<int> edtfValues(std::string_view field, int least, int most) {
    std::vector<int> values;
    for (int value = least; value <= most; ++value)
        if ((field[0] == 'X' || field[0] - '0' == value / 10) &&
            (field[1] == 'X' || field[1] - '0' == value % 10))
            values.push_back(value);
    return values;
}

std::string_view readEdtfDate(std::string_view text, EdtfPart& part) {
    return DateReader(text, part).read();
}

}  // namespace strata::base
