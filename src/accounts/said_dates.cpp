#include <algorithm>
#include <array>
#include <chrono>
#include <limits>

#include "accounts/said_terms.h"

namespace strata::accounts {

namespace {

using Kind = Meaning::Kind;
constexpr double kInfinite = std::numeric_limits<double>::infinity();
constexpr int kNoYear = 2000;  // a leap year stands for the year that was not said
constexpr int kWinter = 4;

// Months before January are of the year before, and so on; a day beyond the month's last is its last.
double dayNumber(int year, int month, int day) {
    using namespace std::chrono;
    const auto first = std::chrono::year(year) / 1 / 1 + months(month - 1);
    const auto last = static_cast<unsigned>((first.year() / first.month() / std::chrono::last).day());
    const year_month_day date{first.year(), first.month(),
                              std::chrono::day(std::min(static_cast<unsigned>(day), last))};
    return static_cast<double>(sys_days(date).time_since_epoch().count());
}

std::optional<int> yearIn(std::string_view raw) {
    return within(digitsIn(raw, 4, 4), 1900, 2099);
}

struct Date {
    std::optional<int> year, month, day;
};

// Whole months.
struct Months {
    int year, first, last;

    Quantity::Range padded(int by) const {
        return {dayNumber(year, first - by, 1), dayNumber(year, last + by, 31)};
    }
};

class DateReading {
public:
    DateReading(const SaidTerms& terms, std::size_t at) : terms_(terms), at_(at) {}

    std::optional<ReadQuantity> run() const {
        for (const auto read : {&DateReading::numeric, &DateReading::vietnamese, &DateReading::dayOrMonth,
                                &DateReading::season, &DateReading::bareYear})
            if (auto found = (this->*read)())
                return found;
        return std::nullopt;
    }

private:
    std::optional<int> yearAt(std::size_t i) const { return yearIn(terms_[i].raw); }
    std::optional<int> monthNumberAt(std::size_t i) const {
        return within(digitsIn(terms_[i].raw, 1, 2), 1, 12);
    }
    std::optional<int> dayAt(std::size_t i) const {
        std::string_view raw = terms_[i].raw;
        for (const std::string_view ending : {"st", "nd", "rd", "th"})
            if (raw.size() > 2 && raw.ends_with(ending)) {
                raw.remove_suffix(2);
                break;
            }
        return within(digitsIn(raw, 1, 2), 1, 31);
    }
    std::size_t skipOf(std::size_t i) const {
        const bool isOf = terms_.is(i, Kind::locator) && terms_[i].raw == "of";
        return isOf || terms_.isMark(i, ",") ? i + 1 : i;
    }
    bool isAfter(Kind kind) const { return terms_.follows(at_, kind); }

    // 2016-03-14, 14/03/2016, 14-03-2016, 14.03.2016
    std::optional<ReadQuantity> numeric() const {
        const bool isSplit = terms_.isMark(at_ + 1, "-") || terms_.isMark(at_ + 1, "/");
        if (isSplit && terms_[at_ + 3].raw == terms_[at_ + 1].raw) {
            if (const auto year = yearAt(at_)) {
                const auto month = monthNumberAt(at_ + 2),
                           day = within(digitsIn(terms_[at_ + 4].raw, 1, 2), 1, 31);
                return month && day ? found({year, month, day}, at_ + 5) : std::nullopt;
            }
            if (const auto year = yearAt(at_ + 4))
                return dayAndMonth(digitsIn(terms_[at_].raw, 1, 2), digitsIn(terms_[at_ + 2].raw, 1, 2),
                                   *year, at_ + 5);
        }
        const std::string_view raw = terms_[at_].raw;
        const auto one = raw.find('.'), two = raw.find('.', one + 1);
        if (one == std::string_view::npos || two == std::string_view::npos)
            return std::nullopt;
        const auto year = yearIn(raw.substr(two + 1));
        if (!year)
            return std::nullopt;
        return dayAndMonth(digitsIn(raw.substr(0, one), 1, 2),
                           digitsIn(raw.substr(one + 1, two - one - 1), 1, 2), *year, at_ + 1);
    }

    // Which of the two is the month is not known when both could be.
    std::optional<ReadQuantity> dayAndMonth(std::optional<int> first, std::optional<int> second, int year,
                                            std::size_t end) const {
        std::vector<Quantity::Range> days;
        const auto take = [&](std::optional<int> day, std::optional<int> month) {
            if (within(day, 1, 31) && within(month, 1, 12))
                days.push_back(bounded({year, month, day}));
        };
        take(first, second);
        take(second, first);
        if (days.empty())
            return std::nullopt;
        return read(days.front(), days.back(), false, end);
    }

    // ngày 14 tháng 3 năm 2016
    std::optional<ReadQuantity> vietnamese() const {
        std::size_t i = at_;
        Date date;
        if (terms_.is(i, Kind::dayWord) && (date.day = dayAt(i + 1)))
            i += 2;
        if (!terms_.is(i, Kind::monthWord) || !(date.month = monthNumberAt(i + 1)))
            return std::nullopt;
        i += 2;
        if (terms_.is(i, Kind::yearWord) || terms_.isMark(i, "/") || terms_.isMark(i, ","))
            if ((date.year = yearAt(i + 1)))
                i += 2;
        return found(date, i);
    }

    // 14 March 2016, 14th of March, March 14, 2016, March 2016, March
    std::optional<ReadQuantity> dayOrMonth() const {
        std::size_t i = at_;
        Date date;
        if (terms_.is(skipOf(i + 1), Kind::month) && (date.day = dayAt(i)))
            i = skipOf(i + 1);
        if (!terms_.is(i, Kind::month))
            return std::nullopt;
        date.month = terms_[i].meaning.value;
        ++i;
        if (!date.day && !yearAt(i) && (date.day = dayAt(i)))
            ++i;
        if ((date.year = yearAt(skipOf(i))))
            i = skipOf(i) + 1;
        const char first = terms_[at_].raw.front();
        const bool isAlone = !date.day && !date.year;
        if (isAlone && ((first >= 'a' && first <= 'z') || !terms_.isLocated(at_)))
            return std::nullopt;
        return found(date, i);
    }

    std::optional<ReadQuantity> season() const {
        if (!terms_.is(at_, Kind::season))
            return std::nullopt;
        const std::size_t i = skipOf(at_ + 1) + (terms_.is(skipOf(at_ + 1), Kind::yearWord) ? 1 : 0);
        const auto year = yearAt(i);
        if (!year)
            return std::nullopt;
        const int which = terms_[at_].meaning.value;
        const Months months = partOf({*year, which * 3, which * 3 + 2});
        const Quantity::Range range = loosened(months.padded(isAfter(Kind::about) ? 1 : 0));
        if (which != kWinter || isAfter(Kind::part))
            return read(range, range, false, i + 1);
        // Either end of the year.
        return read(loosened(Months{*year, 1, 2}.padded(isAfter(Kind::about) ? 1 : 0)), range, false, i + 1);
    }

    // "early" is the first third.
    Months partOf(Months whole) const {
        if (!isAfter(Kind::part))
            return whole;
        const int third = (whole.last - whole.first + 1) / 3, part = terms_[at_ - 1].meaning.value;
        return {whole.year, whole.first + third * (part - 1), whole.first + third * part - 1};
    }

    std::optional<ReadQuantity> bareYear() const {
        const auto year = yearAt(at_);
        if (!year || !terms_.isLocated(at_) || terms_.is(at_ + 1, Kind::currency))
            return std::nullopt;
        return found({year, {}, {}}, at_ + 1);
    }

    // "about" is a week either way of a day, a month of a month, half a year of a year.
    Quantity::Range bounded(const Date& date) const {
        const int year = date.year.value_or(kNoYear);
        const bool isAbout = isAfter(Kind::about);
        if (date.day) {
            const double day = dayNumber(year, *date.month, *date.day);
            return loosened({day - (isAbout ? 7 : 0), day + (isAbout ? 7 : 0)});
        }
        if (date.month && isAfter(Kind::part)) {
            const int part = terms_[at_ - 1].meaning.value;
            return loosened({dayNumber(year, *date.month, 10 * (part - 1) + 1),
                             dayNumber(year, *date.month, part == 3 ? 31 : 10 * part)});
        }
        if (date.month)
            return loosened(Months{year, *date.month, *date.month}.padded(isAbout ? 1 : 0));
        return loosened(partOf({year, 1, 12}).padded(isAbout ? 6 : 0));
    }

    // "before" reaches to the first day of what is named, "after" from its last.
    Quantity::Range loosened(Quantity::Range range) const {
        if (isAfter(Kind::before))
            return {-kInfinite, range.lowest};
        if (isAfter(Kind::after))
            return {range.highest, kInfinite};
        return range;
    }

    std::optional<ReadQuantity> found(const Date& date, std::size_t end) const {
        const Quantity::Range range = bounded(date);
        return read(range, range, !date.year, end);
    }

    std::optional<ReadQuantity> read(Quantity::Range one, Quantity::Range other, bool isPartial,
                                     std::size_t end) const {
        if (other.lowest < one.lowest)
            std::swap(one, other);
        Quantity date{Quantity::Kind::date, {one, other}, true, isPartial, 0};
        if (other.lowest <= one.highest + 1) {
            date.either = {Quantity::Range{one.lowest, std::max(one.highest, other.highest)}};
            date.hasTwo = false;
        }
        return ReadQuantity{date, end};
    }

    const SaidTerms& terms_;
    std::size_t at_;
};

}  // namespace

std::optional<ReadQuantity> readDate(const SaidTerms& terms, std::size_t at) {
    return DateReading(terms, at).run();
}

}  // namespace strata::accounts
