#include "timeline/event_table.h"

#include <cstring>

#include "timeline/density.h"
#include "timeline/event_columns.h"
#include "timeline/numbered_words.h"
#include "timeline/time_merge.h"

namespace strata::timeline {

void EventTable::insert(const EventFields& event) {
    auto terms = eventTerms(database_);
    const auto kind = terms.number(event.kind);
    database_.run("INSERT OR IGNORE INTO lane(name, source) VALUES(?, '')", event.lane);
    const auto lane = database_.integer("SELECT id FROM lane WHERE name = ?", event.lane).value_or(0);
    database_.run(
        "INSERT INTO event(id, import, at, shape, lane, kind, earliest, latest, precision, basis, zone, "
        "original, title, people, place, cells) VALUES(?,?,0,0,?,?,?,?,?,?,?,?,?,?,?,?)",
        event.number, event.import, lane, kind, event.earliest, event.latest, terms.number(event.precision),
        terms.number(event.basis), terms.number(event.zone), event.original, event.title, event.people,
        event.place, event.cells);
    const auto first = event.earliest ? event.earliest : event.latest;
    const auto last = event.latest ? event.latest : event.earliest;
    database_.run(
        "UPDATE lane SET events = events + 1, undated = undated + ?1, earliest = coalesce(min(earliest, ?2), "
        "?2, earliest), latest = coalesce(max(latest, ?3), ?3, latest) WHERE id = ?4",
        !first, first, last, lane);
    if (first) {
        DensityBuilder density;
        density.add(lane, *first);
        density.store(database_);
    }
    database_.run("DELETE FROM event_block WHERE first = ?", event.number);
    ColumnWriter columns(database_, 0, entry_);
    auto brief = briefOf(event.earliest, event.latest,
                         base::precisionNamed(event.precision).value_or(base::Precision::none), lane, kind);
    brief.people = columns.mention(event.people);
    columns.add(event.number, brief, columns.mention(event.place));
    columns.finish();
}

void EventTable::retime(std::int64_t number, const base::Bounds& bounds, const std::string& precision,
                        const std::string& basis) {
    auto row = database_.query("SELECT lane, coalesce(earliest, latest) FROM event WHERE id = ?", number);
    if (!row.next())
        return;
    const auto lane = row.integer(0);
    const auto was = row.maybeInteger(1);
    row.reset();
    auto terms = eventTerms(database_);
    database_.run("UPDATE event SET earliest = ?, latest = ?, precision = ?, basis = ? WHERE id = ?",
                  bounds.earliest, bounds.latest, terms.number(precision), terms.number(basis), number);
    const auto now = bounds.earliest ? bounds.earliest : bounds.latest;
    DensityBuilder density;
    if (was)
        density.remove(lane, *was);
    if (now)
        density.add(lane, *now);
    density.store(database_);
    database_.run(
        "UPDATE lane SET undated = undated + ?2, (earliest, latest) = (SELECT min(coalesce(earliest, "
        "latest)), max(coalesce(latest, earliest)) FROM event WHERE lane = ?1 AND import IN " +
            std::string(kImportsOfEvents) + ") WHERE id = ?1",
        lane, static_cast<std::int64_t>(!now) - static_cast<std::int64_t>(!was));
    setBounds(number, bounds, base::precisionNamed(precision).value_or(base::Precision::none));
}

// The same in the columns: the block that the event is in is written again.
void EventTable::setBounds(std::int64_t number, const base::Bounds& bounds, base::Precision precision) {
    auto row = database_.query(
        "SELECT first, events FROM event_block WHERE first <= ? ORDER BY first DESC LIMIT 1", number);
    if (!row.next())
        return;
    const auto first = row.integer(0);
    std::string events = row.text(1);
    row.reset();
    const auto at = static_cast<std::size_t>(number - first) * sizeof(PackedEvent);
    if (at + sizeof(PackedEvent) > events.size())
        return;
    PackedEvent packed;
    std::memcpy(&packed, events.data() + at, sizeof packed);
    const EventBrief was = packed.brief();
    EventBrief brief = briefOf(bounds.earliest, bounds.latest, precision, was.lane, was.kindNumber());
    brief.people = was.people;
    packed = PackedEvent(brief);
    std::memcpy(events.data() + at, &packed, sizeof packed);
    auto put = database_.query("UPDATE event_block SET events = ?, changed = ? WHERE first = ?");
    put.bindBlob(1, events);
    put.bind(2, entry_);
    put.bind(3, first);
    put.finish();
}

std::uint32_t EventTable::peopleOf(std::int64_t number) {
    auto row = database_.query(
        "SELECT first, events FROM event_block WHERE first <= ? ORDER BY first DESC LIMIT 1", number);
    if (!row.next())
        return 0;
    const auto at = static_cast<std::size_t>(number - row.integer(0)) * sizeof(PackedEvent);
    const std::string_view events = row.view(1);
    PackedEvent packed;
    if (at + sizeof packed > events.size())
        return 0;
    std::memcpy(&packed, events.data() + at, sizeof packed);
    return packed.people;
}

void EventTable::leaveOut(std::int64_t number) {
    database_.run("DELETE FROM event_block WHERE first = ?", number);
    ColumnWriter columns(database_, 0, entry_);
    EventBrief gone;
    gone.at = EventBrief::kGone;
    columns.add(number, gone, 0);
    columns.finish();
}

void EventTable::remove(std::int64_t number) {
    auto row = database_.query(
        "SELECT e.lane, coalesce(e.earliest, e.latest), coalesce(e.latest, e.earliest), l.earliest, "
        "l.latest FROM event e JOIN lane l ON l.id = e.lane WHERE e.id = ?",
        number);
    if (!row.next())
        return;
    const auto lane = row.integer(0);
    const auto first = row.maybeInteger(1), last = row.maybeInteger(2);
    const bool isAtEdge = first && (first == row.maybeInteger(3) || last == row.maybeInteger(4));
    row.reset();
    database_.run("DELETE FROM event WHERE id = ?", number);
    leaveOut(number);
    database_.run("UPDATE lane SET events = events - 1, undated = undated - ? WHERE id = ?", !first, lane);
    if (first) {
        DensityBuilder density;
        density.remove(lane, *first);
        density.store(database_);
    }
    if (isAtEdge)
        database_.run(
            "UPDATE lane SET (earliest, latest) = (SELECT min(coalesce(earliest, latest)), "
            "max(coalesce(latest, earliest)) FROM event WHERE lane = ?1 AND import IN " +
                std::string(kImportsOfEvents) + ") WHERE id = ?1",
            lane);
}

void EventTable::dropEmptyLanes() {
    database_.execute("DELETE FROM lane WHERE events = 0");
}

std::int64_t nextEventNumber(store::Database& database) {
    return database
               .integer(
                   "SELECT max(coalesce((SELECT max(id) FROM event), 0), "
                   "coalesce((SELECT max(number) FROM made_event), 0))")
               .value_or(0) +
           1;
}

}  // namespace strata::timeline
