#include <algorithm>

#include "base/edtf.h"
#include "base/edtf_words.h"
#include "base/when_said.h"
#include "workbench/rows.h"

namespace strata::workbench {

namespace {

using base::CivilTime;

// The one day, month or year of the calendar that the bounds fill, as EDTF; for longer stretches both ends as
// days.
std::string calendarText(const CivilTime& first, const CivilTime& last) {
    const auto text = [](const CivilTime& civil, std::size_t letters) {
        return base::isoUtc(base::civilToMicros({civil.year, civil.month, civil.day})).substr(0, letters);
    };
    constexpr std::size_t kYear = 4, kMonth = 7, kDay = 10;
    if (first.year < 0 || last.year > 9999)
        return {};
    const bool isFromStart = first.day == 1, isToEnd = last.day == base::daysInMonth(last.year, last.month);
    if (isFromStart && isToEnd && first.month == 1 && last.month == 12 && first.year == last.year)
        return text(first, kYear);
    if (isFromStart && isToEnd && first.year == last.year && first.month == last.month)
        return text(first, kMonth);
    if (isFromStart && isToEnd)
        return text(first, kMonth) + "/" + text(last, kMonth);
    return text(first, kDay) == text(last, kDay) ? text(first, kDay)
                                                 : text(first, kDay) + "/" + text(last, kDay);
}

bool isOfCalendar(base::Precision precision) {
    return precision != base::Precision::none && precision <= base::Precision::day;
}

}  // namespace

std::string edtfOf(const EventRow& event, const base::Zone& zone) {
    if (!event.edtf.empty())
        return event.edtf;
    if (!event.earliest && !event.latest)
        return {};
    base::WhenSaid when;
    when.strict = when.fuzzy = {event.earliest, event.latest};
    when.precision = base::precisionNamed(event.precision).value_or(base::Precision::none);
    when.zone = zone.name();
    if (isOfCalendar(when.precision) && event.earliest && event.latest)
        when.edtf = calendarText(zone.toWall(*event.earliest), zone.toWall(*event.latest));
    return base::writeEdtf(when);
}

std::string showIfClock(const EventRow& event, const SourceClockRow& clock, const base::Zone& zone) {
    base::WhenSaid when;
    when.precision = std::max(base::precisionNamed(event.precision).value_or(base::Precision::none),
                              clock.seconds % 60 == 0 ? base::Precision::minute : base::Precision::second);
    when.zone = zone.name();
    const auto less = [&](std::optional<Micros> at) -> std::optional<Micros> {
        return at ? std::optional(*at - clock.seconds * base::kSecond) : std::nullopt;
    };
    when.strict = when.fuzzy = {less(event.earliest), less(event.latest)};
    // A time to the minute is told from where that minute would begin.
    if (event.precision == "minute")
        when.strict.latest = when.fuzzy.latest = when.strict.earliest;
    return base::showWhen(when, zone) + " if the clock " + clock.words + " (" + clock.by + ": " +
           clock.reason + ")";
}

std::string showTold(const EventRow& event, const std::string& bounds) {
    const std::string& words = event.told.empty() ? event.original : event.told;
    if (event.isUnclear) {
        const bool isNumeric = words.find_first_not_of("0123456789/.- ") == std::string::npos;
        return words + (isNumeric ? " (day order not known)" : " (which date is not known)");
    }
    if (event.timeReason.empty())
        return bounds;
    const std::string quoted = "\"" + words + "\"";
    const bool isDated = event.earliest || event.latest;
    return isDated ? bounds + ", computed from " + quoted : quoted + " (no date)";
}

std::string showEventTime(const EventRow& event, const base::Zone& zone) {
    if (!event.edtf.empty() || !event.timeReason.empty())
        return showTold(event, base::showEdtf(event.edtf, zone));
    base::WhenSaid when;
    when.strict = {event.earliest, event.latest};
    when.fuzzy = when.strict;
    when.precision = base::precisionNamed(event.precision).value_or(base::Precision::none);
    when.openStart = !event.earliest;
    when.openEnd = !event.latest;
    return base::showWhen(when, zone);
}

}  // namespace strata::workbench
