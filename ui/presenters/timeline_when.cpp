#include "presenters/timeline_when.h"

#include "base/edtf_words.h"
#include "base/when_said.h"

namespace strata::presenters {

std::string showBounds(const workbench::EventRow& event, const base::Zone& zone) {
    if (!event.edtf.empty() || !event.timeReason.empty())
        return workbench::showTold(event, base::showEdtf(event.edtf, zone));
    base::WhenSaid when;
    when.words = event.original;
    when.strict = when.fuzzy = {event.earliest, event.latest};
    when.precision = base::precisionNamed(event.precision).value_or(base::Precision::none);
    if (when.precision <= base::Precision::day)
        when.edtf = workbench::edtfOf(event, zone);
    return base::showWhen(when, zone);
}

std::string showIn(const workbench::EventRow& event, const ShownZone& clock) {
    const auto zone = clock.isOfSource ? base::Zone::find(event.zone) : nullptr;
    return showBounds(event, zone ? *zone : *clock.zone);
}

}  // namespace strata::presenters
