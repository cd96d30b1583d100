#include "base/edtf_words.h"
#include "base/when_said.h"
#include "workbench/rows.h"

namespace strata::workbench {

std::string showEventTime(const EventRow& event, const base::Zone& zone) {
    if (!event.edtf.empty())
        return base::showEdtf(event.edtf, zone);
    base::WhenSaid when;
    when.strict = {event.earliest, event.latest};
    when.fuzzy = when.strict;
    when.precision = base::precisionNamed(event.precision).value_or(base::Precision::none);
    when.openStart = !event.earliest;
    when.openEnd = !event.latest;
    return base::showWhen(when, zone);
}

}  // namespace strata::workbench
