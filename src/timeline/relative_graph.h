#pragma once

#include <vector>

#include "timeline/anchor_days.h"
#include "timeline/event_bounds.h"

namespace strata::timeline {

// That a node is one of the days that come again, and which: any, the last before, or the next after.
struct RecurringRule {
    std::size_t node = 0;
    std::string part;
    Ground ground;
    Relation relation = Relation::at;
    AnchorEnd anchor;  // of before and after
};

// A case as the sentences of event_bounds, in days. For this room only. An event has one node, or two (its
// first and its last day) where it lasts; a birth has one.
struct RelativeGraph {
    std::size_t nodes = 0;
    std::vector<std::size_t> first, last;  // nodes of each event
    std::vector<TimeSentence> days;        // moments are days, not micros
    std::vector<Ground> dayGrounds;        // what each of `days` stands on
    // Which comes first, and nothing else: one more for "before". A circle that takes no days ("before" each
    // other on one day) shows here alone.
    std::vector<TimeSentence> order;
    std::vector<Ground> orderGrounds;
    std::vector<RecurringRule> recurring;
    std::vector<std::size_t> waiting;
};

RelativeGraph graphOf(const RelativeCase& all, Width width);

}  // namespace strata::timeline
