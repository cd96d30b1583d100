#include "accounts/account_module.h"

#include "accounts/account_entry.h"
#include "base/json_writer.h"
#include "search/search_index.h"

namespace strata::accounts {

namespace {

void projectRecorded(casefile::Projecting& into, const ledger::Entry& entry) {
    const auto told = AccountRecorded::read(entry);
    into.database.run(
        "INSERT INTO account(id, revision, revision_kind, person, ordinal, maker, given_earliest, "
        "given_latest, "
        "circumstances, words, sha256, at, by, entry) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        told.account, told.revision, told.revisionKind, told.person, told.ordinal, told.maker,
        told.givenEarliest, told.givenLatest, told.circumstances.json(), told.words, told.sha256, entry.at,
        entry.author.actor, entry.sequence);
    const auto number = into.database.lastRowId();
    if (told.source)
        into.database.run("INSERT INTO account_source(number, file, sha256, said) VALUES(?,?,?,?)", number,
                          told.source->file, told.source->sha256, told.source->json());
    search::SearchIndex(into.database).add(search::Area::account, number, into.blobs.read(told.sha256));
}

// A date that was not known at first puts the account into its place; one that was stays in force.
void projectAdded(casefile::Projecting& into, const ledger::Entry& entry) {
    const auto added = CircumstanceAdded::read(entry);
    base::JsonWriter said;
    said.value(added.values);
    into.database.run(
        "INSERT INTO account_circumstance(entry, account, field, said, reason, at, by, role) "
        "VALUES(?,?,?,?,?,?,?,?)",
        entry.sequence, added.account, added.field, said.take(), entry.reason, entry.at, entry.author.actor,
        entry.author.role);
    if (added.givenEarliest || added.givenLatest)
        into.database.run(
            "UPDATE account SET given_earliest = ?, given_latest = ? WHERE id = ? AND revision = 1 AND "
            "given_earliest IS NULL AND given_latest IS NULL",
            added.givenEarliest, added.givenLatest, added.account);
}

}  // namespace

std::string_view AccountModule::schema() const {
    return R"(
CREATE TABLE account(number INTEGER PRIMARY KEY, id TEXT NOT NULL, revision INTEGER NOT NULL,
  revision_kind TEXT NOT NULL, person TEXT NOT NULL, ordinal INTEGER NOT NULL, maker TEXT NOT NULL,
  given_earliest INTEGER, given_latest INTEGER, circumstances TEXT NOT NULL, words INTEGER NOT NULL,
  sha256 TEXT NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL, entry INTEGER NOT NULL, UNIQUE(id, revision)) STRICT;
CREATE INDEX account_person ON account(person);
CREATE TABLE account_circumstance(entry INTEGER PRIMARY KEY, account TEXT NOT NULL, field TEXT NOT NULL,
  said TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL, role TEXT NOT NULL) STRICT;
CREATE TABLE account_source(number INTEGER PRIMARY KEY, file TEXT NOT NULL, sha256 TEXT NOT NULL,
  said TEXT NOT NULL) STRICT;
CREATE INDEX account_circumstance_account ON account_circumstance(account);
CREATE TABLE account_held_back(account TEXT PRIMARY KEY) STRICT;
)";
}

void AccountModule::project(casefile::Projecting& into, const ledger::Entry& entry) const {
    if (!entry.payload)
        return;
    if (entry.kind == "account.recorded")
        projectRecorded(into, entry);
    else if (entry.kind == "account.circumstance_added")
        projectAdded(into, entry);
}

std::vector<std::string> AccountModule::restsOn(const ledger::Entry& entry) const {
    if (entry.kind != "account.recorded" || !entry.payload)
        return {};
    return {AccountRecorded::read(entry).person};
}

std::string AccountModule::sentence(const ledger::Entry& entry) const {
    if (!entry.payload)
        return {};
    if (entry.kind == "account.circumstance_added") {
        const auto added = CircumstanceAdded::read(entry);
        const auto* field = circumstanceField(added.field);
        return "adding what became known of " + added.account + ": " +
               std::string(field == nullptr ? added.field : field->label);
    }
    if (entry.kind != "account.recorded")
        return {};
    const auto told = AccountRecorded::read(entry);
    if (told.revision == 1)
        return "recording account " + told.account + " by " + told.maker;
    return "recording revision " + std::to_string(told.revision) + " of account " + told.account + " by " +
           told.maker + " (" + std::string(revisionKindInWords(told.revisionKind)) + ")";
}

}  // namespace strata::accounts
