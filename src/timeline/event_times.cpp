#include "timeline/event_times.h"

#include <memory>

#include "casefile/case_settings.h"
#include "timeline/event_name.h"
#include "timeline/event_state.h"
#include "timeline/event_table.h"
#include "timeline/told_times.h"

namespace strata::timeline {

namespace {

std::shared_ptr<const base::Zone> zoneOf(store::Database& database) {
    auto zone = base::Zone::find(casefile::CaseSettings::read(database).zone);
    return zone ? zone : base::Zone::find("UTC");
}

void takeTold(store::Database& database, std::int64_t number, const EventWhen& when, const base::Zone& zone) {
    if (!when.isDated() && isToldByOthers(when.words, zone))
        putToldTime(database, {number, when.words, when.anchor, when.end});
    else
        removeToldTime(database, number);
}

// The state of one event after the entry, and the same bounds in the tables that are drawn and searched.
void settle(store::Database& database, std::int64_t entry, EventState state) {
    state.entry = entry;
    if (state.isThere && state.isMade())
        state.people = EventTable(database, entry).peopleOf(state.number);
    if (!putEventState(database, state) || !state.isThere)
        return;
    const EventTime& time = state.time;
    auto row = database.query(
        "SELECT e.earliest, e.latest, p.name, b.name FROM event e JOIN event_term p ON p.id = e.precision "
        "JOIN event_term b ON b.id = e.basis WHERE e.id = ?",
        state.number);
    const bool isSo = row.next() && base::Bounds{row.maybeInteger(0), row.maybeInteger(1)} == time.fuzzy &&
                      row.text(2) == time.precision && row.text(3) == time.basis;
    row.reset();
    if (!isSo)
        EventTable(database, entry).retime(state.number, time.fuzzy, time.precision, time.basis);
}

}  // namespace

void settleTold(store::Database& database, std::int64_t entry) {
    const auto zone = zoneOf(database);
    for (auto& [number, time] : solveToldTimes(database, *zone)) {
        EventState state;
        state.number = number;
        if (auto made = madeEventOf(database, number))
            state.content = std::move(made->content);
        else if (auto held = eventState(database, number))
            state.content = std::move(held->content);
        state.time = std::move(time);
        settle(database, entry, std::move(state));
    }
}

void settleMade(store::Database& database, std::int64_t entry, std::int64_t number) {
    const auto made = madeEventOf(database, number);
    EventState state;
    state.number = number;
    state.isThere = made.has_value();
    const bool wasTold = isTold(database, number);
    if (made) {
        takeTold(database, number, made->content.when, *zoneOf(database));
        state.content = made->content;
        state.time = timeOf(made->content.when);
    } else {
        removeToldTime(database, number);
    }
    const bool isToldNow = isTold(database, number);
    if (!isToldNow)
        settle(database, entry, std::move(state));
    if (wasTold || isToldNow || isAnchor(database, number))
        settleTold(database, entry);
}

namespace {

// As the source left it: without a date. The first state of an event of a source, from its import on.
EventState untold(store::Database& database, std::int64_t number) {
    EventState state;
    state.number = number;
    auto row = database.query(
        "SELECT coalesce((SELECT entry FROM made_event WHERE made_event.number = e.id), e.import), p.name, "
        "b.name, z.name FROM event e JOIN event_term p ON p.id = e.precision JOIN "
        "event_term b ON b.id = e.basis JOIN event_term z ON z.id = e.zone WHERE e.id = ?",
        number);
    if (row.next()) {
        state.entry = row.integer(0);
        state.time.precision = row.text(1);
        state.time.basis = row.text(2);
        state.time.zone = row.text(3);
    }
    return state;
}

}  // namespace

void projectTimeTold(store::Database& database, const ledger::Entry& entry, const base::Json& payload) {
    const auto number = EventNames(database).numberOf(EventName::read(payload["event"]));
    if (!number)
        return;
    auto state = untold(database, *number);
    if (const auto first = eventState(database, *number, state.entry))
        state = *first;
    else
        putEventState(database, state);
    if (payload.has("now")) {
        state.content.emplace().when = EventWhen::read(payload["now"]);
        state.time = timeOf(state.content->when);
        takeTold(database, *number, state.content->when, *zoneOf(database));
    } else {
        removeToldTime(database, *number);
    }
    settle(database, entry.sequence, std::move(state));
    settleTold(database, entry.sequence);
}

}  // namespace strata::timeline
