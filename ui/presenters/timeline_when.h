#pragma once

#include <string>

#include "base/zone.h"
#include "workbench/rows.h"

namespace strata::presenters {

// When an event was, in words and no finer than it is known: "14 March 2016", "March 2016", "between 1 April
// 1999 and 30 June 1999", "14 March 2016, 09:05 GMT", "date not known".
std::string showBounds(const workbench::EventRow& event, const base::Zone& zone);

// The same in the zone that the event names, or else in that of the case.
std::string showInItsZone(const workbench::EventRow& event, const base::Zone& zoneOfCase);

}  // namespace strata::presenters
