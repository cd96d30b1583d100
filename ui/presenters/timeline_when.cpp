#include "presenters/timeline_when.h"

#include "base/edtf_words.h"
#include "base/when_said.h"

namespace strata::presenters {

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

std::string showBounds(const workbench::EventRow& event, const base::Zone& zone) {
    if (!event.edtf.empty())
        return base::showEdtf(event.edtf, zone);
    base::WhenSaid when;
    when.words = event.original;
    when.strict = when.fuzzy = {event.earliest, event.latest};
    when.precision = base::precisionNamed(event.precision).value_or(base::Precision::none);
    if (isOfCalendar(when.precision) && event.earliest && event.latest)
        when.edtf = calendarText(zone.toWall(*event.earliest), zone.toWall(*event.latest));
    return base::showWhen(when, zone);
}

std::string showIn(const workbench::EventRow& event, const ShownZone& clock) {
    const auto zone = clock.isOfSource ? base::Zone::find(event.zone) : nullptr;
    return showBounds(event, zone ? *zone : *clock.zone);
}

}  // namespace strata::presenters
