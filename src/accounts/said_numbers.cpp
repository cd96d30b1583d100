#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "accounts/said_terms.h"

namespace strata::accounts {

namespace {

using Kind = Meaning::Kind;
constexpr double kInfinite = std::numeric_limits<double>::infinity();

// 5, 1,200, 2.50
std::optional<double> numberIn(std::string_view raw) {
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

class NumberReading {
public:
    NumberReading(const SaidTerms& terms, std::size_t at) : terms_(terms), at_(at) {}

    std::optional<ReadQuantity> run() const {
        std::size_t i = at_;
        const auto first = plain(i);
        if (!first)
            return std::nullopt;
        if (at_ == 0 && (terms_.isMark(i, ".") || terms_.isMark(i, ")")))  // the paragraph's own
            return ReadQuantity{std::nullopt, i};
        if (isPronoun(i))
            return std::nullopt;
        Quantity::Range range{*first, *first};
        const bool isBetween = at_ > 0 && terms_[at_ - 1].raw == "between";
        if (terms_.is(i, Kind::link) || terms_.isDash(i) || (isBetween && terms_[i].raw == "and")) {
            std::size_t j = i + 1;
            if (terms_.is(j, Kind::currency) && !terms_[j].isWord)
                ++j;
            if (const auto second = plain(j); second && *second >= range.lowest) {
                range.highest = *second;
                i = j;
            }
        }
        return ReadQuantity{Quantity{Quantity::Kind::number, {loosened(range)}, false, false, unitAt(i)}, i};
    }

private:
    // 5, 1,200, five, twenty-five, two hundred; `i` moves behind it.
    std::optional<double> plain(std::size_t& i) const {
        if (!terms_[i].isWord)
            return std::nullopt;
        if (const auto number = numberIn(terms_[i].raw)) {
            ++i;
            return number;
        }
        std::optional<double> sum;
        while (terms_.is(i, Kind::number)) {
            const double value = terms_[i].meaning.value;
            if (!sum)
                sum = value;
            else if (value >= 100 && *sum < value)
                *sum *= value;
            else if (value < 10 && std::fmod(*sum, 10) == 0 && *sum >= 20)
                *sum += value;
            else
                break;
            ++i;
            if (terms_.isDash(i) && terms_.is(i + 1, Kind::number) && *sum >= 20)
                ++i;
        }
        return sum;
    }

    // "one" and "no one"
    bool isPronoun(std::size_t end) const {
        return terms_[at_].meaning.value == 1 && terms_.is(at_, Kind::number) &&
               (!terms_[end].isWord || terms_[end].meaning.isStop || terms_.follows(at_, Kind::negation));
    }

    // "about" is a fifth either way, one at least; "more than ten" does not reach down to ten.
    Quantity::Range loosened(Quantity::Range range) const {
        std::size_t before = at_;
        if (terms_.follows(before, Kind::currency))
            --before;
        if (before == 0)
            return range;
        const Term& said = terms_[before - 1];
        const Meaning& how = said.raw == "than" && before > 1 ? terms_[before - 2].meaning : said.meaning;
        const bool isBeyond = how.value == 1;
        if (how.kind == Kind::about) {
            const double room = std::max(1.0, std::floor(range.highest / 5));
            return {range.lowest - room, range.highest + room};
        }
        if (how.kind == Kind::atLeast)
            return {isBeyond ? std::nextafter(range.lowest, kInfinite) : range.lowest, kInfinite};
        if (how.kind == Kind::atMost)
            return {0, isBeyond ? std::nextafter(range.highest, 0) : range.highest};
        if (said.raw == "to" && before > 1 && terms_[before - 2].raw == "up")
            return {0, range.highest};
        return range;
    }

    std::uint32_t unitAt(std::size_t i) const {
        if (terms_.follows(at_, Kind::currency) && !terms_[at_ - 1].isWord)
            return static_cast<std::uint32_t>(terms_[at_ - 1].meaning.value);
        if (terms_.is(i, Kind::currency))
            return static_cast<std::uint32_t>(terms_[i].meaning.value);
        return terms_[i].isWord && !terms_[i].meaning.isStop ? 10 + terms_[i].folded : 0;
    }

    const SaidTerms& terms_;
    std::size_t at_;
};

}  // namespace

std::optional<ReadQuantity> readNumber(const SaidTerms& terms, std::size_t at) {
    return NumberReading(terms, at).run();
}

}  // namespace strata::accounts
