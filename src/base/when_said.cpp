#include "base/when_said.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <tuple>

#include "base/edtf.h"
#include "base/edtf_part.h"

namespace strata::base {
namespace {

constexpr std::array<std::string_view, 11> kPrecisions{
    "none", "century", "decade", "year", "season", "month", "day", "hour", "minute", "second", "subsecond"};
constexpr std::array<std::string_view, 5> kBases{"none", "said", "given", "assumed", "computed"};
constexpr std::array<const char*, 12> kMonths{"January",   "February", "March",    "April",
                                              "May",       "June",     "July",     "August",
                                              "September", "October",  "November", "December"};
constexpr std::array<const char*, 4> kSeasons{"winter", "spring", "summer", "autumn"};

template <class Named, std::size_t N>
std::optional<Named> named(const std::array<std::string_view, N>& names, std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<Named>(found - names.begin());
}

std::string yearInWords(int year) {
    return year > 0 ? std::to_string(year) : std::to_string(1 - year) + " BC";
}

std::string monthInWords(const CivilTime& date) {
    return std::string(kMonths[date.month - 1]) + " " + yearInWords(date.year);
}

std::string dateInWords(const CivilTime& date) {
    return std::to_string(date.day) + " " + monthInWords(date);
}

std::string timeInWords(Micros instant, Precision precision, const Zone& zone) {
    const CivilTime wall = zone.toWall(instant);
    char clock[32];
    int length = std::snprintf(clock, sizeof clock, "%02d:%02d", wall.hour, wall.minute);
    const auto add = [&](const char* format, int value) {
        length +=
            std::snprintf(clock + length, sizeof clock - static_cast<std::size_t>(length), format, value);
    };
    if (precision >= Precision::second)
        add(":%02d", wall.second);
    if (precision == Precision::subsecond && wall.micros != 0) {
        add(".%06d", wall.micros);
        while (clock[length - 1] == '0')
            --length;
    }
    const std::string around = precision == Precision::hour ? ", in the hour from " : ", ";
    return dateInWords(wall) + around + std::string(clock, static_cast<std::size_t>(length)) + " " +
           zone.abbreviationAt(instant);
}

std::string exactWords(const EdtfPart& part, const Zone& stated, const Zone& shown) {
    switch (part.precision) {
        case Precision::century:
            return yearInWords(part.first.year) + " to " + yearInWords(part.last.year);
        case Precision::decade:
            return yearInWords(part.first.year) + "s";
        case Precision::year:
            return yearInWords(part.first.year);
        case Precision::season:
            return std::string(kSeasons[part.first.month / 3 % 4]) + " " + yearInWords(part.first.year);
        case Precision::month:
            return monthInWords(part.first);
        case Precision::day:
            return dateInWords(part.first);
        default:
            return timeInWords(*reachOf(part, stated).strict.earliest, part.precision, shown);
    }
}

std::string partInWords(const EdtfPart& part, const Zone& stated, const Zone& shown) {
    return (part.isApproximate() ? "about " : "") + exactWords(part, stated, shown) +
           (part.isUncertain() ? " (uncertain)" : "");
}

}  // namespace

std::string_view nameOf(Precision precision) {
    return kPrecisions.at(static_cast<std::size_t>(precision));
}
std::optional<Precision> precisionNamed(std::string_view name) {
    return named<Precision>(kPrecisions, name);
}
std::string_view nameOf(Basis basis) {
    return kBases.at(static_cast<std::size_t>(basis));
}
std::optional<Basis> basisNamed(std::string_view name) {
    return named<Basis>(kBases, name);
}

Order compare(const Bounds& left, const Bounds& right) {
    if (left.latest && right.earliest && *left.latest < *right.earliest)
        return Order::before;
    if (right.latest && left.earliest && *right.latest < *left.earliest)
        return Order::after;
    return Order::notInOrder;
}

bool sortsBefore(const WhenSaid& left, const WhenSaid& right) {
    const auto key = [](const WhenSaid& when) {
        return std::tuple(!when.strict.earliest, when.strict.earliest.value_or(0), when.precision);
    };
    return key(left) < key(right);
}

std::string showWhen(const WhenSaid& when, const Zone& zone) {
    const std::string edtf = writeEdtf(when);
    const std::size_t slash = edtf.find('/');
    const std::shared_ptr<const Zone> named = Zone::find(when.zone);
    const Zone& stated = named ? *named : zone;
    const std::optional<EdtfPart> from = readEdtfPart(std::string_view(edtf).substr(0, slash));
    if (edtf.empty() || !from)
        return when.words.empty() ? "date not known" : "\"" + when.words + "\"";
    if (slash == std::string::npos)
        return partInWords(*from, stated, zone);
    const std::optional<EdtfPart> to = readEdtfPart(std::string_view(edtf).substr(slash + 1));
    if (!to)
        return "date not known";
    if (from->kind == EdtfPart::Kind::open)
        return "before " + partInWords(*to, stated, zone);
    if (to->kind == EdtfPart::Kind::open)
        return "after " + partInWords(*from, stated, zone);
    if (from->kind == EdtfPart::Kind::unknown)
        return "until " + partInWords(*to, stated, zone) + ", start not known";
    if (to->kind == EdtfPart::Kind::unknown)
        return "from " + partInWords(*from, stated, zone) + ", end not known";
    return "between " + partInWords(*from, stated, zone) + " and " + partInWords(*to, stated, zone);
}

std::string showInstant(Micros instant, const Zone& zone) {
    return timeInWords(instant, Precision::minute, zone);
}

}  // namespace strata::base
