#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/database.h"
#include "timeline/event_columns.h"
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
    std::uint32_t people = 0;  // a mention (timeline/event_mentions.h)

    bool isMade() const { return content && !content->title.empty(); }
};

// The state after the last entry up to `entry`; 0 is the last of all. Nothing where the event had none yet.
std::optional<EventState> eventState(store::Database& database, std::int64_t number, std::int64_t entry = 0);
// The numbers of all events that have states, in order.
std::vector<std::int64_t> eventsWithStates(store::Database& database);

// How a case is looked at: as it stood after an entry of its ledger (0: as it stands), and by which of the
// bounds that are known of an event.
struct EventView {
    std::int64_t upToEntry = 0;
    bool isStrict = false;
    bool isPlain() const { return upToEntry == 0 && !isStrict; }
};
// The bounds that a view shows.
const base::Bounds& boundsIn(const EventView& view, const EventTime& time);

// Strict bounds of an event of an import whose source marks its time approximate; most have none.
std::optional<base::Bounds> strictBounds(store::Database& database, std::int64_t number);

// What of the columns of all events is otherwise in a view.
std::vector<EventOverride> overridesIn(store::Database& database, const EventView& view);

// Adds it where it says something new; the same again adds nothing and gives false.
bool putEventState(store::Database& database, const EventState& state);

}  // namespace strata::timeline
