#include "workbench/filter_dates.h"

#include <algorithm>

#include "base/edtf.h"
#include "base/edtf_words.h"
#include "base/spoken_date.h"
#include "base/text.h"

namespace strata::workbench {

namespace {

constexpr Micros kEarliest = -2'208'988'800 * base::kSecond;  // 1900
constexpr Micros kLatest = 4'133'980'800 * base::kSecond;     // 2101

bool isInReach(const std::optional<Micros>& at) {
    return !at || (*at >= kEarliest - base::kDay && *at <= kLatest + base::kDay);
}

std::optional<FilterDates> oneDate(const std::string& words, const base::Zone& zone) {
    std::optional<base::WhenSaid> when = base::readEdtf(words, zone);
    if (!when) {
        const auto spoken = base::readSpokenDate(words, {zone});
        if (!spoken.readings.empty())
            when = spoken.readings.front();
    }
    if (!when || (!when->strict.earliest && !when->strict.latest) || !isInReach(when->strict.earliest) ||
        !isInReach(when->strict.latest))
        return std::nullopt;
    // Bounds end on the last whole second of what they mean; all of it is wanted.
    if (when->strict.latest && when->precision != base::Precision::subsecond)
        when->strict.latest = *when->strict.latest - *when->strict.latest % base::kSecond + base::kSecond - 1;
    return FilterDates{when->strict.earliest, when->strict.latest};
}

std::optional<std::string> after(const std::string& words, std::string_view beginning) {
    if (!base::foldForSearch(words).starts_with(beginning))
        return std::nullopt;
    return base::trimmed(words.substr(beginning.size()));
}

// The unit of the calendar that a moment begins; the others are coarser in turn.
enum class Unit { second, day, month, year };

Unit unitAt(Micros at, const base::Zone& zone) {
    const base::CivilTime wall = zone.toWall(at);
    if (wall.hour != 0 || wall.minute != 0 || wall.second != 0 || wall.micros != 0 ||
        zone.toUtc(wall).utc != at)
        return Unit::second;
    return wall.day != 1 ? Unit::day : wall.month != 1 ? Unit::month : Unit::year;
}

// The unit of which `within` is a moment.
std::string unitWords(Micros within, Unit unit, const base::Zone& zone) {
    const base::CivilTime wall = zone.toWall(within);
    const std::string day = base::isoUtc(base::civilToMicros({wall.year, wall.month, wall.day}));
    constexpr std::size_t kYear = 4, kMonth = 7, kDay = 10;
    return base::showEdtf(day.substr(0, unit == Unit::year    ? kYear
                                        : unit == Unit::month ? kMonth
                                                              : kDay),
                          zone);
}

std::string exactly(Micros at) {
    std::string text = base::isoUtc(at);
    if (at % base::kSecond == 0)
        text.insert(text.size() - 1, ".000000");
    return text;
}

}  // namespace

std::optional<FilterDates> readFilterDates(std::string_view said, const base::Zone& zone) {
    const std::string words = base::trimmed(said);
    if (words.empty())
        return std::nullopt;
    for (const std::string_view since : {"from ", "since "})
        if (const auto rest = after(words, since); rest && rest->find(" to ") == std::string::npos)
            if (const auto date = oneDate(*rest, zone); date && date->from)
                return FilterDates{date->from, std::nullopt};
    for (const std::string_view until : {"until ", "up to ", "to "})
        if (const auto rest = after(words, until))
            if (const auto date = oneDate(*rest, zone); date && date->to)
                return FilterDates{std::nullopt, date->to};
    const std::string both = after(words, "from ").value_or(words);
    if (const auto to = both.find(" to "); to != std::string::npos) {
        const auto first = oneDate(base::trimmed(both.substr(0, to)), zone),
                   last = oneDate(base::trimmed(both.substr(to + 4)), zone);
        if (first && last && first->from && last->to && *first->from <= *last->to)
            return FilterDates{first->from, last->to};
    }
    return oneDate(words, zone);
}

std::string inWords(const FilterDates& dates, const base::Zone& zone) {
    const Unit from = dates.from ? unitAt(*dates.from, zone) : Unit::year;
    const Unit to = dates.to ? unitAt(*dates.to + 1, zone) : Unit::year;
    const Unit unit = std::min(from, to);
    const std::string begin = !dates.from            ? ""
                              : unit == Unit::second ? exactly(*dates.from)
                                                     : unitWords(*dates.from, unit, zone);
    const std::string end = !dates.to              ? ""
                            : unit == Unit::second ? exactly(*dates.to)
                                                   : unitWords(*dates.to, unit, zone);
    if (!dates.to)
        return "from " + begin;
    if (!dates.from)
        return "until " + end;
    return begin == end ? begin : begin + " to " + end;
}

}  // namespace strata::workbench
