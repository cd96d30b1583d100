#include <algorithm>

#include "base/edtf_part.h"

namespace strata::base {
namespace {

Micros addMonths(Micros wall, int months) {
    CivilTime civil = civilFromMicros(wall);
    const int count = civil.year * 12 + static_cast<int>(civil.month) - 1 + months;
    civil.year = (count - (count % 12 + 12) % 12) / 12;
    civil.month = static_cast<unsigned>((count % 12 + 12) % 12) + 1;
    civil.day = std::min(civil.day, daysInMonth(civil.year, civil.month));
    return civilToMicros(civil);
}

// `times` units of the precision later.
Micros padded(Micros wall, Precision precision, int times) {
    switch (precision) {
        case Precision::none:
            return wall;
        case Precision::century:
            return addMonths(wall, times * 1200);
        case Precision::decade:
            return addMonths(wall, times * 120);
        case Precision::year:
            return addMonths(wall, times * 12);
        case Precision::season:
        case Precision::month:
            return addMonths(wall, times);
        case Precision::day:
            return wall + times * 3 * kDay;
        case Precision::hour:
            return wall + times * kHour;
        case Precision::minute:
            return wall + times * kMinute;
        default:
            return wall + times * kSecond;
    }
}

Micros paddedByMarks(Micros wall, const EdtfPart& part, int times) {
    for (const Precision unit : part.pads)
        wall = padded(wall, unit, times);
    return wall;
}

// Months are added to the day named, else to the end of the month, which is where the next begins.
Micros paddedEnd(Micros last, const EdtfPart& part) {
    const bool namesDay = !part.fields[2].empty() && part.fields[2] != "XX";
    if (part.kind == EdtfPart::Kind::time || namesDay)
        return paddedByMarks(last, part, 1);
    return paddedByMarks(last + kSecond, part, 1) - kSecond;
}

// A bound further away than can be held is absent.
void dropFarBounds(const EdtfPart& part, Bounds& bounds) {
    if (part.firstYear < -kFurthestYear)
        bounds.earliest.reset();
    if (part.lastYear > kFurthestYear)
        bounds.latest.reset();
}

}  // namespace

EdtfReach reachOf(const EdtfPart& part, const Zone& zoneForFloating) {
    EdtfReach reach;
    if (part.kind == EdtfPart::Kind::open || part.kind == EdtfPart::Kind::unknown)
        return reach;
    const Micros first = civilToMicros(part.first), last = civilToMicros(part.last);
    const auto instantOf = [&](Micros wall) {
        return part.isFloating ? zoneForFloating.toUtc(civilFromMicros(wall)).utc
                               : part.instant + (wall - first);
    };
    // The end of a date is the second before the next begins, so that clock changes at midnight are counted
    // in.
    const auto endOf = [&](Micros wall) {
        return part.kind == EdtfPart::Kind::date ? instantOf(wall + kSecond) - kSecond : instantOf(wall);
    };
    if (part.isFloating && part.kind == EdtfPart::Kind::time)
        reach.fit = zoneForFloating.toUtc(part.first).fit;
    const Micros earliest = instantOf(first), latest = std::max(earliest, endOf(last));
    reach.strict = reach.fuzzy = {earliest, latest};
    if (part.isApproximate()) {
        reach.fuzzy.earliest = std::min(earliest, instantOf(paddedByMarks(first, part, -1)));
        reach.fuzzy.latest = std::max(latest, endOf(paddedEnd(last, part)));
    }
    if (part.precision == Precision::season && part.first.month == 12) {
        const Micros january = instantOf(civilToMicros({.year = part.first.year}));
        reach.fuzzy.earliest = std::min(*reach.fuzzy.earliest, january);
    }
    dropFarBounds(part, reach.strict);
    dropFarBounds(part, reach.fuzzy);
    return reach;
}

}  // namespace strata::base
