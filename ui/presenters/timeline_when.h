#pragma once

#include <memory>
#include <string>

#include "base/zone.h"
#include "workbench/rows.h"

namespace strata::presenters {

// When an event was, in words and no finer than it is known: "14 March 2016", "March 2016", "between 1 April
// 1999 and 30 June 1999", "14 March 2016, 09:05 GMT", "date not known".
std::string showBounds(const workbench::EventRow& event, const base::Zone& zone);

// The clock that a list of events goes by: one zone for all, or for each the zone that its source names,
// where it names one.
struct ShownZone {
    std::shared_ptr<const base::Zone> zone;
    bool isOfSource = false;
};
std::string showIn(const workbench::EventRow& event, const ShownZone& clock);

}  // namespace strata::presenters
