#include "accounts/account_module.h"

#include <cctype>

#include "base/edtf.h"
#include "base/json.h"
#include "base/text.h"
#include "casefile/payload.h"
#include "people/people_module.h"
#include "search/search_index.h"

namespace strata::accounts {

namespace {

constexpr const char* kColumns =
    "SELECT number, id, revision, person, maker, given, given_earliest, form, language, taken_by, "
    "interpreter, setting, present, "
    "audience, words, sha256, at, by FROM account ";

Account readRow(const store::Query& row) {
    Account account;
    account.number = row.integer(0);
    account.id = row.text(1);
    account.revision = static_cast<int>(row.integer(2));
    account.personId = row.text(3);
    account.maker = row.text(4);
    account.circumstances.given = row.text(5);
    account.givenEarliest = row.maybeInteger(6);
    account.circumstances.form = row.text(7);
    account.circumstances.language = row.text(8);
    account.circumstances.takenBy = row.text(9);
    account.circumstances.interpreter = row.text(10);
    account.circumstances.setting = row.text(11);
    if (!row.view(12).empty())
        account.circumstances.present = base::split(row.view(12), '\x1f');
    account.circumstances.audience = row.text(13);
    account.words = row.integer(14);
    account.sha256 = row.text(15);
    account.recordedAt = row.integer(16);
    account.recordedBy = row.text(17);
    return account;
}

std::int64_t countWords(std::string_view text) {
    std::int64_t words = 0;
    bool isIn = false;
    for (const char c : text) {
        const bool isSpace = static_cast<unsigned char>(c) <= ' ';
        words += !isSpace && !isIn;
        isIn = !isSpace;
    }
    return words;
}

std::string paddedOrdinal(std::int64_t ordinal) {
    return std::string("A-") + (ordinal < 10 ? "0" : "") + std::to_string(ordinal);
}

base::Outcome<people::Person> makerOf(casefile::Writer& writer, const std::string& maker) {
    auto found = people::findPerson(writer.database(), maker);
    if (found.ok() || found.refusal().code != "person.unknown")
        return found;
    return people::addPerson(writer, {maker, "witness", ""});
}

}  // namespace

std::string_view AccountModule::schema() const {
    return R"(
CREATE TABLE account(number INTEGER PRIMARY KEY, id TEXT NOT NULL, revision INTEGER NOT NULL, person TEXT NOT NULL,
  ordinal INTEGER NOT NULL, maker TEXT NOT NULL, given TEXT NOT NULL, given_earliest INTEGER, form TEXT NOT NULL,
  language TEXT NOT NULL, taken_by TEXT NOT NULL, interpreter TEXT NOT NULL, setting TEXT NOT NULL, present TEXT NOT NULL,
  audience TEXT NOT NULL, words INTEGER NOT NULL, sha256 TEXT NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL,
  UNIQUE(id, revision)) STRICT;
)";
}

void AccountModule::project(casefile::Projecting& into, const ledger::Entry& entry) const {
    if (entry.kind != "account.recorded" || !entry.payload)
        return;
    const auto payload = base::Json::parse(*entry.payload);
    std::string present;
    for (const auto& name : payload["present"].asStrings())
        present += (present.empty() ? "" : "\x1f") + name;
    const std::string given = payload["given"].asString();
    std::optional<std::int64_t> earliest;
    if (const auto when = base::readEdtf(given, *base::Zone::find("Europe/London")))
        earliest = when->strict.earliest ? when->strict.earliest : when->strict.latest;
    into.database.run(
        "INSERT INTO account(id, revision, person, ordinal, maker, given, given_earliest, form, language, "
        "taken_by, interpreter, "
        "setting, present, audience, words, sha256, at, by) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        payload["account"].asString(), payload["revision"].asInt(), payload["person"].asString(),
        payload["ordinal"].asInt(), payload["maker"].asString(), given, earliest, payload["form"].asString(),
        payload["language"].asString(), payload["taken_by"].asString(), payload["interpreter"].asString(),
        payload["setting"].asString(), present, payload["audience"].asString(), payload["words"].asInt(),
        payload["sha256"].asString(), entry.at, entry.author.actor);
    const auto number = into.database.lastRowId();
    search::SearchIndex(into.database)
        .add(search::Area::account, number, into.blobs.read(payload["sha256"].asString()));
}

std::vector<std::string> AccountModule::restsOn(const ledger::Entry& entry) const {
    if (entry.kind != "account.recorded" || !entry.payload)
        return {};
    return {base::Json::parse(*entry.payload)["person"].asString()};
}

std::string AccountModule::sentence(const ledger::Entry& entry) const {
    if (entry.kind != "account.recorded" || !entry.payload)
        return {};
    const auto payload = base::Json::parse(*entry.payload);
    return "recording account " + payload["account"].asString() + " by " + payload["maker"].asString();
}

base::Outcome<Account> recordAccount(casefile::Writer& writer, const RecordAccount& asked) {
    if (base::trimmed(asked.text).empty())
        return base::Refusal{"account.empty", "text",
                             "The account has no words. Give the text as it was recorded."};
    if (!base::isUtf8(asked.text))
        return base::Refusal{"account.encoding", "text",
                             "The text is not UTF-8, so its words could not be told apart later. Save it as "
                             "UTF-8 and record it again."};
    std::string personId, maker, id;
    std::int64_t ordinal = 0, revision = 1;
    if (!asked.revises.empty()) {
        auto revised = findAccount(writer.database(), asked.revises, 0);
        if (!revised.ok())
            return revised.refusal();
        if (!asked.maker.empty()) {
            const auto person = people::findPerson(writer.database(), asked.maker);
            if (!person.ok())
                return person.refusal();
            if (person.value().id != revised.value().personId)
                return base::Refusal{"account.other_maker", "maker",
                                     revised.value().id + " was given by " + revised.value().maker +
                                         ". A revision belongs to the person who gave the account."};
        }
        personId = revised.value().personId;
        maker = revised.value().maker;
        id = revised.value().id;
        ordinal = writer.database().integer("SELECT ordinal FROM account WHERE id = ?", id).value_or(0);
        revision = revised.value().revision + 1;
    } else {
        auto person = makerOf(writer, asked.maker);
        if (!person.ok())
            return person.refusal();
        personId = person.value().id;
        maker = person.value().name;
        ordinal = writer.database()
                      .integer("SELECT max(ordinal) FROM account WHERE person = ?", personId)
                      .value_or(0) +
                  1;
        id = personId + "/" + paddedOrdinal(ordinal);
    }
    const auto blob = writer.blobs().addText(asked.text);
    const Circumstances& how = asked.circumstances;
    casefile::Payload payload;
    payload.set("account", id)
        .set("revision", revision)
        .set("person", personId)
        .set("ordinal", ordinal)
        .set("maker", maker);
    payload.set("sha256", blob.sha256).set("bytes", blob.bytes).set("words", countWords(asked.text));
    payload.setIfAny("given", how.given).setIfAny("form", how.form).setIfAny("language", how.language);
    payload.setIfAny("taken_by", how.takenBy)
        .setIfAny("interpreter", how.interpreter)
        .setIfAny("setting", how.setting);
    payload.setIfAny("audience", how.audience).set("present", how.present);
    writer.append({"account.recorded", 1, id, "", payload.text(), std::nullopt});
    return findAccount(writer.database(), id, static_cast<int>(revision));
}

std::vector<Account> listAccounts(store::Database& database) {
    std::vector<Account> accounts;
    auto row = database.query(std::string(kColumns) +
                              "WHERE revision = 1 ORDER BY given_earliest IS NULL, given_earliest, number");
    while (row.next()) {
        Account account = readRow(row);
        auto latest =
            database.query(std::string(kColumns) + "WHERE id = ? ORDER BY revision DESC LIMIT 1", account.id);
        if (latest.next()) {
            account.revision = static_cast<int>(latest.integer(2));
            account.words = latest.integer(14);
            account.sha256 = latest.text(15);
        }
        accounts.push_back(std::move(account));
    }
    return accounts;
}

std::optional<Account> accountNumbered(store::Database& database, std::int64_t number) {
    auto row = database.query(std::string(kColumns) + "WHERE number = ?", number);
    if (!row.next())
        return std::nullopt;
    return readRow(row);
}

base::Outcome<Account> findAccount(store::Database& database, const std::string& asked, int revision) {
    std::vector<std::string> ids;
    auto id = database.query(
        "SELECT DISTINCT id FROM account WHERE id = ?1 OR substr(id, instr(id, '/') + 1) = ?1", asked);
    while (id.next())
        ids.push_back(id.text(0));
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
    return readRow(row);
}

}  // namespace strata::accounts
