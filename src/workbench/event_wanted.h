#pragma once

#include <stop_token>

#include "timeline/event_selection.h"
#include "timeline/strands.h"
#include "workbench/rows.h"

namespace strata::workbench {

// A filter as the columns of events understand it: each condition by the numbers that the case gives to what
// it names. What the case does not know lets nothing through.
timeline::EventWanted wantedOf(store::Database& database, const timeline::EventColumns& columns,
                               const EventFilter& filter, const std::stop_token& stop);

// By number: the events of a strand.
std::vector<bool> eventsOfStrand(store::Database& database, const timeline::EventColumns& columns,
                                 const timeline::StrandItems& items);

// The people that a filter names.
std::vector<std::string> peopleNamed(const std::string& person);

}  // namespace strata::workbench
