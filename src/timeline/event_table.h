#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/when_said.h"
#include "store/database.h"

namespace strata::timeline {

// One row of the table of events, with its lane by name.
struct EventFields {
    std::int64_t number = 0, import = 0;  // import 0: made by hand
    std::optional<base::Micros> earliest, latest;
    std::string precision, basis, zone, original, kind, title, people, place, lane, cells;
};

// Single events in and out of the table, with the totals of their lanes, the density and the columns.
// Imports, which bring a million at once, have a way of their own (makeEventSink); both leave the same rows.
// The text of an event is indexed apart: see event_text.h.
class EventTable {
public:
    EventTable(store::Database& database, std::int64_t entry) : database_(database), entry_(entry) {}
    void insert(const EventFields& event);
    void remove(std::int64_t number);
    // Other bounds for an event that is there; nothing else of it changes.
    void retime(std::int64_t number, const base::Bounds& bounds, const std::string& precision,
                const std::string& basis);
    std::uint32_t peopleOf(std::int64_t number);  // a mention, as the columns have it
    void leaveOut(std::int64_t number);           // a number that is given and has no event
    void dropEmptyLanes();

private:
    void setBounds(std::int64_t number, const base::Bounds& bounds, base::Precision precision);

    store::Database& database_;
    std::int64_t entry_;  // the one that is projected
};

// The number of the next event. A number never means another event, so those of events taken back count too.
std::int64_t nextEventNumber(store::Database& database);

}  // namespace strata::timeline
