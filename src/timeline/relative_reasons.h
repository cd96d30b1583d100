#pragma once

#include <string>

#include "timeline/relative_bounds.h"

namespace strata::timeline {

// Why an event is dated as it is, for a person: "No later than 18 June 2016, because it was told as "two
// weeks after I arrived" ("I arrived": "Arrival in Dover"); "Arrival in Dover" is dated 31 May 2016." An age
// says that it is computed and names the date of birth. Empty where there is no such bound. `bounds` are
// those of `event` in `all`.
std::string whyNoEarlier(const RelativeCase& all, std::size_t event, const ReasonedBounds& bounds);
std::string whyNoLater(const RelativeCase& all, std::size_t event, const ReasonedBounds& bounds);
// Both at once, in one sentence where they stand on the same.
std::string whyDated(const RelativeCase& all, std::size_t event, const ReasonedBounds& bounds);

// What cannot all be so, statement by statement.
std::string explainClash(const RelativeCase& all, const Clash& clash);

}  // namespace strata::timeline
