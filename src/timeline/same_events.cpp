#include "timeline/same_events.h"

#include <map>

#include "base/ids.h"
#include "base/text.h"
#include "casefile/payload.h"
#include "timeline/event_name.h"

namespace strata::timeline {

namespace {

base::Outcome<> state(casefile::Writer& writer, const EventNumbers& asked, const char* kind,
                      const std::string& reason) {
    auto events = acceptedEvents(writer.database(), asked);
    if (!events.ok())
        return events.refusal();
    if (events.value().size() < 2)
        return base::Refusal{"event.same_one", "events",
                             "Choose two or more events that may be the same one."};
    casefile::Payload payload;
    payload.set("statement", base::randomId());
    payload.raw("events", EventNames(writer.database()).json(events.value()));
    writer.append({kind, 1, subjectOf(events.value()), base::trimmed(reason), payload.text(), std::nullopt});
    return {};
}

}  // namespace

base::Outcome<> sayEventsSame(casefile::Writer& writer, const EventNumbers& events,
                              const std::string& reason) {
    return state(writer, events, "event.same", reason);
}

base::Outcome<> tellEventsApart(casefile::Writer& writer, const EventNumbers& events,
                                const std::string& reason) {
    if (base::trimmed(reason).empty())
        return base::Refusal{"event.apart_reason", "reason", "Say why these are not the same event."};
    return state(writer, events, "event.told_apart", reason);
}

std::optional<SameDecision> decisionOn(store::Database& database, const EventNumbers& events) {
    struct Statement {
        std::size_t held = 0;
        bool isSame = false;
    };
    std::map<std::int64_t, Statement> byEntry;
    for (const std::int64_t number : events) {
        auto row = database.query("SELECT entry, is_same FROM event_same WHERE event = ?", number);
        while (row.next()) {
            Statement& statement = byEntry[row.integer(0)];
            ++statement.held;
            statement.isSame = row.integer(1) != 0;
        }
    }
    for (auto latest = byEntry.rbegin(); latest != byEntry.rend(); ++latest)
        if (latest->second.held == events.size())
            return SameDecision{latest->second.isSame, latest->first};
    return std::nullopt;
}

EventNumbers saidSameAs(store::Database& database, std::int64_t event) {
    std::map<std::int64_t, bool> isSame;  // the last statement on each pair
    auto row = database.query(
        "SELECT o.event, s.is_same FROM event_same s JOIN event_same o ON o.statement = s.statement WHERE "
        "s.event = ?1 AND o.event <> ?1 ORDER BY s.entry",
        event);
    while (row.next())
        isSame[row.integer(0)] = row.integer(1) != 0;
    EventNumbers others;
    for (const auto& [other, same] : isSame)
        if (same)
            others.push_back(other);
    return others;
}

void projectSameEntry(store::Database& database, const ledger::Entry& entry, const base::Json& payload) {
    const std::string statement = payload["statement"].asString();
    if (entry.kind == "event.not_same" || entry.kind == "event.not_told_apart") {
        database.run("DELETE FROM event_same WHERE statement = ?", statement);
        return;
    }
    for (const std::int64_t number : EventNames(database).numbers(payload["events"]))
        database.run("INSERT OR IGNORE INTO event_same VALUES(?,?,?,?)", statement, number,
                     entry.kind == "event.same", entry.sequence);
}

}  // namespace strata::timeline
