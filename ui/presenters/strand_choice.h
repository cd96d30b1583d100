#pragma once

#include <optional>
#include <string>
#include <vector>

#include "workbench/case_session.h"
#include "workbench/chosen_events.h"

namespace strata::presenters {

// Something that can be put into a strand or taken out of it, in words; the strand is still to be named.
struct StrandOffer {
    std::string words;  // "3 events", "all events of the lane \"Bay 2\""
    workbench::StrandChange change;
};

// What goes with the events picked: they by themselves, then the sources, lanes and tags they have, each with
// all its events, also those that come in later. `rows` are the picked ones or the first of them.
std::vector<StrandOffer> strandOffers(const std::vector<std::int64_t>& picked,
                                      const std::vector<workbench::EventRow>& rows);

// A lane of the timeline with all its events; nothing where lanes are by something that no strand is filled
// by.
std::optional<StrandOffer> laneOffer(workbench::LaneBy by, const std::string& lane);

// What is in a strand, one offer for each thing to take out, with `strand` named.
std::vector<StrandOffer> strandItems(const workbench::StrandRow& strand);

std::string strandHolds(const workbench::StrandRow& strand);  // "2 events, 1 source"; "nothing yet"

}  // namespace strata::presenters
