#include "timeline/recurring_days.h"

#include <algorithm>

namespace strata::timeline {
namespace {

base::CivilTime civilOf(Day day) {
    return base::civilFromMicros(day * base::kDay);
}

}  // namespace

const std::vector<RecurringDays::Stretch>& RecurringDays::inYear(const std::string& part, int year) {
    const auto [found, isNew] = years_.try_emplace({part, year});
    if (!isNew)
        return found->second;
    const base::SpokenContext context{.zone = zone_, .isSouthern = isSouthern_};
    for (const base::WhenSaid& when :
         base::readSpokenDate(part + " " + std::to_string(year), context).readings) {
        const DayBounds days = daysOf(width_ == Width::strict ? when.strict : when.fuzzy, zone_);
        if (days.earliest && days.latest)
            found->second.emplace_back(*days.earliest, *days.latest);
    }
    return found->second;
}

std::vector<RecurringDays::Stretch> RecurringDays::around(const std::string& part, Day day,
                                                          bool& isOneAYear) {
    std::vector<Stretch> found;
    isOneAYear = true;
    if (!canBeShown(day))
        return found;
    if (const auto weekday = base::weekdayNamed(part)) {
        const Day monday = day - base::weekday(day * base::kDay);
        for (const Day week : {-7, 0, 7})
            found.emplace_back(monday + week + *weekday, monday + week + *weekday);
        return found;
    }
    const int year = civilOf(day).year;
    for (int near = year - 2; near <= year + 2; ++near) {
        const std::vector<Stretch>& some = inYear(part, near);
        isOneAYear = isOneAYear && some.size() == 1;
        found.insert(found.end(), some.begin(), some.end());
    }
    std::ranges::sort(found);
    return found;
}

std::optional<Day> RecurringDays::firstFrom(const std::string& part, Day day) {
    std::optional<Day> first;
    bool isOneAYear = false;
    for (const auto& [from, to] : around(part, day, isOneAYear))
        if (to >= day && (!first || std::max(from, day) < *first))
            first = std::max(from, day);
    return first;
}

std::optional<Day> RecurringDays::lastUpTo(const std::string& part, Day day) {
    std::optional<Day> last;
    bool isOneAYear = false;
    for (const auto& [from, to] : around(part, day, isOneAYear))
        if (from <= day && (!last || std::min(to, day) > *last))
            last = std::min(to, day);
    return last;
}

std::optional<Day> RecurringDays::beginningBefore(const std::string& part, Day day) {
    bool isOneAYear = false;
    const std::vector<Stretch> found = around(part, day, isOneAYear);
    const auto before =
        std::find_if(found.rbegin(), found.rend(), [&](const Stretch& one) { return one.second < day; });
    if (!isOneAYear || before == found.rend())
        return std::nullopt;
    return before->first;
}

std::optional<Day> RecurringDays::endAfter(const std::string& part, Day day) {
    bool isOneAYear = false;
    const std::vector<Stretch> found = around(part, day, isOneAYear);
    const auto after = std::ranges::find_if(found, [&](const Stretch& one) { return one.first > day; });
    if (!isOneAYear || after == found.end())
        return std::nullopt;
    return after->second;
}

}  // namespace strata::timeline
