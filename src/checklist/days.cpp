#include "checklist/days.h"

#include "base/edtf.h"

namespace strata::checklist {

Day dayOf(base::Micros instant) {
    const Day day = instant / base::kDay;
    return instant % base::kDay < 0 ? day - 1 : day;
}

Day dayOf(int year, unsigned month, unsigned day) {
    return dayOf(base::civilToMicros({year, month, day}));
}

base::CivilTime dateOf(Day day) {
    return base::civilFromMicros(day * base::kDay);
}

std::string isoDay(Day day) {
    return base::isoUtc(day * base::kDay).substr(0, 10);
}

std::string dayInWords(Day day) {
    return base::showWhen(*base::readEdtf(isoDay(day), base::Zone::utc()), base::Zone::utc());
}

std::string monthInWords(Day day) {
    return base::showWhen(*base::readEdtf(isoDay(day).substr(0, 7), base::Zone::utc()), base::Zone::utc());
}

DaySpan spanOf(const std::string& edtf) {
    const auto when = base::readEdtf(edtf, base::Zone::utc());
    if (!when)
        return {};
    DaySpan span;
    if (when->fuzzy.earliest)
        span.first = dayOf(*when->fuzzy.earliest);
    if (when->fuzzy.latest)
        span.last = dayOf(*when->fuzzy.latest);
    return span;
}

std::int64_t wholeMonths(Day from, Day to) {
    if (to < from)
        return 0;
    const auto a = dateOf(from), b = dateOf(to);
    const std::int64_t months =
        (b.year - a.year) * 12 + static_cast<std::int64_t>(b.month) - static_cast<std::int64_t>(a.month);
    return b.day < a.day ? months - 1 : months;
}

}  // namespace strata::checklist
