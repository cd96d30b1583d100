#include "checklist/case_checklist.h"

#include <algorithm>

#include "base/json.h"
#include "base/text.h"
#include "casefile/said_by.h"

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

// Version 1 of the entry held the value alone.
CaseFact answerIn(const base::Json& side) {
    if (side.isString())
        return {"", "", side.asString(), "", ""};
    return {"", "", side["value"].asString(), side["from"].asString(), side["on"].asString()};
}

// Of an answer that was, also who gave it and when, so that it comes back as theirs.
std::string answerJson(const CaseFact& fact) {
    casefile::Payload json;
    json.set("value", fact.value).setIfAny("from", fact.from).setIfAny("on", fact.on);
    if (!fact.by.empty())
        json.set("by", fact.by).set("at", fact.at);
    return json.text();
}

}  // namespace

std::string_view ChecklistModule::schema() const {
    return R"(
CREATE TABLE case_fact(fact TEXT NOT NULL, subject TEXT NOT NULL, value TEXT NOT NULL, known_from TEXT NOT NULL,
  known_on TEXT NOT NULL, by TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY(fact, subject)) STRICT;
CREATE TABLE enquiry_line(source TEXT NOT NULL, subject TEXT NOT NULL, record TEXT NOT NULL, by TEXT NOT NULL,
  role TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY(source, subject)) STRICT;
CREATE TABLE premises(number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE offence_considered(number INTEGER PRIMARY KEY, offence TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE source_status(source TEXT NOT NULL, subject TEXT NOT NULL, status TEXT NOT NULL, covers_from TEXT NOT NULL,
  covers_to TEXT NOT NULL, exhibit TEXT NOT NULL, reason TEXT NOT NULL, by TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY(source, subject)) STRICT;
CREATE TABLE item_link(item TEXT NOT NULL, element TEXT NOT NULL, layer TEXT NOT NULL, words_as TEXT NOT NULL,
  entry INTEGER NOT NULL, PRIMARY KEY(item, element)) STRICT;
)";
}

namespace {

// The record of why a source is asked for, as `of` says it was or is now; the source and the subject are
// those of the payload.
void projectLine(store::Database& database, const ledger::Entry& entry, const base::Json& payload,
                 const base::Json& of, const char* which) {
    const std::string source = payload["source"].asString(), subject = payload["subject"].asString();
    if (of.has(which))
        database.run("INSERT OR REPLACE INTO enquiry_line VALUES(?,?,?,?,?,?)", source, subject,
                     of[which].write(), entry.author.actor, entry.author.role, entry.at);
    else
        database.run("DELETE FROM enquiry_line WHERE source = ? AND subject = ?", source, subject);
}

// What the record was, and what it is with what was written now; a field that is empty goes.
void setRecords(casefile::Payload& payload, store::Database& database, const EnquiryLine& line) {
    auto record = line.record;
    for (const auto& held : linesOf(database))
        if (held.source == line.source && held.subject == line.subject) {
            payload.set("was", held.record);
            record.insert(held.record.begin(), held.record.end());
        }
    std::erase_if(record, [](const auto& field) { return field.second.empty(); });
    if (!record.empty())
        payload.set("now", record);
}

}  // namespace

void ChecklistModule::project(casefile::Projecting& into, const ledger::Entry& entry) const {
    if (!entry.payload)
        return;
    auto& database = into.database;
    if (entry.kind == "fact.set") {
        const auto payload = base::Json::parse(*entry.payload);
        const std::string fact = payload["fact"].asString(), subject = payload["subject"].asString();
        if (payload["is_premises"].asBool())
            database.run("INSERT OR IGNORE INTO premises(name) VALUES(?)", subject);
        if (payload.has("now")) {
            const auto now = answerIn(payload["now"]);
            const auto said = casefile::saidBy(payload["now"], entry);
            database.run("INSERT OR REPLACE INTO case_fact VALUES(?,?,?,?,?,?,?)", fact, subject, now.value,
                         now.from, now.on, said.by, said.at);
        } else
            database.run("DELETE FROM case_fact WHERE fact = ? AND subject = ?", fact, subject);
    } else if (entry.kind == "enquiry_line.set") {
        const auto payload = base::Json::parse(*entry.payload);
        projectLine(database, entry, payload, payload, "now");
    } else if (entry.kind == "request.made" || entry.kind == "request.unmade") {
        const auto payload = base::Json::parse(*entry.payload);
        if (payload.has("line"))
            projectLine(database, entry, payload, payload["line"],
                        entry.kind == "request.made" ? "now" : "was");
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
    } else {
        projectLinkEntry(database, entry);
    }
}

std::optional<ledger::Draft> ChecklistModule::inverse(const ledger::Entry& entry) const {
    if (!entry.payload)
        return std::nullopt;
    if (entry.kind == "fact.set" || entry.kind == "offence.considered" || entry.kind == "source_status.set" ||
        entry.kind == "enquiry_line.set")
        return ledger::Draft{entry.kind,
                             entry.kindVersion,
                             entry.subject,
                             "Undone",
                             reversed(base::Json::parse(*entry.payload)),
                             std::nullopt};
    return inverseOfLinkEntry(entry);
}

// Those of the offences that are not among the others.
std::string ChecklistModule::named(const std::vector<std::string>& offences,
                                   const std::vector<std::string>& others) const {
    std::string names;
    for (const auto& offence : offences)
        if (std::ranges::find(others, offence) == others.end())
            names += (names.empty() ? "" : "; ") + inWords_(offence);
    return names;
}

std::string ChecklistModule::sentence(const ledger::Entry& entry) const {
    if (!entry.payload)
        return {};
    if (entry.kind == "fact.set") {
        const auto payload = base::Json::parse(*entry.payload);
        const std::string subject = payload["subject"].asString();
        const std::string of =
            inWords_(payload["fact"].asString()) + (subject.empty() ? "" : " for " + subject);
        const std::string now = answerIn(payload["now"]).value;
        std::string said;
        for (const auto& one : base::split(now, ','))
            said += (said.empty() ? "" : ", ") + (one == "true"    ? "yes"
                                                  : one == "false" ? "no"
                                                                   : inWords_(one));
        return payload.has("now") ? "setting " + of + " to " + said : "taking back " + of;
    }
    if (entry.kind == "enquiry_line.set") {
        const auto payload = base::Json::parse(*entry.payload);
        const std::string subject = payload["subject"].asString();
        return std::string(payload.has("now") ? "writing down" : "taking back") + " the line of enquiry to " +
               inWords_(payload["source"].asString()) + (subject.empty() ? "" : " for " + subject);
    }
    if (entry.kind == "offence.considered") {
        const auto payload = base::Json::parse(*entry.payload);
        const std::string added = named(payload["now"].asStrings(), payload["was"].asStrings());
        if (!added.empty())
            return "putting under consideration: " + added;
        return "taking off consideration: " + named(payload["was"].asStrings(), payload["now"].asStrings());
    }
    if (entry.kind == "source_status.set") {
        const auto payload = base::Json::parse(*entry.payload);
        const std::string subject = payload["subject"].asString();
        return "recording " + inWords_(payload["source"].asString()) +
               (subject.empty() ? "" : " for " + subject) + " as " +
               inWords_(payload["now"]["status"].asString("not asked"));
    }
    return linkEntryInWords(entry, inWords_);
}

base::Outcome<> setFact(casefile::Writer& writer, const CaseFact& fact, SubjectKind kind) {
    casefile::Payload payload;
    payload.set("fact", fact.fact)
        .set("subject", fact.subject)
        .set("is_premises", kind == SubjectKind::premises);
    for (const auto& held : factsOf(writer.database()))
        if (held.fact == fact.fact && held.subject == fact.subject)
            payload.raw("was", answerJson(held));
    if (!fact.value.empty())
        payload.raw("now", answerJson(fact));
    writer.append({"fact.set", 2, fact.fact, "", payload.text(), std::nullopt});
    return {};
}

base::Outcome<> recordLine(casefile::Writer& writer, const EnquiryLine& line) {
    casefile::Payload payload;
    payload.set("source", line.source).set("subject", line.subject);
    setRecords(payload, writer.database(), line);
    writer.append({"enquiry_line.set", 1, line.source, "", payload.text(), std::nullopt});
    return {};
}

std::string lineChange(store::Database& database, const EnquiryLine& line) {
    casefile::Payload payload;
    setRecords(payload, database, line);
    return payload.text();
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

std::vector<CaseFact> factsOf(store::Database& database) {
    std::vector<CaseFact> facts;
    auto row = database.query(
        "SELECT fact, subject, value, known_from, known_on, by, at FROM case_fact ORDER BY fact, subject");
    while (row.next())
        facts.push_back(
            {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.integer(6)});
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

std::vector<EnquiryLine> linesOf(store::Database& database) {
    std::vector<EnquiryLine> lines;
    auto row = database.query(
        "SELECT source, subject, record, by, role, at FROM enquiry_line ORDER BY source, subject");
    while (row.next()) {
        EnquiryLine line{row.text(0), row.text(1), {}, row.text(3), row.text(4), row.integer(5)};
        for (const auto& [field, text] : base::Json::parse(row.text(2)).members())
            line.record[field] = text.asString();
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<std::string> premisesOf(store::Database& database) {
    std::vector<std::string> names;
    auto row = database.query("SELECT name FROM premises ORDER BY number");
    while (row.next())
        names.push_back(row.text(0));
    return names;
}

}  // namespace strata::checklist
