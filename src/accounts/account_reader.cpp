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

// What stands beside accounts that are read: what became known of them later, and who may read them.
class Beside {
public:
    explicit Beside(store::Database& database, const std::string& account = {})
        : later_(readLater(database, account)), limited_(limitedAccounts(database, account)) {}

    void addTo(Account& account) const {
        account.isLimited = limited_.contains(account.id);
        if (const auto found = later_.find(account.id); found != later_.end())
            account.later = found->second;
    }

private:
    LaterByAccount later_;
    std::set<std::string> limited_;
};

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
    const Beside beside(database);
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
        beside.addTo(account);
        accounts.push_back(std::move(account));
    }
    return accounts;
}

std::vector<Account> listRevisions(store::Database& database, const std::string& id) {
    std::vector<Account> revisions;
    const Beside beside(database, id);
    auto row = database.query(std::string(kColumns) + "WHERE id = ? ORDER BY revision", id);
    while (row.next()) {
        revisions.push_back(readRow(row));
        beside.addTo(revisions.back());
    }
    return revisions;
}

std::optional<Account> accountNumbered(store::Database& database, std::int64_t number) {
    auto row = database.query(std::string(kColumns) + "WHERE number = ?", number);
    if (!row.next())
        return std::nullopt;
    Account account = readRow(row);
    Beside(database, account.id).addTo(account);
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
    Beside(database, account.id).addTo(account);
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

std::set<std::string> limitedAccounts(store::Database& database, const std::string& account) {
    std::set<std::string> limited;
    // Of one account by its index. The words that make one limited are rare, so that few circumstances are
    // read.
    const auto where = [&account](const std::string& column) {
        return account.empty() ? std::string("?1 = ''") : column + " = ?1";
    };
    auto row = database.query(
        "SELECT id, entry, circumstances, 0 FROM account WHERE " + where("id") +
            " AND (circumstances LIKE '%\"access\"%' OR circumstances LIKE '%therapy_note%') UNION ALL "
            "SELECT account, entry, said, 1 FROM account_circumstance WHERE field = 'access' AND " +
            where("account") + " ORDER BY 2",
        account);
    while (row.next()) {
        const auto said = base::Json::parse(row.view(2));
        const bool isLater = row.integer(3) != 0;
        if (isLater ? said.asStrings() == std::vector<std::string>{"limited"}
                    : isLimited(Circumstances::read(said)))
            limited.insert(row.text(0));
        else if (isLater)
            limited.erase(row.text(0));
    }
    auto held = database.query("SELECT account FROM account_held_back WHERE " + where("account"), account);
    while (held.next())
        limited.insert(held.text(0));
    return limited;
}

void holdBack(store::Database& replayed, const std::set<std::string>& accounts) {
    for (const auto& account : accounts)
        replayed.run("INSERT INTO account_held_back VALUES(?)", account);
}

}  // namespace strata::accounts
