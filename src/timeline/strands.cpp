#include "timeline/strands.h"

#include <algorithm>

#include "base/ids.h"
#include "base/json.h"
#include "base/text.h"
#include "casefile/payload.h"
#include "timeline/event_name.h"

namespace strata::timeline {

namespace {

using base::Json;

// The lists of names in a payload and in the table, by the word for them in both.
struct NamedItems {
    const char* kind;
    std::vector<std::string> StrandItems::*list;
};
constexpr NamedItems kNamed[] = {
    {"sources", &StrandItems::sources}, {"lanes", &StrandItems::lanes}, {"tags", &StrandItems::tags}};

bool isThere(store::Database& database, const std::string& strand, const char* kind,
             const std::string& item) {
    return database
        .integer("SELECT 1 FROM strand_item WHERE strand = ? AND kind = ? AND item = ?", strand, kind, item)
        .has_value();
}

void put(store::Database& database, Filling filling, const std::string& strand, const char* kind,
         const std::string& item) {
    database.run(filling == Filling::in
                     ? "INSERT OR IGNORE INTO strand_item VALUES(?,?,?)"
                     : "DELETE FROM strand_item WHERE strand = ? AND kind = ? AND item = ?",
                 strand, kind, item);
}

void projectItems(store::Database& database, Filling filling, const Json& payload) {
    const std::string strand = payload["strand"].asString();
    for (const std::int64_t number : EventNames(database).numbers(payload["events"]))
        put(database, filling, strand, "events", std::to_string(number));
    for (const NamedItems& named : kNamed)
        for (const std::string& item : payload[named.kind].asStrings())
            put(database, filling, strand, named.kind, item);
}

StrandItems itemsOf(store::Database& database, const std::string& strand) {
    StrandItems items;
    auto row =
        database.query("SELECT kind, item FROM strand_item WHERE strand = ? ORDER BY kind, item", strand);
    while (row.next()) {
        if (row.view(0) == "events")
            items.events.push_back(std::stoll(row.text(1)));
        for (const NamedItems& named : kNamed)
            if (row.view(0) == named.kind)
                (items.*named.list).push_back(row.text(1));
    }
    std::ranges::sort(items.events);
    return items;
}

std::vector<Strand> read(store::Database& database, store::Query row) {
    std::vector<Strand> found;
    while (row.next())
        found.push_back({row.text(0), row.text(1), row.text(2), {}});
    for (Strand& strand : found)
        strand.items = itemsOf(database, strand.id);
    return found;
}

base::Outcome<Strand> known(store::Database& database, const std::string& name) {
    if (auto strand = strandNamed(database, name))
        return *strand;
    return base::Refusal{"strand.unknown", "strand",
                         "There is no strand \"" + name + "\" in this case. Name it first."};
}

base::Outcome<std::string> acceptedName(store::Database& database, const std::string& said) {
    std::string name = base::trimmed(said);
    if (name.empty() || !base::isUtf8(name))
        return base::Refusal{"strand.name", "name", "A strand needs a name: a few words of text."};
    if (strandNamed(database, name))
        return base::Refusal{"strand.taken", "name",
                             "There is a strand \"" + name + "\" already. Choose another name."};
    return name;
}

std::string countOf(const Json& payload) {
    std::string words;
    const auto count = [&](const char* kind, const char* one, const char* many) {
        if (const auto size = static_cast<std::int64_t>(payload[kind].size()); size > 0)
            words += (words.empty() ? "" : ", ") + base::plural(size, one, many);
    };
    count("events", "event", "events");
    count("sources", "source", "sources");
    count("lanes", "lane", "lanes");
    count("tags", "tag", "tags");
    return words;
}

}  // namespace

std::string_view StrandsModule::schema() const {
    return R"(
CREATE TABLE strand(id TEXT PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL, by TEXT NOT NULL, entry INTEGER NOT NULL,
  is_gone INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE strand_item(strand TEXT NOT NULL, kind TEXT NOT NULL, item TEXT NOT NULL, PRIMARY KEY(strand, kind, item)) STRICT,
  WITHOUT ROWID;
)";
}

void StrandsModule::project(casefile::Projecting& into, const ledger::Entry& entry) const {
    if (!entry.kind.starts_with("strand.") || !entry.payload)
        return;
    const auto payload = Json::parse(*entry.payload);
    const std::string strand = payload["strand"].asString(), name = payload["name"].asString();
    if (entry.kind == "strand.named")
        into.database.run(
            "INSERT INTO strand(id, name, folded, by, entry) VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT(id) DO "
            "UPDATE SET name = ?2, folded = ?3, is_gone = 0",
            strand, name, base::foldForSearch(name), entry.author.actor, entry.sequence);
    else if (entry.kind == "strand.unnamed")
        into.database.run("UPDATE strand SET is_gone = 1 WHERE id = ?", strand);
    else if (entry.kind == "strand.filled")
        projectItems(into.database, Filling::in, payload);
    else if (entry.kind == "strand.emptied")
        projectItems(into.database, Filling::out, payload);
}

std::optional<ledger::Draft> StrandsModule::inverse(const ledger::Entry& entry) const {
    if (!entry.kind.starts_with("strand.") || !entry.payload)
        return std::nullopt;
    const auto payload = Json::parse(*entry.payload);
    std::string kind = "strand.named", back = *entry.payload;
    if (entry.kind == "strand.filled")
        kind = "strand.emptied";
    else if (entry.kind == "strand.emptied")
        kind = "strand.filled";
    else if (entry.kind == "strand.named" && !payload.has("was"))
        kind = "strand.unnamed";
    else if (entry.kind == "strand.named")
        back = casefile::Payload()
                   .set("strand", payload["strand"].asString())
                   .set("name", payload["was"].asString())
                   .set("was", payload["name"].asString())
                   .text();
    return ledger::Draft{kind, 1, entry.subject, "Undone", back, std::nullopt};
}

std::string StrandsModule::sentence(const ledger::Entry& entry) const {
    if (!entry.kind.starts_with("strand.") || !entry.payload)
        return {};
    const auto payload = Json::parse(*entry.payload);
    const std::string called = "the strand \"" + entry.subject + "\"";
    if (entry.kind == "strand.named" && payload.has("was"))
        return "calling the strand \"" + payload["was"].asString() + "\" \"" + payload["name"].asString() +
               "\"";
    if (entry.kind == "strand.named")
        return "naming " + called;
    if (entry.kind == "strand.unnamed")
        return "dropping " + called;
    return (entry.kind == "strand.filled" ? "putting " : "taking ") + countOf(payload) +
           (entry.kind == "strand.filled" ? " into " : " out of ") + called;
}

base::Outcome<> nameStrand(casefile::Writer& writer, const std::string& said) {
    const auto name = acceptedName(writer.database(), said);
    if (!name.ok())
        return name.refusal();
    writer.append({"strand.named", 1, name.value(), "",
                   casefile::Payload().set("strand", base::randomId()).set("name", name.value()).text(),
                   std::nullopt});
    return {};
}

base::Outcome<> renameStrand(casefile::Writer& writer, const std::string& asked, const std::string& said) {
    const auto strand = known(writer.database(), asked);
    if (!strand.ok())
        return strand.refusal();
    const auto name = acceptedName(writer.database(), said);
    if (!name.ok())
        return name.refusal();
    casefile::Payload payload;
    payload.set("strand", strand.value().id).set("name", name.value()).set("was", strand.value().name);
    writer.append({"strand.named", 1, name.value(), "", payload.text(), std::nullopt});
    return {};
}

base::Outcome<> dropStrand(casefile::Writer& writer, const std::string& asked) {
    const auto strand = known(writer.database(), asked);
    if (!strand.ok())
        return strand.refusal();
    casefile::Payload payload;
    payload.set("strand", strand.value().id).set("name", strand.value().name);
    writer.append({"strand.unnamed", 1, strand.value().name, "", payload.text(), std::nullopt});
    return {};
}

base::Outcome<> fillStrand(casefile::Writer& writer, const std::string& asked, StrandItems items,
                           Filling filling) {
    auto& database = writer.database();
    const auto strand = known(database, asked);
    if (!strand.ok())
        return strand.refusal();
    const auto& id = strand.value().id;
    std::ranges::sort(items.events);
    items.events.erase(std::ranges::unique(items.events).begin(), items.events.end());
    for (const std::int64_t number : items.events)
        if (!database.integer("SELECT 1 FROM event WHERE id = ?", number))
            return base::Refusal{"event.unknown", "events",
                                 "There is no event E" + std::to_string(number) + " in this case."};
    const bool isIn = filling == Filling::in;
    std::erase_if(items.events, [&](std::int64_t number) {
        return isThere(database, id, "events", std::to_string(number)) == isIn;
    });
    casefile::Payload payload;
    payload.set("strand", id);
    if (!items.events.empty())
        payload.raw("events", EventNames(database).json(items.events));
    for (const NamedItems& named : kNamed) {
        auto& list = items.*named.list;
        std::erase_if(
            list, [&](const std::string& item) { return isThere(database, id, named.kind, item) == isIn; });
        if (!list.empty())
            payload.set(named.kind, list);
    }
    if (items.isEmpty())
        return base::Refusal{
            "strand.unchanged", "items",
            isIn ? "All of this is in the strand already." : "Nothing of this is in the strand by itself."};
    writer.append({isIn ? "strand.filled" : "strand.emptied", 1, strand.value().name, "", payload.text(),
                   std::nullopt});
    return {};
}

std::vector<Strand> strands(store::Database& database) {
    return read(database, database.query("SELECT id, name, by FROM strand WHERE is_gone = 0 ORDER BY entry"));
}

std::optional<Strand> strandNamed(store::Database& database, const std::string& name) {
    auto found =
        read(database, database.query("SELECT id, name, by FROM strand WHERE is_gone = 0 AND folded = ?",
                                      base::foldForSearch(base::trimmed(name))));
    if (found.empty())
        return std::nullopt;
    return std::move(found.front());
}

}  // namespace strata::timeline
