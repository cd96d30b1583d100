#include "timeline/event_history.h"

#include <array>
#include <utility>

#include "base/json.h"
#include "base/text.h"
#include "casefile/payload.h"
#include "timeline/event_name.h"
#include "timeline/event_table.h"
#include "timeline/event_text.h"
#include "timeline/event_times.h"
#include "timeline/made_event.h"
#include "timeline/passage_links.h"
#include "timeline/same_events.h"
#include "timeline/told_times.h"

namespace strata::timeline {

namespace {

using base::Json;

// What is done, and what takes it back with the same payload; either way round.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kOpposites{
    {{"event.made", "event.unmade"},
     {"event.noted", "event.unnoted"},
     {"event.tagged", "event.untagged"},
     {"event.same", "event.not_same"},
     {"event.told_apart", "event.not_told_apart"},
     {"event.linked_passage", "event.unlinked_passage"}}};

void insertMade(EventTable& table, const MadeEvent& made) {
    const EventContent& said = made.content;
    table.insert({made.number, 0, said.when.earliest, said.when.latest, said.when.precision, said.when.basis,
                  said.when.zone, said.when.words, said.kind, said.title, said.peopleInWords(), said.place,
                  said.lane, said.detail});
}

// A number once given stays that event's: also when the event is taken back, done again, or purged.
void projectMade(store::Database& database, const ledger::Entry& entry) {
    EventTable table(database, entry.sequence);
    if (!entry.payload) {
        if (entry.compensates)
            return;
        const auto purged = nextEventNumber(database);
        table.leaveOut(purged);
        database.run("INSERT INTO made_event VALUES(?,?,?,?,?,1,'{}')", purged, entry.id, entry.sequence,
                     entry.at, entry.author.actor);
        return;
    }
    const auto payload = Json::parse(*entry.payload);
    const std::string id = payload["event"].asString(), content = payload["now"].write();
    auto number = database.integer("SELECT number FROM made_event WHERE id = ?", id);
    if (number) {
        database.run("UPDATE made_event SET is_unmade = 0, content = ? WHERE number = ?", content, *number);
    } else {
        number = nextEventNumber(database);
        database.run("INSERT INTO made_event VALUES(?,?,?,?,?,0,?)", *number, id, entry.sequence, entry.at,
                     entry.author.actor, content);
    }
    EventTextChange text(database, {*number});
    insertMade(table, *madeEventOf(database, *number));
    text.done();
    settleMade(database, entry.sequence, *number);
}

void projectUnmade(store::Database& database, const ledger::Entry& entry, const Json& payload) {
    const auto number = EventNames(database).numberOf({payload["event"].asString(), "", 0, 1});
    if (!number)
        return;
    EventTextChange text(database, {*number});
    EventTable table(database, entry.sequence);
    table.remove(*number);
    table.dropEmptyLanes();
    database.run("UPDATE made_event SET is_unmade = 1 WHERE number = ?", *number);
    settleMade(database, entry.sequence, *number);
}

void projectRevised(store::Database& database, const ledger::Entry& entry, const Json& payload) {
    const auto number = EventNames(database).numberOf({payload["event"].asString(), "", 0, 1});
    if (!number)
        return;
    EventTextChange text(database, {*number});
    EventTable table(database, entry.sequence);
    table.remove(*number);
    database.run("UPDATE made_event SET content = ? WHERE number = ?", payload["now"].write(), *number);
    insertMade(table, *madeEventOf(database, *number));
    table.dropEmptyLanes();
    text.done();
    settleMade(database, entry.sequence, *number);
}

void projectNote(store::Database& database, const ledger::Entry& entry, const Json& payload) {
    const auto events = EventNames(database).numbers(payload["events"]);
    EventTextChange text(database, events);
    const std::string note = payload["note"].asString();
    if (entry.kind == "event.unnoted")
        database.run("DELETE FROM event_note WHERE note = ?", note);
    else
        for (const std::int64_t number : events)
            database.run("INSERT OR REPLACE INTO event_note VALUES(?,?,?,?,?,?)", note, number,
                         payload["text"].asString(), entry.author.actor, entry.at, entry.sequence);
    text.done();
}

void projectTags(store::Database& database, const ledger::Entry& entry, const Json& payload) {
    EventNames names(database);
    for (const auto& change : payload["tags"].items()) {
        const std::string tag = change["tag"].asString(), folded = base::foldForSearch(tag);
        const auto events = names.numbers(change["events"]);
        EventTextChange text(database, events);
        for (const std::int64_t number : events)
            if (entry.kind == "event.untagged")
                database.run("DELETE FROM event_tag WHERE event = ? AND folded = ?", number, folded);
            else
                database.run("INSERT OR IGNORE INTO event_tag VALUES(?,?,?)", number, folded, tag);
        text.done();
    }
}

std::string tagsInWords(const Json& payload) {
    std::string words;
    for (const auto& change : payload["tags"].items())
        words += (words.empty() ? "\"" : ", \"") + change["tag"].asString() + "\"";
    return words;
}

}  // namespace

void projectEventEntry(casefile::Projecting& into, const ledger::Entry& entry) {
    if (entry.kind.starts_with("person.") && hasPersonAsAnchor(into.database))
        return settleTold(into.database, entry.sequence);
    if (!entry.kind.starts_with("event."))
        return;
    if (entry.kind == "event.made")
        return projectMade(into.database, entry);
    if (!entry.payload)
        return;
    const auto payload = Json::parse(*entry.payload);
    if (entry.kind == "event.unmade")
        projectUnmade(into.database, entry, payload);
    else if (entry.kind == "event.revised")
        projectRevised(into.database, entry, payload);
    else if (entry.kind == "event.time_told")
        projectTimeTold(into.database, entry, payload);
    else if (entry.kind == "event.noted" || entry.kind == "event.unnoted")
        projectNote(into.database, entry, payload);
    else if (entry.kind == "event.tagged" || entry.kind == "event.untagged")
        projectTags(into.database, entry, payload);
    else if (entry.kind == "event.same" || entry.kind == "event.not_same" ||
             entry.kind == "event.told_apart" || entry.kind == "event.not_told_apart")
        projectSameEntry(into.database, entry, payload);
    else if (entry.kind == "event.linked_passage" || entry.kind == "event.unlinked_passage")
        projectPassageEntry(into.database, entry, payload);
}

std::optional<ledger::Draft> inverseOfEventEntry(const ledger::Entry& entry) {
    if (!entry.payload)
        return std::nullopt;
    for (const auto& [done, undone] : kOpposites)
        if (entry.kind == done)
            return ledger::Draft{std::string(undone), 1,           entry.subject, "Undone",
                                 *entry.payload,      std::nullopt};
    // Tags and links are also taken off by a command of their own, which can be undone like any other.
    for (const auto& [undone, done] : {std::pair{"event.untagged", "event.tagged"},
                                       std::pair{"event.unlinked_passage", "event.linked_passage"}})
        if (entry.kind == undone)
            return ledger::Draft{done, 1, entry.subject, "Undone", *entry.payload, std::nullopt};
    if (entry.kind == "event.revised" || entry.kind == "event.time_told") {
        const auto payload = Json::parse(*entry.payload);
        casefile::Payload back;
        back.raw("event", payload["event"].write());
        if (payload.has("now"))
            back.raw("was", payload["now"].write());
        if (payload.has("was"))
            back.raw("now", payload["was"].write());
        return ledger::Draft{entry.kind, 1, entry.subject, "Undone", back.text(), std::nullopt};
    }
    return std::nullopt;
}

std::string eventEntryInWords(const ledger::Entry& entry) {
    if (!entry.kind.starts_with("event.") || !entry.payload)
        return {};
    const auto payload = Json::parse(*entry.payload);
    const std::string& events = entry.subject;
    const std::string called = events + " \"" + payload["now"]["title"].asString() + "\"";
    if (entry.kind == "event.made")
        return "making event " + called;
    if (entry.kind == "event.unmade")
        return "taking back event " + called;
    if (entry.kind == "event.revised")
        return "changing event " + called;
    if (entry.kind == "event.time_told")
        return payload.has("now")
                   ? "saying that " + events + " was \"" + payload["now"]["words"].asString() + "\""
                   : "taking back when " + events + " was";
    if (entry.kind == "event.noted")
        return "putting a note on " + events;
    if (entry.kind == "event.unnoted")
        return "taking back a note on " + events;
    if (entry.kind == "event.tagged")
        return "tagging " + events + " with " + tagsInWords(payload);
    if (entry.kind == "event.untagged")
        return "taking the tag " + tagsInWords(payload) + " off " + events;
    if (entry.kind == "event.same")
        return "saying that " + events + " are the same event";
    if (entry.kind == "event.not_same")
        return "taking back that " + events + " are the same event";
    if (entry.kind == "event.told_apart")
        return "saying that " + events + " are not the same event";
    if (entry.kind == "event.not_told_apart")
        return "taking back that " + events + " are not the same event";
    if (entry.kind == "event.linked_passage")
        return "linking " + events + " to a passage of " + payload["account"].asString();
    if (entry.kind == "event.unlinked_passage")
        return "taking back the link of " + events + " to a passage of " + payload["account"].asString();
    return {};
}

}  // namespace strata::timeline
