#include "accounts/quantities.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace strata::accounts {

namespace {

using Kind = Meaning::Kind;
constexpr double kInfinite = std::numeric_limits<double>::infinity();
constexpr int kNoYear = 2000;  // a leap year stands for the year that was not said

double dayNumber(int year, int month, int day) {
    using namespace std::chrono;
    const auto last = static_cast<unsigned>(
        (std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::last)
            .day());
    const year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                              std::chrono::day(std::min(static_cast<unsigned>(day), last))};
    return static_cast<double>(sys_days(date).time_since_epoch().count());
}

class Reader {
public:
    explicit Reader(std::span<const Term> terms) : terms_(terms) {}

    std::vector<Quantity> run() {
        while (at_ < terms_.size())
            if (!mayBegin(terms_[at_]) || (!readDate() && !readTime() && !readNumber()))
                ++at_;
        return std::move(found_);
    }

private:
    // No other word or mark is the first of a quantity.
    static bool mayBegin(const Term& term) {
        switch (term.meaning.kind) {
            case Kind::month:
            case Kind::season:
            case Kind::number:
            case Kind::dayWord:
            case Kind::monthWord:
                return true;
            default:
                return term.isWord && term.raw.front() >= '0' && term.raw.front() <= '9';
        }
    }

    const Term& term(std::size_t i) const { return i < terms_.size() ? terms_[i] : kNone; }
    bool is(std::size_t i, Kind kind) const { return term(i).meaning.kind == kind; }
    bool isMark(std::size_t i, std::string_view mark) const { return !term(i).isWord && term(i).raw == mark; }
    bool isAnyDash(std::size_t i) const { return isMark(i, "-") || isMark(i, "–") || isMark(i, "—"); }

    std::optional<int> digits(std::size_t i, std::size_t least, std::size_t most) const {
        const std::string_view raw = term(i).raw;
        if (raw.size() < least || raw.size() > most)
            return std::nullopt;
        int value = 0;
        for (const char c : raw) {
            if (c < '0' || c > '9')
                return std::nullopt;
            value = value * 10 + (c - '0');
        }
        return value;
    }
    std::optional<int> within(std::optional<int> value, int low, int high) const {
        return value && *value >= low && *value <= high ? value : std::nullopt;
    }
    std::optional<int> yearAt(std::size_t i) const { return within(digits(i, 4, 4), 1900, 2099); }
    std::optional<int> monthNumberAt(std::size_t i) const { return within(digits(i, 1, 2), 1, 12); }
    std::optional<int> dayAt(std::size_t i) const {
        std::string_view raw = term(i).raw;
        for (const std::string_view ending : {"st", "nd", "rd", "th"})
            if (raw.size() > 2 && raw.ends_with(ending)) {
                const Term bare{raw.substr(0, raw.size() - 2), 0, true, {}};
                return Reader(std::span(&bare, 1)).dayAt(0);
            }
        return within(digits(i, 1, 2), 1, 31);
    }

    struct Date {
        std::optional<int> year, month, day;
    };

    bool readDate() {
        return readNumericDate() || readVietnameseDate() || readDayOrMonth() || readSeason() ||
               readBareYear();
    }

    // 2016-03-14, 14/03/2016, 14-03-2016, 14.03.2016
    bool readNumericDate() {
        const bool isSplit = isMark(at_ + 1, "-") || isMark(at_ + 1, "/");
        if (isSplit && term(at_ + 3).raw == term(at_ + 1).raw) {
            if (const auto year = yearAt(at_)) {
                const auto month = monthNumberAt(at_ + 2), day = within(digits(at_ + 4, 1, 2), 1, 31);
                return month && day && addDate({year, month, day}, at_ + 5);
            }
            if (const auto year = yearAt(at_ + 4))
                return readPair(digits(at_, 1, 2), digits(at_ + 2, 1, 2), *year, at_ + 5);
        }
        const std::string_view raw = term(at_).raw;
        const auto one = raw.find('.'), two = raw.find('.', one + 1);
        if (one == std::string_view::npos || two == std::string_view::npos)
            return false;
        const Term parts[3] = {{raw.substr(0, one), 0, true, {}},
                               {raw.substr(one + 1, two - one - 1), 0, true, {}},
                               {raw.substr(two + 1), 0, true, {}}};
        const Reader inner(parts);
        const auto year = inner.yearAt(2);
        return year && readPair(inner.digits(0, 1, 2), inner.digits(1, 1, 2), *year, at_ + 1);
    }

    // Which of the two is the month is not known when both could be.
    bool readPair(std::optional<int> first, std::optional<int> second, int year, std::size_t end) {
        const auto day = within(first, 1, 31), month = within(second, 1, 12);
        const auto otherDay = within(second, 1, 31), otherMonth = within(first, 1, 12);
        if (!(day && month) && !(otherDay && otherMonth))
            return false;
        const double one =
            day && month ? dayNumber(year, *month, *day) : dayNumber(year, *otherMonth, *otherDay);
        const double two = otherDay && otherMonth ? dayNumber(year, *otherMonth, *otherDay) : one;
        return addRange(Quantity::Kind::date, std::min(one, two), std::max(one, two), false, 0, end);
    }

    // ngày 14 tháng 3 năm 2016
    bool readVietnameseDate() {
        std::size_t i = at_;
        Date date;
        if (is(i, Kind::dayWord) && (date.day = dayAt(i + 1)))
            i += 2;
        if (!is(i, Kind::monthWord) || !(date.month = monthNumberAt(i + 1)))
            return false;
        i += 2;
        if (is(i, Kind::yearWord) || isMark(i, "/") || isMark(i, ","))
            if ((date.year = yearAt(i + 1)))
                i += 2;
        return addDate(date, i);
    }

    std::size_t skipOf(std::size_t i) const {
        return is(i, Kind::locator) && term(i).raw == "of" ? i + 1 : isMark(i, ",") ? i + 1 : i;
    }

    // 14 March 2016, 14th of March, March 14, 2016, March 2016, March
    bool readDayOrMonth() {
        std::size_t i = at_;
        Date date;
        if (is(skipOf(i + 1), Kind::month) && (date.day = dayAt(i)))
            i = skipOf(i + 1);
        if (!is(i, Kind::month))
            return false;
        date.month = term(i).meaning.value;
        ++i;
        if (!date.day && !yearAt(i) && (date.day = dayAt(i)))
            ++i;
        if ((date.year = yearAt(skipOf(i))))
            i = skipOf(i) + 1;
        const char first = term(at_).raw.front();
        const bool isAlone = !date.day && !date.year;
        if (isAlone && ((first >= 'a' && first <= 'z') || !isLocated()))
            return false;
        return addDate(date, i);
    }

    bool isLocated() const {
        return at_ > 0 && (is(at_ - 1, Kind::locator) || is(at_ - 1, Kind::about) ||
                           is(at_ - 1, Kind::part) || is(at_ - 1, Kind::before) || is(at_ - 1, Kind::after) ||
                           is(at_ - 1, Kind::yearWord) || isMark(at_ - 1, "(") || isMark(at_ - 1, ","));
    }

    bool readSeason() {
        if (!is(at_, Kind::season))
            return false;
        const std::size_t i = skipOf(at_ + 1) + (is(skipOf(at_ + 1), Kind::yearWord) ? 1 : 0);
        const auto year = yearAt(i);
        if (!year)
            return false;
        const int season = term(at_).meaning.value;
        if (season == 4)  // either end of the year
            return addRange(Quantity::Kind::date, dayNumber(*year, 1, 1), dayNumber(*year + 1, 2, 29), false,
                            0, i + 1);
        return addRange(Quantity::Kind::date, dayNumber(*year, season * 3, 1),
                        dayNumber(*year, season * 3 + 2, 31), false, 0, i + 1);
    }

    bool readBareYear() {
        const auto year = yearAt(at_);
        if (!year || !isLocated() || is(at_ + 1, Kind::currency))
            return false;
        return addDate({year, {}, {}}, at_ + 1);
    }

    bool addDate(const Date& date, std::size_t end) {
        const int year = date.year.value_or(kNoYear);
        int firstMonth = date.month.value_or(1), lastMonth = date.month.value_or(12);
        int firstDay = date.day.value_or(1), lastDay = date.day.value_or(31);
        if (at_ > 0 && is(at_ - 1, Kind::part) && !date.day) {
            const int part = term(at_ - 1).meaning.value;
            if (date.month) {
                firstDay = 10 * (part - 1) + 1;
                lastDay = part == 3 ? 31 : 10 * part;
            } else {
                firstMonth = 4 * (part - 1) + 1;
                lastMonth = 4 * part;
            }
        }
        const double padding = date.day ? 7 : date.month ? 31 : 183;
        double low = dayNumber(year, firstMonth, firstDay), high = dayNumber(year, lastMonth, lastDay);
        if (at_ > 0 && is(at_ - 1, Kind::about)) {
            low -= padding;
            high += padding;
        }
        if (at_ > 0 && is(at_ - 1, Kind::before))
            low = -kInfinite;
        if (at_ > 0 && is(at_ - 1, Kind::after))
            high = kInfinite;
        return addRange(Quantity::Kind::date, low, high, !date.year, 0, end);
    }

    // 9.30, 9:30 and 21:30 where something says that it is a time, 9am, 9 pm
    bool readTime() {
        std::size_t i = at_;
        std::string_view raw = term(i).raw;
        std::optional<int> half;
        if (raw.size() > 2 && (raw.ends_with("am") || raw.ends_with("pm"))) {
            half = raw.ends_with("pm");
            raw.remove_suffix(2);
        }
        const std::size_t dot = raw.find('.');
        const Term parts[2] = {
            {raw.substr(0, dot), 0, true, {}},
            {dot == std::string_view::npos ? std::string_view() : raw.substr(dot + 1), 0, true, {}}};
        const Reader inner(parts);
        const auto hour = within(inner.digits(0, 1, 2), 0, 24);
        if (!hour)
            return false;
        auto minute = within(inner.digits(1, 2, 2), 0, 59);
        if (dot != std::string_view::npos && !minute)
            return false;
        bool isTime = half.has_value();
        if (dot == std::string_view::npos && isMark(i + 1, ":")) {
            minute = within(digits(i + 2, 2, 2), 0, 59);
            if (!minute)
                return false;
            isTime = true;
            i += 2;
        }
        ++i;
        if (is(i, Kind::halfOfDay)) {
            half = term(i).meaning.value;
            isTime = true;
            ++i;
        }
        if (!isTime && !(minute && isLocated()))
            return false;
        const bool isPartial = !half && *hour <= 12 && term(at_).raw.front() != '0';
        const int hours = half ? *hour % 12 + 12 * *half : *hour;
        double low = hours * 60 + minute.value_or(0), high = low;
        if (at_ > 0 && is(at_ - 1, Kind::about)) {
            low -= 30;
            high += 30;
        }
        return addRange(Quantity::Kind::time, low, high, isPartial, 0, i);
    }

    std::optional<double> digitNumber(std::string_view raw) const {
        std::string plain;
        for (std::size_t i = 0; i < raw.size(); ++i) {
            const char c = raw[i];
            const bool isThousands = (c == ',' || c == '.') && raw.size() - i == 4;
            if (c >= '0' && c <= '9')
                plain += c;
            else if (c == '.' && !isThousands && plain.find('.') == std::string::npos)
                plain += c;
            else if (!isThousands && c != ',')
                return std::nullopt;
        }
        if (plain.empty() || plain.size() > 15 || plain == ".")
            return std::nullopt;
        return std::stod(plain);
    }

    // 5, 1,200, five, twenty-five, two hundred; `i` moves behind it.
    std::optional<double> plainNumber(std::size_t& i) const {
        if (!term(i).isWord)
            return std::nullopt;
        if (const auto number = digitNumber(term(i).raw)) {
            ++i;
            return number;
        }
        std::optional<double> sum;
        while (is(i, Kind::number)) {
            const double value = term(i).meaning.value;
            if (!sum)
                sum = value;
            else if (value >= 100 && *sum < value)
                *sum *= value;
            else if (value < 10 && std::fmod(*sum, 10) == 0 && *sum >= 20)
                *sum += value;
            else
                break;
            ++i;
            if (isAnyDash(i) && is(i + 1, Kind::number) && *sum >= 20)
                ++i;
        }
        return sum;
    }

    bool readNumber() {
        std::size_t i = at_;
        const auto first = plainNumber(i);
        if (!first)
            return false;
        if (at_ == 0 && (isMark(i, ".") || isMark(i, ")"))) {  // the paragraph's own
            at_ = i;
            return true;
        }
        const bool isPronoun =
            term(at_).meaning.value == 1 && is(at_, Kind::number) &&
            (!term(i).isWord || term(i).meaning.isStop || (at_ > 0 && is(at_ - 1, Kind::negation)));
        if (isPronoun)
            return false;
        double low = *first, high = *first;
        if (is(i, Kind::link) || isAnyDash(i) || (isBetween() && term(i).raw == "and")) {
            std::size_t j = i + 1;
            if (is(j, Kind::currency) && !term(j).isWord)
                ++j;
            if (const auto second = plainNumber(j); second && *second >= low) {
                high = *second;
                i = j;
            }
        }
        loosen(low, high);
        const std::uint32_t unit = unitAt(i);
        return addRange(Quantity::Kind::number, low, high, false, unit, i);
    }

    bool isBetween() const { return at_ > 0 && term(at_ - 1).raw == "between"; }

    void loosen(double& low, double& high) const {
        std::size_t before = at_;
        if (before > 0 && is(before - 1, Kind::currency))
            --before;
        if (before == 0)
            return;
        const Term& said = term(before - 1);
        const bool hasThan = said.raw == "than" && before > 1;
        const Kind kind = hasThan ? term(before - 2).meaning.kind : said.meaning.kind;
        if (kind == Kind::about) {
            const double room = std::max(1.0, std::floor(high / 5));
            low -= room;
            high += room;
        } else if (kind == Kind::atLeast) {
            high = kInfinite;
        } else if (kind == Kind::atMost || (said.raw == "to" && before > 1 && term(before - 2).raw == "up")) {
            low = 0;
        }
    }

    std::uint32_t unitAt(std::size_t i) const {
        if (at_ > 0 && is(at_ - 1, Kind::currency) && !term(at_ - 1).isWord)
            return static_cast<std::uint32_t>(term(at_ - 1).meaning.value);
        if (is(i, Kind::currency))
            return static_cast<std::uint32_t>(term(i).meaning.value);
        return term(i).isWord && !term(i).meaning.isStop ? 10 + term(i).folded : 0;
    }

    bool addRange(Quantity::Kind kind, double low, double high, bool isPartial, std::uint32_t unit,
                  std::size_t end) {
        found_.push_back({kind, low, high, isPartial, unit});
        at_ = end;
        return true;
    }

    static const Term kNone;
    std::span<const Term> terms_;
    std::size_t at_ = 0;
    std::vector<Quantity> found_;
};

const Term Reader::kNone{};

}  // namespace

std::vector<Quantity> quantitiesOf(std::span<const Term> terms) {
    return Reader(terms).run();
}

}  // namespace strata::accounts
