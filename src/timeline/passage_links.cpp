#include "timeline/passage_links.h"

#include <algorithm>

#include "base/ids.h"
#include "base/text.h"
#include "casefile/payload.h"
#include "timeline/event_name.h"

namespace strata::timeline {

namespace {

constexpr const char* kSelect =
    "SELECT link, event, account, revision, start, end, entry FROM event_passage ";

std::vector<PassageLink> readAll(store::Query row) {
    std::vector<PassageLink> links;
    while (row.next())
        links.push_back({row.text(0),
                         row.integer(1),
                         {row.text(2), "", row.integer(3), row.integer(4), row.integer(5)},
                         row.integer(6)});
    return links;
}

casefile::Payload payloadOf(const std::string& link, const PassageOfAccount& passage) {
    casefile::Payload payload;
    payload.set("link", link).set("account", passage.account).set("revision", passage.revision);
    payload.setIfAny("sha256", passage.sha256).set("start", passage.start).set("end", passage.end);
    return payload;
}

}  // namespace

base::Outcome<> linkToPassage(casefile::Writer& writer, const EventNumbers& asked,
                              const PassageOfAccount& passage, const std::string& reason) {
    auto events = acceptedEvents(writer.database(), asked);
    if (!events.ok())
        return events.refusal();
    auto payload = payloadOf(base::randomId(), passage);
    payload.raw("events", EventNames(writer.database()).json(events.value()));
    writer.append(
        {"event.linked_passage", 1, subjectOf(events.value()), reason, payload.text(), std::nullopt});
    return {};
}

base::Outcome<> unlinkFromPassage(casefile::Writer& writer, std::int64_t event, const std::string& link,
                                  const std::string& reason) {
    if (base::trimmed(reason).empty())
        return base::Refusal{"link.reason", "reason", "Say why: a link is taken back with its reason."};
    const auto links = passageLinksOfEvent(writer.database(), event);
    const auto held = std::ranges::find(links, link, &PassageLink::link);
    if (held == links.end())
        return base::Refusal{"link.unknown", "link", idOf(event) + " has no link \"" + link + "\"."};
    auto payload = payloadOf(link, held->passage);
    payload.raw("events", EventNames(writer.database()).json({event})).set("entry", held->entry);
    writer.append(
        {"event.unlinked_passage", 1, idOf(event), base::trimmed(reason), payload.text(), std::nullopt});
    return {};
}

std::vector<PassageLink> passageLinks(store::Database& database) {
    return readAll(database.query(kSelect + std::string("ORDER BY account, revision, start, event")));
}

std::vector<PassageLink> passageLinksOfEvent(store::Database& database, std::int64_t event) {
    return readAll(database.query(kSelect + std::string("WHERE event = ? ORDER BY entry, start"), event));
}

std::vector<PassageLink> passageLinksOfAccount(store::Database& database, const std::string& account) {
    return readAll(
        database.query(kSelect + std::string("WHERE account = ? ORDER BY revision, start, event"), account));
}

void projectPassageEntry(store::Database& database, const ledger::Entry& entry, const base::Json& payload) {
    const std::string link = payload["link"].asString();
    for (const std::int64_t number : EventNames(database).numbers(payload["events"]))
        if (entry.kind == "event.unlinked_passage")
            database.run("DELETE FROM event_passage WHERE link = ? AND event = ?", link, number);
        else
            database.run("INSERT OR REPLACE INTO event_passage VALUES(?,?,?,?,?,?,?)", link, number,
                         payload["account"].asString(), payload["revision"].asInt(), payload["start"].asInt(),
                         payload["end"].asInt(), payload["entry"].asInt(entry.sequence));
}

}  // namespace strata::timeline
