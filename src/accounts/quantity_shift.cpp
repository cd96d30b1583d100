#include "accounts/quantity_shift.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "accounts/quantities.h"

namespace strata::accounts {

namespace {

using Range = Quantity::Range;

bool covers(std::span<const Range> outer, std::span<const Range> inner) {
    return std::all_of(inner.begin(), inner.end(), [outer](const Range& part) {
        return std::any_of(outer.begin(), outer.end(), [&part](const Range& range) {
            return range.lowest <= part.lowest && part.highest <= range.highest;
        });
    });
}

bool meet(std::span<const Range> one, std::span<const Range> other) {
    return std::any_of(one.begin(), one.end(), [other](const Range& a) {
        return std::any_of(other.begin(), other.end(),
                           [&a](const Range& b) { return a.lowest <= b.highest && b.lowest <= a.highest; });
    });
}

Shift compareRanges(std::span<const Range> earlier, std::span<const Range> later) {
    const bool isInside = covers(earlier, later), isAround = covers(later, earlier);
    if (isInside || isAround)
        return isInside && isAround ? Shift::same : isInside ? Shift::narrowed : Shift::broadened;
    return meet(earlier, later) ? Shift::same : Shift::changed;
}

// A day in 2000, or a minute before noon.
double inOneTurn(Quantity::Kind kind, double value) {
    if (kind == Quantity::Kind::time)
        return std::fmod(value + 720, 720);
    using namespace std::chrono;
    const year_month_day date{sys_days(days(static_cast<int>(value)))};
    return static_cast<double>(sys_days(year(2000) / date.month() / date.day()).time_since_epoch().count());
}

// A telling with the year (or the half of the day) and one without. `whole` is inside `partial` when every
// day that it can be is one of those, in whichever year.
Shift comparePartial(const Quantity& partial, const Quantity& whole, Shift whenInside) {
    const double turn = partial.kind == Quantity::Kind::time ? 720 : 366;
    bool isAnyIn = false, isAnyOut = false;
    for (const Range& range : whole.ranges()) {
        if (range.highest - range.lowest >= turn)
            return Shift::same;
        for (double value = range.lowest; value <= range.highest; ++value) {
            const double here = inOneTurn(whole.kind, value);
            bool isIn = false;
            for (const double same : {here - turn, here, here + turn})
                isIn = isIn || meet(partial.ranges(), std::array{Range{same, same}});
            (isIn ? isAnyIn : isAnyOut) = true;
        }
    }
    return !isAnyOut ? whenInside : isAnyIn ? Shift::same : Shift::changed;
}

Shift compareTwo(const Quantity& earlier, const Quantity& later) {
    if (earlier.isPartial == later.isPartial)
        return compareRanges(earlier.ranges(), later.ranges());
    return earlier.isPartial ? comparePartial(earlier, later, Shift::narrowed)
                             : comparePartial(later, earlier, Shift::broadened);
}

bool isSame(const Quantity& a, const Quantity& b) {
    return a.kind == b.kind && std::ranges::equal(a.ranges(), b.ranges()) && a.isPartial == b.isPartial &&
           (a.unit == b.unit || a.unit == 0 || b.unit == 0 || a.kind != Quantity::Kind::number);
}

bool isOfOneThing(const Quantity& a, const Quantity& b) {
    return a.kind == b.kind && (a.kind != Quantity::Kind::number || a.unit == b.unit);
}

Shift stronger(Shift known, Shift next) {
    if (known == Shift::changed || next == Shift::changed)
        return Shift::changed;
    return known == Shift::same ? next : known;
}

}  // namespace

Shift compareQuantities(std::span<const Term> earlier, std::span<const Term> later) {
    auto left = quantitiesOf(earlier), right = quantitiesOf(later);
    std::erase_if(left, [&](const Quantity& l) {
        const auto found =
            std::find_if(right.begin(), right.end(), [&](const Quantity& r) { return isSame(l, r); });
        if (found == right.end())
            return false;
        right.erase(found);
        return true;
    });
    Shift shift = Shift::same;
    for (const Quantity& l : left) {
        const auto found =
            std::find_if(right.begin(), right.end(), [&](const Quantity& r) { return isOfOneThing(l, r); });
        if (found == right.end())
            continue;
        shift = stronger(shift, compareTwo(l, *found));
        right.erase(found);
    }
    return shift;
}

}  // namespace strata::accounts
