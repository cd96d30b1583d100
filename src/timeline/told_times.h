#pragma once

#include <cstdint>
#include <vector>

#include "store/database.h"
#include "timeline/event_state.h"

namespace strata::timeline {

// The words for the time of one event, where they tell it by something else, and what was picked for their
// anchors. Kept for events made by hand and for those whose source gives words for a date.
struct ToldTime {
    std::int64_t number = 0;
    std::string words;
    EventAnchor anchor, end;
};

// Whether the words tell a time by something else, and give no date of their own.
bool isToldByOthers(const std::string& words, const base::Zone& zone);

void putToldTime(store::Database& database, const ToldTime& told);
void removeToldTime(store::Database& database, std::int64_t number);
bool isTold(store::Database& database, std::int64_t number);
// Whether some time is told by this event, or by any person of the case.
bool isAnchor(store::Database& database, std::int64_t number);
bool hasPersonAsAnchor(store::Database& database);

// The times of all events told by others, solved together (timeline/relative_bounds.h). An event that nothing
// ties to a date, or that a contradiction holds up, has no bounds, and the reason says which events and which
// words; a bound of an event that has a date of its own is never changed.
struct SolvedTime {
    std::int64_t number = 0;
    EventTime time;
};
std::vector<SolvedTime> solveToldTimes(store::Database& database, const base::Zone& zone);

}  // namespace strata::timeline
