#include "presenters/clock_changes.h"

#include <cstdlib>

namespace strata::presenters {

namespace {

using workbench::Micros;

constexpr Micros kLongest = 200 * base::kDay;
constexpr Micros kStep = 7 * base::kDay;  // no zone changes and changes back within a week

std::string lengthInWords(int seconds) {
    const int minutes = std::abs(seconds) / 60;
    if (minutes == 60)
        return "an hour";
    return minutes % 60 == 0 ? std::to_string(minutes / 60) + " hours" : std::to_string(minutes) + " minutes";
}

}  // namespace

std::vector<ClockChange> clockChangesIn(Micros from, Micros to, const base::Zone& zone) {
    std::vector<ClockChange> changes;
    if (to <= from || to - from > kLongest)
        return changes;
    for (Micros begin = from; begin < to; begin += kStep) {
        Micros before = begin, after = std::min(begin + kStep, to);
        const int first = zone.offsetAt(before), last = zone.offsetAt(after);
        if (first == last)
            continue;
        while (after - before > base::kSecond) {
            const Micros middle = before + (after - before) / 2;
            (zone.offsetAt(middle) == first ? before : after) = middle;
        }
        const Micros at = after - ((after % base::kSecond) + base::kSecond) % base::kSecond;
        changes.push_back({at, std::string("Clocks go ") + (last > first ? "forward " : "back ") +
                                   lengthInWords(last - first) + ": " +
                                   zone.abbreviationAt(at - base::kHour) + " to " +
                                   zone.abbreviationAt(at + base::kHour)});
    }
    return changes;
}

}  // namespace strata::presenters
