#include "people/people_module.h"

#include <algorithm>
#include <array>

#include "base/edtf.h"
#include "base/json.h"
#include "base/text.h"
#include "casefile/payload.h"
#include "search/search_index.h"

namespace strata::people {

namespace {

constexpr const char *kRoleGiven = "person.role_given", *kRoleTakenBack = "person.role_taken_back";
constexpr std::array<std::string_view, 4> kRoles = {"exploited", "suspect", "witness", "professional"};

Person readRow(store::Database& database, const store::Query& row) {
    Person person{row.integer(0), row.text(1), row.text(2), row.text(3), {}};
    auto role = database.query("SELECT role FROM person_role WHERE person = ? ORDER BY entry", person.id);
    while (role.next())
        person.roles.push_back(role.text(0));
    return person;
}

void projectRole(store::Database& database, const ledger::Entry& entry) {
    const auto payload = base::Json::parse(*entry.payload);
    const std::string person = payload["person"].asString(), role = payload["role"].asString();
    if (entry.kind == kRoleGiven)
        database.run("INSERT OR IGNORE INTO person_role(person, role, entry) VALUES(?,?,?)", person, role,
                     entry.sequence);
    else
        database.run("DELETE FROM person_role WHERE person = ? AND role = ?", person, role);
}

base::Outcome<> checkRole(const std::string& role) {
    if (std::find(kRoles.begin(), kRoles.end(), role) == kRoles.end())
        return base::Refusal{
            "person.role", "role",
            "\"" + role + "\" is not a role. Choose exploited, suspect, witness or professional."};
    return {};
}

}  // namespace

std::string_view PeopleModule::schema() const {
    return R"(
CREATE TABLE person(number INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, born TEXT NOT NULL,
  folded TEXT NOT NULL, is_removed INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE person_role(person TEXT NOT NULL, role TEXT NOT NULL, entry INTEGER NOT NULL,
  PRIMARY KEY(person, role)) STRICT, WITHOUT ROWID;
)";
}

void PeopleModule::project(casefile::Projecting& into, const ledger::Entry& entry) const {
    if (entry.payload && (entry.kind == kRoleGiven || entry.kind == kRoleTakenBack))
        return projectRole(into.database, entry);
    if (!entry.payload || (entry.kind != "person.added" && entry.kind != "person.removed"))
        return;
    const auto payload = base::Json::parse(*entry.payload);
    const std::string id = payload["person"].asString(), name = payload["name"].asString();
    const std::int64_t number = payload["number"].asInt();
    search::SearchIndex index(into.database);
    if (entry.kind == "person.removed") {
        into.database.run("UPDATE person SET is_removed = 1 WHERE number = ?", number);
        index.remove(search::Area::person, number, name);
        return;
    }
    into.database.run(
        "INSERT INTO person(number, id, name, born, folded) VALUES(?,?,?,?,?) ON CONFLICT DO UPDATE SET "
        "is_removed = 0",
        number, id, name, payload["born"].asString(), base::foldForSearch(name));
    if (const std::string role = payload["role"].asString(); !role.empty())
        into.database.run("INSERT OR IGNORE INTO person_role(person, role, entry) VALUES(?,?,?)", id, role,
                          entry.sequence);
    index.add(search::Area::person, number, name);
}

std::optional<ledger::Draft> PeopleModule::inverse(const ledger::Entry& entry) const {
    if (entry.kind == kRoleGiven && entry.payload)
        return ledger::Draft{kRoleTakenBack, 1, entry.subject, "Undone", *entry.payload, std::nullopt};
    if (entry.kind != "person.added" || !entry.payload)
        return std::nullopt;
    return ledger::Draft{"person.removed", 1, entry.subject, "Undone", *entry.payload, std::nullopt};
}

std::string PeopleModule::sentence(const ledger::Entry& entry) const {
    if (!entry.payload)
        return {};
    if (entry.kind == "person.added")
        return "adding " + base::Json::parse(*entry.payload)["name"].asString();
    if (entry.kind == "person.removed")
        return "taking back " + base::Json::parse(*entry.payload)["name"].asString();
    if (entry.kind == kRoleGiven || entry.kind == kRoleTakenBack) {
        const auto payload = base::Json::parse(*entry.payload);
        return (entry.kind == kRoleGiven ? "recording " : "taking back ") + payload["name"].asString() +
               " also as " + payload["role"].asString() +
               (payload.has("from") ? ", from " + payload["from"].asString() : "");
    }
    return {};
}

base::Outcome<Person> addPerson(casefile::Writer& writer, const AddPerson& asked) {
    Person person;
    person.name = base::trimmed(asked.name);
    person.born = asked.born;
    if (person.name.empty())
        return base::Refusal{"person.name", "name", "A person needs a name, as they give it."};
    if (!base::isUtf8(person.name))
        return base::Refusal{"person.name", "name", "The name is not UTF-8 text. Type it again."};
    if (!asked.role.empty())
        if (auto role = checkRole(asked.role); !role.ok())
            return role.refusal();
    if (const std::string_view why = base::whyNotEdtf(asked.born, base::Zone::utc());
        !asked.born.empty() && !why.empty())
        return base::Refusal{"person.born", "born",
                             "\"" + asked.born + "\" is not a date: " + std::string(why) +
                                 ". Write 1999-05-14, 1999-05, 1999, or 1999~ for about 1999."};
    person.number = writer.database().integer("SELECT max(number) FROM person").value_or(0) + 1;
    person.id = std::string("P") + (person.number < 10 ? "0" : "") + std::to_string(person.number);
    if (!asked.role.empty())
        person.roles.push_back(asked.role);
    casefile::Payload payload;
    payload.set("person", person.id).set("number", person.number).set("name", person.name);
    payload.setIfAny("born", person.born).setIfAny("role", asked.role);
    writer.append({"person.added", 1, person.id, "", payload.text(), std::nullopt});
    return person;
}

base::Outcome<Person> giveRole(casefile::Writer& writer, const std::string& nameOrId, const std::string& role,
                               const std::string& from, const std::string& given) {
    auto person = findPerson(writer.database(), nameOrId);
    if (!person.ok())
        return person;
    if (auto known = checkRole(role); !known.ok())
        return known.refusal();
    if (const std::string_view why = base::whyNotEdtf(from, base::Zone::utc()); !from.empty() && !why.empty())
        return base::Refusal{"person.from", "from",
                             "\"" + from + "\" is not a date: " + std::string(why) + "."};
    auto& roles = person.value().roles;
    if (std::find(roles.begin(), roles.end(), role) != roles.end())
        return base::Refusal{"person.has_role", "role",
                             person.value().name + " is recorded as " + role + " already."};
    const std::string reason = base::trimmed(given);
    if (reason.empty())
        return base::Refusal{"person.role_reason", "reason",
                             "Say why " + person.value().name + " has this role as well."};
    roles.push_back(role);
    writer.append({kRoleGiven, 1, person.value().id, reason,
                   casefile::Payload()
                       .set("person", person.value().id)
                       .set("name", person.value().name)
                       .set("role", role)
                       .setIfAny("from", from)
                       .text(),
                   std::nullopt});
    return person;
}

std::vector<Person> listPeople(store::Database& database) {
    std::vector<Person> people;
    auto row =
        database.query("SELECT number, id, name, born FROM person WHERE is_removed = 0 ORDER BY number");
    while (row.next())
        people.push_back(readRow(database, row));
    return people;
}

base::Outcome<Person> findPerson(store::Database& database, const std::string& nameOrId) {
    std::vector<Person> found;
    auto row = database.query(
        "SELECT number, id, name, born FROM person WHERE is_removed = 0 AND (id = ?1 OR folded = ?2) ORDER "
        "BY number",
        nameOrId, base::foldForSearch(base::trimmed(nameOrId)));
    while (row.next())
        found.push_back(readRow(database, row));
    if (found.empty()) {
        // A part of a name is enough where it can mean only one person.
        const std::string folded = base::foldForSearch(base::trimmed(nameOrId));
        auto part = database.query(
            "SELECT number, id, name, born FROM person WHERE is_removed = 0 AND ?1 <> '' AND instr(' ' || "
            "folded || ' ', ' ' || ?1 || ' ') > 0",
            folded);
        while (part.next())
            found.push_back(readRow(database, part));
    }
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return base::Refusal{"person.unknown", "person",
                             "Nobody called \"" + nameOrId +
                                 "\" is in this case. Add the person first, or check the spelling."};
    std::string ids;
    for (const Person& person : found)
        ids += (ids.empty() ? "" : ", ") + person.id + " (" + person.name + ")";
    return base::Refusal{"person.several", "person",
                         "\"" + nameOrId + "\" can mean several people: " + ids + ". Use the id."};
}

}  // namespace strata::people
