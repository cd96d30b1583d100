#include "accounts/account_reader.h"

#include <map>

#include "accounts/compared_versions.h"

namespace strata::accounts {

namespace {

constexpr const char* kColumns =
    "SELECT number, id, revision, revision_kind, person, maker, given_earliest, given_latest, circumstances, "
    "words, account.sha256, at, by, entry, coalesce(file, ''), coalesce(account_source.sha256, '') "
    "FROM account LEFT JOIN account_source USING (number) ";

Account readRow(const store::Query& row) {
    Account account;
    account.number = row.integer(0);
    account.id = row.text(1);
    account.revision = static_cast<int>(row.integer(2));
    account.revisionKind = row.text(3);
    account.personId = row.text(4);
    account.maker = row.text(5);
    account.givenEarliest = row.maybeInteger(6);
    account.givenLatest = row.maybeInteger(7);
    account.circumstances = Circumstances::read(base::Json::parse(row.view(8)));
    account.words = row.integer(9);
    account.sha256 = row.text(10);
    account.recordedAt = row.integer(11);
    account.recordedBy = row.text(12);
    account.entry = row.integer(13);
    account.file = row.text(14);
    account.fileSha256 = row.text(15);
    return account;
}

using LaterByAccount = std::map<std::string, std::vector<LaterCircumstance>>;

LaterByAccount readLater(store::Database& database, const std::string& account) {
    LaterByAccount later;
    const std::string columns =
        "SELECT account, field, said, reason, by, role, at, entry FROM account_circumstance ";
    auto row = account.empty() ? database.query(columns + "ORDER BY entry")
                               : database.query(columns + "WHERE account = ? ORDER BY entry", account);
    while (row.next())
        later[row.text(0)].push_back({row.text(0), row.text(1), base::Json::parse(row.view(2)).asStrings(),
                                      row.text(3), row.text(4), row.text(5), row.integer(6), row.integer(7)});
    return later;
}

void addLater(Account& account, const LaterByAccount& later) {
    account.isLimited = isLimited(account.circumstances);
    const auto found = later.find(account.id);
    if (found == later.end())
        return;
    account.later = found->second;
    for (const auto& known : account.later)
        if (known.field == "access")
            account.isLimited = known.values == std::vector<std::string>{"limited"};
}

std::vector<std::string> idsMeant(store::Database& database, const std::string& asked) {
    if (database.integer("SELECT 1 FROM account WHERE id = ? LIMIT 1", asked))
        return {asked};
    std::vector<std::string> ids;
    auto id =
        database.query("SELECT DISTINCT id FROM account WHERE substr(id, instr(id, '/') + 1) = ?", asked);
    while (id.next())
        ids.push_back(id.text(0));
    return ids;
}

}  // namespace

std::vector<Account> listAccounts(store::Database& database, const std::string& person) {
    std::vector<Account> accounts;
    const auto later = readLater(database, {});
    auto row = database.query(
        std::string(kColumns) +
            "WHERE revision = 1 AND (?1 = '' OR person = ?1) ORDER BY coalesce(given_earliest, given_latest) "
            "IS NULL, coalesce(given_earliest, given_latest), number",
        person);
    while (row.next()) {
        Account account = readRow(row);
        auto latest = database.query(
            "SELECT revision, words, sha256 FROM account WHERE id = ? ORDER BY revision DESC LIMIT 1",
            account.id);
        if (latest.next()) {
            account.revision = static_cast<int>(latest.integer(0));
            account.words = latest.integer(1);
            account.sha256 = latest.text(2);
        }
        addLater(account, later);
        accounts.push_back(std::move(account));
    }
    return accounts;
}

std::vector<Account> listRevisions(store::Database& database, const std::string& id) {
    std::vector<Account> revisions;
    const auto later = readLater(database, id);
    auto row = database.query(std::string(kColumns) + "WHERE id = ? ORDER BY revision", id);
    while (row.next()) {
        revisions.push_back(readRow(row));
        addLater(revisions.back(), later);
    }
    return revisions;
}

std::optional<Account> accountNumbered(store::Database& database, std::int64_t number) {
    auto row = database.query(std::string(kColumns) + "WHERE number = ?", number);
    if (!row.next())
        return std::nullopt;
    Account account = readRow(row);
    addLater(account, readLater(database, account.id));
    return account;
}

base::Outcome<Account> findAccount(store::Database& database, const std::string& asked, int revision) {
    const auto ids = idsMeant(database, asked);
    if (ids.empty())
        return base::Refusal{
            "account.unknown", "account",
            "There is no account " + asked + ". `strata show CASE accounts` lists those recorded."};
    if (ids.size() > 1) {
        std::string choices;
        for (const auto& one : ids)
            choices += (choices.empty() ? "" : ", ") + one;
        return base::Refusal{"account.several", "account",
                             asked + " can mean several accounts: " + choices + ". Use the whole id."};
    }
    auto row = database.query(
        std::string(kColumns) + "WHERE id = ?1 AND (?2 = 0 OR revision = ?2) ORDER BY revision DESC LIMIT 1",
        ids.front(), revision);
    if (!row.next())
        return base::Refusal{"account.revision", "revision",
                             ids.front() + " has no revision " + std::to_string(revision) + "."};
    Account account = readRow(row);
    addLater(account, readLater(database, account.id));
    return account;
}

base::Outcome<Account> findAccountAsSaid(store::Database& database, const std::string& asked, int revision) {
    auto found = findAccount(database, asked, revision);
    if (!found.ok() || revision != 0)
        return found;
    auto revisions = listRevisions(database, found.value().id);
    TellingVersions versions;
    for (const auto& one : revisions)
        versions.push_back({one.revisionKind, one.circumstances.text("language")});
    return std::move(revisions[originalWords(versions)]);
}

}  // namespace strata::accounts
