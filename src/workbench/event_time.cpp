#include "base/edtf_words.h"
#include "base/when_said.h"
#include "workbench/rows.h"

namespace strata::workbench {

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
