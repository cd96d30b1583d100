#include "checklist/case_checklist.h"

#include <algorithm>

#include "base/json.h"
#include "casefile/payload.h"

namespace strata::checklist {

namespace {

std::string statusJson(const CaseSourceStatus& status) {
    casefile::Payload json;
    json.set("status", status.status)
        .setIfAny("covers_from", status.coversFrom)
        .setIfAny("covers_to", status.coversTo);
    json.setIfAny("exhibit", status.exhibit).setIfAny("reason", status.reason);
    return json.text();
}

// The same payload with was and now changed over; a missing one stays missing.
std::string reversed(const base::Json& payload) {
    casefile::Payload json;
    for (const auto& [key, value] : payload.members())
        if (key != "was" && key != "now")
            json.raw(key, value.write());
    if (payload.has("now"))
        json.raw("was", payload["now"].write());
    if (payload.has("was"))
        json.raw("now", payload["was"].write());
    return json.text();
}

std::vector<std::string> itemsOf(const base::Json& payload) {
    const auto items = payload["items"].asStrings();
    return items.empty() ? std::vector<std::string>{payload["item"].asString()} : items;
}

}  // namespace

std::string_view ChecklistModule::schema() const {
    return R"(
CREATE TABLE case_fact(fact TEXT NOT NULL, subject TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY(fact, subject)) STRICT;
CREATE TABLE premises(number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE offence_considered(number INTEGER PRIMARY KEY, offence TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE source_status(source TEXT NOT NULL, subject TEXT NOT NULL, status TEXT NOT NULL, covers_from TEXT NOT NULL,
  covers_to TEXT NOT NULL, exhibit TEXT NOT NULL, reason TEXT NOT NULL, by TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY(source, subject)) STRICT;
CREATE TABLE item_link(item TEXT NOT NULL, element TEXT NOT NULL, layer TEXT NOT NULL, words_as TEXT NOT NULL,
  entry INTEGER NOT NULL, PRIMARY KEY(item, element)) STRICT;
)";
}

void ChecklistModule::project(casefile::Projecting& into, const ledger::Entry& entry) const {
    if (!entry.payload)
        return;
    auto& database = into.database;
    if (entry.kind == "fact.set") {
        const auto payload = base::Json::parse(*entry.payload);
        const std::string fact = payload["fact"].asString(), subject = payload["subject"].asString();
        if (payload["is_premises"].asBool())
            database.run("INSERT OR IGNORE INTO premises(name) VALUES(?)", subject);
        if (payload.has("now"))
            database.run("INSERT OR REPLACE INTO case_fact VALUES(?,?,?)", fact, subject,
                         payload["now"].asString());
        else
            database.run("DELETE FROM case_fact WHERE fact = ? AND subject = ?", fact, subject);
    } else if (entry.kind == "offence.considered") {
        const auto payload = base::Json::parse(*entry.payload);
        database.run("DELETE FROM offence_considered");
        for (const auto& offence : payload["now"].asStrings())
            database.run("INSERT OR IGNORE INTO offence_considered(offence) VALUES(?)", offence);
    } else if (entry.kind == "source_status.set") {
        const auto payload = base::Json::parse(*entry.payload);
        const std::string source = payload["source"].asString(), subject = payload["subject"].asString();
        const auto now = payload["now"];
        if (now.isObject())
            database.run("INSERT OR REPLACE INTO source_status VALUES(?,?,?,?,?,?,?,?,?)", source, subject,
                         now["status"].asString(), now["covers_from"].asString(), now["covers_to"].asString(),
                         now["exhibit"].asString(), now["reason"].asString(), entry.author.actor, entry.at);
        else
            database.run("DELETE FROM source_status WHERE source = ? AND subject = ?", source, subject);
    } else if (entry.kind == "item.linked") {
        const auto payload = base::Json::parse(*entry.payload);
        for (const auto& item : itemsOf(payload))
            database.run("INSERT OR REPLACE INTO item_link VALUES(?,?,?,?,?)", item,
                         payload["element"].asString(), payload["layer"].asString(), payload["as"].asString(),
                         entry.sequence);
    } else if (entry.kind == "item.unlinked") {
        const auto payload = base::Json::parse(*entry.payload);
        for (const auto& item : itemsOf(payload))
            database.run("DELETE FROM item_link WHERE item = ? AND element = ?", item,
                         payload["element"].asString());
        for (const auto& was : payload["was"].items())
            database.run("INSERT INTO item_link VALUES(?,?,?,?,?)", was["item"].asString(),
                         payload["element"].asString(), was["layer"].asString(), was["as"].asString(),
                         was["entry"].asInt());
    }
}

std::optional<ledger::Draft> ChecklistModule::inverse(const ledger::Entry& entry) const {
    if (!entry.payload)
        return std::nullopt;
    if (entry.kind == "fact.set" || entry.kind == "offence.considered" || entry.kind == "source_status.set")
        return ledger::Draft{
            entry.kind,  1, entry.subject, "Undone", reversed(base::Json::parse(*entry.payload)),
            std::nullopt};
    if (entry.kind == "item.linked")
        return ledger::Draft{"item.unlinked", 1, entry.subject, "Undone", *entry.payload, std::nullopt};
    return std::nullopt;
}

std::string ChecklistModule::sentence(const ledger::Entry& entry) const {
    if (!entry.payload)
        return {};
    if (entry.kind == "fact.set") {
        const auto payload = base::Json::parse(*entry.payload);
        const std::string subject = payload["subject"].asString();
        const std::string of =
            inWords_(payload["fact"].asString()) + (subject.empty() ? "" : " for " + subject);
        const std::string now = payload["now"].asString();
        const std::string said = now == "true" ? "yes" : now == "false" ? "no" : inWords_(now);
        return payload.has("now") ? "setting " + of + " to " + said : "taking back " + of;
    }
    if (entry.kind == "offence.considered")
        return "choosing the offences under consideration";
    if (entry.kind == "source_status.set") {
        const auto payload = base::Json::parse(*entry.payload);
        const std::string subject = payload["subject"].asString();
        return "recording " + inWords_(payload["source"].asString()) +
               (subject.empty() ? "" : " for " + subject) + " as " +
               inWords_(payload["now"]["status"].asString("not asked"));
    }
    if (entry.kind == "item.linked" || entry.kind == "item.unlinked") {
        const auto payload = base::Json::parse(*entry.payload);
        const auto items = itemsOf(payload);
        const std::string more =
            items.size() > 1 ? " and " + std::to_string(items.size() - 1) + " more with " : " and ";
        return (entry.kind == "item.linked" ? "linking " : "unlinking ") + payload["item"].asString() + more +
               inWords_(payload["element"].asString());
    }
    return {};
}

base::Outcome<> setFact(casefile::Writer& writer, const std::string& fact, const std::string& subject,
                        bool isPremises, const std::optional<std::string>& value) {
    casefile::Payload payload;
    payload.set("fact", fact).set("subject", subject).set("is_premises", isPremises);
    if (auto was = writer.database().query("SELECT value FROM case_fact WHERE fact = ? AND subject = ?", fact,
                                           subject);
        was.next())
        payload.set("was", was.text(0));
    payload.set("now", value);
    writer.append({"fact.set", 1, fact, "", payload.text(), std::nullopt});
    return {};
}

base::Outcome<> considerOffences(casefile::Writer& writer, const std::vector<std::string>& offences) {
    const auto was = offencesOf(writer.database());
    auto now = was;
    for (const auto& offence : offences)
        if (std::find(now.begin(), now.end(), offence) == now.end())
            now.push_back(offence);
    if (now == was)
        return {};
    casefile::Payload payload;
    payload.set("was", was).set("now", now);
    writer.append({"offence.considered", 1, "case", "", payload.text(), std::nullopt});
    return {};
}

base::Outcome<> recordStatus(casefile::Writer& writer, const CaseSourceStatus& status) {
    casefile::Payload payload;
    payload.set("source", status.source).set("subject", status.subject);
    for (const auto& held : statusesOf(writer.database()))
        if (held.source == status.source && held.subject == status.subject)
            payload.raw("was", statusJson(held));
    payload.raw("now", statusJson(status));
    writer.append({"source_status.set", 1, status.source, status.reason, payload.text(), std::nullopt});
    return {};
}

base::Outcome<> linkItems(casefile::Writer& writer, const std::vector<std::string>& items,
                          const CaseLink& link) {
    casefile::Payload payload;
    payload.set("item", items.front());
    if (items.size() > 1)
        payload.set("items", items);
    payload.set("element", link.element).set("layer", link.layer).set("as", link.as);
    std::string was;
    for (const auto& held : linksOf(writer.database()))
        if (held.element == link.element && std::ranges::count(items, held.item) > 0)
            was += (was.empty() ? "" : ",") + casefile::Payload()
                                                  .set("item", held.item)
                                                  .set("layer", held.layer)
                                                  .set("as", held.as)
                                                  .set("entry", held.entry)
                                                  .text();
    if (!was.empty())
        payload.raw("was", "[" + was + "]");
    writer.append({"item.linked", 1, items.front(), "", payload.text(), std::nullopt});
    return {};
}

std::vector<CaseFact> factsOf(store::Database& database) {
    std::vector<CaseFact> facts;
    auto row = database.query("SELECT fact, subject, value FROM case_fact ORDER BY fact, subject");
    while (row.next())
        facts.push_back({row.text(0), row.text(1), row.text(2)});
    return facts;
}

std::vector<std::string> offencesOf(store::Database& database) {
    std::vector<std::string> offences;
    auto row = database.query("SELECT offence FROM offence_considered ORDER BY number");
    while (row.next())
        offences.push_back(row.text(0));
    return offences;
}

std::vector<CaseSourceStatus> statusesOf(store::Database& database) {
    std::vector<CaseSourceStatus> statuses;
    auto row = database.query(
        "SELECT source, subject, status, covers_from, covers_to, exhibit, reason, by, at FROM source_status "
        "ORDER BY source, subject");
    while (row.next())
        statuses.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5),
                            row.text(6), row.text(7), row.integer(8)});
    return statuses;
}

std::vector<CaseLink> linksOf(store::Database& database) {
    std::vector<CaseLink> links;
    auto row = database.query(
        "SELECT item, element, layer, words_as, entry FROM item_link ORDER BY entry, item, element");
    while (row.next())
        links.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4)});
    return links;
}

std::vector<std::string> premisesOf(store::Database& database) {
    std::vector<std::string> names;
    auto row = database.query("SELECT name FROM premises ORDER BY number");
    while (row.next())
        names.push_back(row.text(0));
    return names;
}

}  // namespace strata::checklist
