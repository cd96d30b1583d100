#include "accounts/gazetteer.h"

#include <algorithm>

#include "accounts/taking_back.h"
#include "base/instant.h"
#include "base/json.h"
#include "base/text.h"
#include "casefile/payload.h"

namespace strata::accounts {

namespace {

std::string folded(const std::string& name) {
    return base::foldForSearch(base::trimmed(name));
}

std::string keyOf(std::string_view kind, const std::string& foldedName) {
    return std::string(kind) + ":" + foldedName;
}

std::string payloadOf(const GazetteerEntry& entry) {
    casefile::Payload payload;
    payload.set("number", entry.number).set("kind", entry.kind);
    payload.set("name", entry.name).set("other", entry.other);
    return payload.text();
}

}  // namespace

void Gazetteer::addWithin(const std::string& place, const std::string& container) {
    within_[folded(place)].insert(folded(container));
}

void Gazetteer::addAlias(const std::string& kind, const std::string& name, const std::string& other) {
    aliases_[keyOf(kind, folded(name))].insert(folded(other));
    aliases_[keyOf(kind, folded(other))].insert(folded(name));
}

std::set<std::string> Gazetteer::namesOf(std::string_view kind, const std::string& foldedName) const {
    std::set<std::string> names{foldedName};
    std::vector<std::string> open{foldedName};
    while (!open.empty()) {
        const auto found = aliases_.find(keyOf(kind, open.back()));
        open.pop_back();
        if (found == aliases_.end())
            continue;
        for (const auto& other : found->second)
            if (names.insert(other).second)
                open.push_back(other);
    }
    return names;
}

bool Gazetteer::areOne(std::string_view kind, const std::string& one, const std::string& other) const {
    return namesOf(kind, folded(one)).contains(folded(other));
}

bool Gazetteer::isWithin(const std::string& place, const std::string& container) const {
    const auto wanted = namesOf("place", folded(container));
    if (wanted.contains(folded(place)))
        return false;
    std::set<std::string> seen = namesOf("place", folded(place));
    std::vector<std::string> open(seen.begin(), seen.end());
    while (!open.empty()) {
        const auto found = within_.find(open.back());
        open.pop_back();
        if (found == within_.end())
            continue;
        for (const auto& outer : found->second)
            for (const auto& name : namesOf("place", outer)) {
                if (wanted.contains(name))
                    return true;
                if (seen.insert(name).second)
                    open.push_back(name);
            }
    }
    return false;
}

base::Outcome<GazetteerEntry> sayOfNames(casefile::Writer& writer, const GazetteerEntry& asked) {
    GazetteerEntry entry = asked;
    entry.name = base::trimmed(asked.name);
    entry.other = base::trimmed(asked.other);
    if (entry.kind != "within" && entry.kind != "place" && entry.kind != "person")
        return base::Refusal{"gazetteer.kind", "kind", "Say whether these are names of a place or a person."};
    if (entry.name.empty() || entry.other.empty() || !base::isUtf8(entry.name) || !base::isUtf8(entry.other))
        return base::Refusal{"gazetteer.name", "name", "Say both names."};
    const auto known = gazetteerOf(writer.database());
    const bool isWithin = entry.kind == "within";
    if (folded(entry.name) == folded(entry.other) ||
        (isWithin && known.areOne("place", entry.name, entry.other)))
        return base::Refusal{"gazetteer.same", "other", "These are one name already."};
    if (isWithin ? known.isWithin(entry.name, entry.other)
                 : known.areOne(entry.kind, entry.name, entry.other))
        return base::Refusal{"gazetteer.known", "other", "That is said already. Nothing was added."};
    if (isWithin && known.isWithin(entry.other, entry.name))
        return base::Refusal{"gazetteer.circle", "other",
                             entry.other + " is said to lie within " + entry.name +
                                 ". One of the two cannot be so; undo that first."};
    entry.number = writer.database().integer("SELECT max(number) FROM gazetteer").value_or(0) + 1;
    writer.append({std::string(isWithin ? kPlaceWithin : kNameAlias), 1, entry.name,
                   base::trimmed(asked.reason), payloadOf(entry), std::nullopt});
    return listGazetteer(writer.database()).back();
}

base::Outcome<> takeNamesBack(casefile::Writer& writer, std::int64_t number, const std::string& reason) {
    const auto entries = listGazetteer(writer.database());
    const auto held = std::ranges::find(entries, number, &GazetteerEntry::number);
    if (held == entries.end())
        return base::Refusal{"gazetteer.unknown", "names",
                             "Nothing called G" + std::to_string(number) + " is said of names."};
    return takeBack(writer, kGazetteerTakenBack, held->name, payloadOf(*held), reason);
}

std::vector<GazetteerEntry> listGazetteer(store::Database& database) {
    std::vector<GazetteerEntry> entries;
    auto row = database.query(
        "SELECT number, kind, name, other, reason, by, role, at FROM gazetteer WHERE is_taken_back = 0 "
        "ORDER BY number");
    while (row.next())
        entries.push_back({row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5),
                           row.text(6), base::isoUtc(row.integer(7))});
    return entries;
}

Gazetteer gazetteerOf(store::Database& database) {
    Gazetteer gazetteer;
    for (const auto& entry : listGazetteer(database)) {
        if (entry.kind == "within")
            gazetteer.addWithin(entry.name, entry.other);
        else
            gazetteer.addAlias(entry.kind, entry.name, entry.other);
    }
    return gazetteer;
}

void projectGazetteer(store::Database& database, const ledger::Entry& entry) {
    const auto payload = base::Json::parse(*entry.payload);
    if (entry.kind == kGazetteerTakenBack) {
        database.run("UPDATE gazetteer SET is_taken_back = 1 WHERE number = ?", payload["number"].asInt());
        return;
    }
    database.run(
        "INSERT INTO gazetteer(number, kind, name, other, reason, by, role, at) VALUES(?,?,?,?,?,?,?,?) "
        "ON CONFLICT DO UPDATE SET is_taken_back = 0",
        payload["number"].asInt(), payload["kind"].asString(), payload["name"].asString(),
        payload["other"].asString(), entry.reason, entry.author.actor, entry.author.role, entry.at);
}

std::string gazetteerInWords(const ledger::Entry& entry) {
    if (entry.kind != kPlaceWithin && entry.kind != kNameAlias && entry.kind != kGazetteerTakenBack)
        return {};
    const auto payload = base::Json::parse(*entry.payload);
    const bool isWithin = payload["kind"].asString() == "within";
    return std::string(entry.kind == kGazetteerTakenBack ? "taking back" : "saying") + " that " +
           payload["name"].asString() + (isWithin ? " lies within " : " and ") + payload["other"].asString() +
           (isWithin ? "" : " are one");
}

}  // namespace strata::accounts
