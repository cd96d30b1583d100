#include "forms/unused_material.h"

#include <algorithm>
#include <set>

#include "base/json.h"
#include "base/text.h"
#include "casefile/said_by.h"

namespace strata::forms {

namespace {

constexpr const char *kListed = "unused.listed", *kUnlisted = "unused.unlisted", *kRemoved = "unused.removed",
                     *kDecided = "unused.decided", *kServed = "material.served";

std::string lineId(std::string_view schedule, std::int64_t number) {
    return std::string(schedule) + "/" + std::to_string(number);
}

base::Outcome<std::string> reasonFrom(const std::string& given, const char* whyNeeded) {
    std::string reason = base::trimmed(given);
    if (reason.empty() || !base::isUtf8(reason))
        return base::Refusal{"unused.reason", "reason", whyNeeded};
    return reason;
}

base::Outcome<ScheduleLine> standingLine(store::Database& database, const std::string& id) {
    for (auto& line : scheduleLines(database))
        if (line.id() == id && !line.isRemoved)
            return std::move(line);
    return base::Refusal{"unused.line", "line",
                         "No line " + id +
                             " stands on a schedule of this case. `strata show CASE unused` "
                             "lists them."};
}

std::string lineJson(const ScheduleLine& line) {
    return casefile::Payload()
        .set("number", line.number)
        .setIfAny("item", line.item)
        .set("description", line.description)
        .setIfAny("location", line.location)
        .setIfAny("sensitivity", line.sensitivity)
        .text();
}

// What must hold of a line before it can be listed.
base::Outcome<> checkLine(const ScheduleLine& line, Schedule schedule) {
    if (line.description.empty() || !base::isUtf8(line.description))
        return base::Refusal{
            "unused.description", "description",
            "Describe the item in words, so that somebody who has not seen it can judge it."};
    if (schedule == Schedule::sensitive && line.sensitivity.empty())
        return base::Refusal{"unused.sensitivity", "reason",
                             "Say why the item is sensitive. What it says does not belong here."};
    return {};
}

}  // namespace

std::string_view nameOf(Schedule schedule) {
    return schedule == Schedule::sensitive ? "MG6D" : "MG6C";
}

std::string_view decisionInWords(std::string_view decision) {
    return decision == "meets_test"           ? "meets the test: disclose"
           : decision == "does_not_meet_test" ? "does not meet the test"
                                              : "not reviewed";
}

std::string ScheduleLine::id() const {
    return lineId(nameOf(schedule), number);
}

std::string_view UnusedModule::schema() const {
    return R"(
CREATE TABLE unused_line(schedule TEXT NOT NULL, number INTEGER NOT NULL, item TEXT NOT NULL, description TEXT NOT NULL,
  location TEXT NOT NULL, sensitivity TEXT NOT NULL, by TEXT NOT NULL, role TEXT NOT NULL, listing TEXT NOT NULL,
  at INTEGER NOT NULL, entry INTEGER NOT NULL, is_removed INTEGER NOT NULL DEFAULT 0,
  removed_for TEXT NOT NULL DEFAULT '', removed_by TEXT NOT NULL DEFAULT '',
  decision TEXT NOT NULL DEFAULT 'not_reviewed', decided_for TEXT NOT NULL DEFAULT '',
  decided_by TEXT NOT NULL DEFAULT '', decided_role TEXT NOT NULL DEFAULT '', decided_at INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY(schedule, number)) STRICT;
CREATE TABLE served_material(item TEXT PRIMARY KEY, reason TEXT NOT NULL, by TEXT NOT NULL, role TEXT NOT NULL,
  at INTEGER NOT NULL) STRICT;
)";
}

void UnusedModule::project(casefile::Projecting& into, const ledger::Entry& entry) const {
    if (!entry.payload || !(entry.kind.starts_with("unused.") || entry.kind == kServed))
        return;
    const auto payload = base::Json::parse(*entry.payload);
    auto& database = into.database;
    const std::string schedule = payload["schedule"].asString();
    if (entry.kind == kListed || entry.kind == kUnlisted) {
        for (const auto& line : payload["lines"].items())
            // Listed again by a redo, a line stays whose it was and when.
            if (entry.kind == kListed)
                database.run(
                    "INSERT INTO unused_line(schedule, number, item, description, location, sensitivity, by, "
                    "role, listing, at, entry) VALUES(?,?,?,?,?,?,?,?,?,?,?) "
                    "ON CONFLICT(schedule, number) DO UPDATE SET is_removed = 0, removed_for = '', "
                    "removed_by = ''",
                    schedule, line["number"].asInt(), line["item"].asString(), line["description"].asString(),
                    line["location"].asString(), line["sensitivity"].asString(), entry.author.actor,
                    entry.author.role, entry.subject, entry.at, entry.sequence);
            else
                database.run(
                    "UPDATE unused_line SET is_removed = 1, removed_for = ?, removed_by = ? WHERE schedule = "
                    "? AND number = ?",
                    entry.reason, entry.author.actor, schedule, line["number"].asInt());
    } else if (entry.kind == kRemoved) {
        database.run(
            "UPDATE unused_line SET is_removed = 1, removed_for = ?, removed_by = ? WHERE schedule = ? AND "
            "number = ?",
            entry.reason, entry.author.actor, schedule, payload["number"].asInt());
    } else if (entry.kind == kDecided) {
        database.run(
            "UPDATE unused_line SET decision = ?, decided_for = ?, decided_by = ?, decided_role = ?, "
            "decided_at = ? WHERE schedule = ? AND number = ?",
            payload["decision"].asString(), entry.reason, entry.author.actor, entry.author.role, entry.at,
            schedule, payload["number"].asInt());
    } else if (payload["served"].asBool()) {
        database.run("INSERT OR REPLACE INTO served_material VALUES(?,?,?,?,?)", payload["item"].asString(),
                     entry.reason, entry.author.actor, entry.author.role, entry.at);
    } else {
        database.run("DELETE FROM served_material WHERE item = ?", payload["item"].asString());
    }
}

std::optional<ledger::Draft> UnusedModule::inverse(const ledger::Entry& entry) const {
    return casefile::otherOfPair(entry, kListed, kUnlisted);
}

// What was decided on, or taken off, must not come back or go by an undo.
std::vector<std::string> UnusedModule::restsOn(const ledger::Entry& entry) const {
    if (!entry.payload || (entry.kind != kRemoved && entry.kind != kDecided && entry.kind != kServed))
        return {};
    return base::Json::parse(*entry.payload)["listings"].asStrings();
}

std::string UnusedModule::sentence(const ledger::Entry& entry) const {
    if (entry.kind == kListed)
        return "listing unused material as " + entry.subject;
    if (entry.kind == kUnlisted)
        return "taking back the listing of " + entry.subject;
    if (entry.kind == kRemoved)
        return "taking " + entry.subject + " off its schedule";
    if (entry.kind == kDecided)
        return "deciding on the disclosure of " + entry.subject;
    if (entry.kind != kServed || !entry.payload)
        return {};
    return base::Json::parse(*entry.payload)["served"].asBool()
               ? "saying that " + entry.subject + " is served as evidence"
               : "saying that " + entry.subject + " is no longer served";
}

base::Outcome<std::vector<std::string>> listUnused(casefile::Writer& writer, Schedule schedule,
                                                   std::vector<ScheduleLine> lines) {
    auto& database = writer.database();
    std::set<std::string> standing;
    for (const auto& line : scheduleLines(database))
        if (!line.isRemoved)
            standing.insert(line.item);
    const auto served = servedMaterial(database);
    const std::string name(nameOf(schedule));
    std::int64_t number =
        database.integer("SELECT max(number) FROM unused_line WHERE schedule = ?", name).value_or(0);
    std::vector<std::string> ids;
    std::string json = "[";
    for (auto& line : lines) {
        if (auto checked = checkLine(line, schedule); !checked.ok())
            return checked.refusal();
        if (!line.item.empty() && !standing.insert(line.item).second)
            return base::Refusal{"unused.twice", "item",
                                 line.item + " stands on a schedule already. Take that line off first."};
        if (served.contains(line.item))
            return base::Refusal{"unused.served", "item",
                                 line.item + " is served as evidence, so it is not unused."};
        line.number = ++number;
        ids.push_back(lineId(name, number));
        json += (json.size() > 1 ? "," : "") + lineJson(line);
    }
    if (ids.empty())
        return base::Refusal{"unused.nothing", "item", "Everything stands on a schedule or is served."};
    const std::string subject = ids.size() == 1 ? ids.front() : ids.front() + " to " + std::to_string(number);
    writer.append({kListed, 1, subject, "",
                   casefile::Payload().set("schedule", name).raw("lines", json + "]").text(), std::nullopt});
    return ids;
}

base::Outcome<> removeLine(casefile::Writer& writer, const std::string& id, const std::string& given) {
    const auto line = standingLine(writer.database(), id);
    if (!line.ok())
        return line.refusal();
    const auto reason = reasonFrom(given, "A line leaves a schedule for a reason. Give it.");
    if (!reason.ok())
        return reason.refusal();
    writer.append({kRemoved, 1, id, reason.value(),
                   casefile::Payload()
                       .set("schedule", nameOf(line.value().schedule))
                       .set("number", line.value().number)
                       .set("listings", std::vector{line.value().listing})
                       .text(),
                   std::nullopt});
    return {};
}

base::Outcome<> decideLine(casefile::Writer& writer, const std::string& id, const std::string& decision,
                           const std::string& given) {
    const auto line = standingLine(writer.database(), id);
    if (!line.ok())
        return line.refusal();
    if (decision != "meets_test" && decision != "does_not_meet_test" && decision != "not_reviewed")
        return base::Refusal{"unused.decision", "decision",
                             "\"" + decision +
                                 "\" is no decision on disclosure. Choose meets_test, does_not_meet_test or "
                                 "not_reviewed."};
    const auto reason = reasonFrom(given, "A decision on disclosure needs its reason.");
    if (!reason.ok())
        return reason.refusal();
    writer.append({kDecided, 1, id, reason.value(),
                   casefile::Payload()
                       .set("schedule", nameOf(line.value().schedule))
                       .set("number", line.value().number)
                       .set("decision", decision)
                       .set("listings", std::vector{line.value().listing})
                       .text(),
                   std::nullopt});
    return {};
}

base::Outcome<> setServed(casefile::Writer& writer, const std::string& item, bool isServed,
                          const std::string& given) {
    const auto reason = reasonFrom(given, "Say why this is served as evidence, or no longer.");
    if (!reason.ok())
        return reason.refusal();
    if (servedMaterial(writer.database()).contains(item) == isServed)
        return base::Refusal{"unused.served", "item",
                             item + (isServed ? " is served already." : " is not served.")};
    std::vector<std::string> listings;
    for (const auto& line : scheduleLines(writer.database())) {
        if (line.item != item)
            continue;
        if (isServed && !line.isRemoved && line.schedule == Schedule::sensitive)
            return base::Refusal{"unused.sensitive", "item",
                                 item + " stands on the MG6D as sensitive and is not served. Take " +
                                     line.id() + " off first."};
        listings.push_back(line.listing);
    }
    writer.append(
        {kServed, 1, item, reason.value(),
         casefile::Payload().set("item", item).set("served", isServed).set("listings", listings).text(),
         std::nullopt});
    return {};
}

std::vector<ScheduleLine> scheduleLines(store::Database& database) {
    std::vector<ScheduleLine> lines;
    auto row = database.query(
        "SELECT schedule, number, item, description, location, sensitivity, by, role, listing, at, entry, "
        "removed_for, removed_by, is_removed, decision, decided_for, decided_by, decided_role, decided_at "
        "FROM unused_line ORDER BY schedule, number");
    while (row.next())
        lines.push_back({row.text(0) == "MG6D" ? Schedule::sensitive : Schedule::nonSensitive, row.integer(1),
                         row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7),
                         row.text(8), row.integer(9), row.integer(10), row.text(11), row.text(12),
                         row.integer(13) != 0, row.text(14), row.text(15), row.text(16), row.text(17),
                         row.integer(18)});
    return lines;
}

std::map<std::string, Served> servedMaterial(store::Database& database) {
    std::map<std::string, Served> served;
    auto row = database.query("SELECT item, reason, by, role, at FROM served_material");
    while (row.next())
        served[row.text(0)] = {row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4)};
    return served;
}

}  // namespace strata::forms
