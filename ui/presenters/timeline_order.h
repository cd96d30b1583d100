#pragma once

#include <string>
#include <vector>

#include "presenters/timeline_source.h"

namespace strata::presenters {

// Rows of the list as they stand in it, each with the neighbours that it is not in order with: which came
// first is not known, although one has to stand above the other. In a listing by anything else than time
// neighbours say nothing of that, and nothing is said.
std::vector<workbench::EventRow> listedEvents(const EventListing& listing, std::int64_t first,
                                              std::int64_t limit);

// "Not in order with E14, E15 and 210 more: their times overlap, so which came first is not known." Empty
// where there is none.
std::string unorderedWords(const TimelineSource::Unordered& unordered);

}  // namespace strata::presenters
