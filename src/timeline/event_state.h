#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/database.h"
#include "timeline/made_event.h"

namespace strata::timeline {

// When an event was, with all that the table of events has no room for. `reason` says why a time that was
// told by something else has its bounds, or none; it is empty for every other.
struct EventTime {
    base::Bounds fuzzy, strict;
    std::string precision = "none", basis = "none", zone, words, edtf, reason;
    std::string toldBy;  // "E12", "E12, E14", "P01": what it was told by
    bool isUnclear = false;
    bool operator==(const EventTime&) const = default;
};
EventTime timeOf(const EventWhen& when);

// An event that people's words change, as it was after an entry of the ledger: one made by hand, or one whose
// source gives no date and somebody has told it. Of the latter the content is its time alone, and there is
// none before it was told.
struct EventState {
    std::int64_t number = 0, entry = 0;
    bool isThere = true;
    std::optional<EventContent> content;
    EventTime time;
};

// The state after the last entry up to `entry`; 0 is the last of all. Nothing where the event had none yet.
std::optional<EventState> eventState(store::Database& database, std::int64_t number, std::int64_t entry = 0);
// The numbers of all events that have states, in order.
std::vector<std::int64_t> eventsWithStates(store::Database& database);

// Adds it where it says something new; the same again adds nothing and gives false.
bool putEventState(store::Database& database, const EventState& state);

}  // namespace strata::timeline
