#pragma once

#include <stop_token>

#include "timeline/event_selection.h"
#include "workbench/chosen_events.h"

namespace strata::workbench {

// What lanes there are by something, and which of them each event is in. Keys are small numbers; 0 is the
// lane of the events that have no such thing, where there is one.
class EventLanes {
public:
    virtual ~EventLanes() = default;
    virtual std::span<const std::uint32_t> of(std::int64_t number, const timeline::EventBrief& event) = 0;
    virtual void name(LaneRow& lane) const = 0;  // lane.number is the key
};

// Null for no lanes.
std::unique_ptr<EventLanes> lanesBy(store::Database& database,
                                    std::shared_ptr<const timeline::EventColumns> columns, LaneBy by,
                                    const EventFilter& filter, const std::stop_token& stop);

}  // namespace strata::workbench
