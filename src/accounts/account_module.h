#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/case_file.h"

namespace strata::accounts {

// The circumstances of a telling, beside its words. Text fields are as the person recording wrote them.
struct Circumstances {
    std::string given, form, takenBy, language, interpreter, setting,
        audience;  // given: EDTF or the words used
    std::vector<std::string> present;
};

struct RecordAccount {
    std::string maker;    // a name or a person's id; a new name makes a person with the role witness
    std::string text;     // the bytes as recorded
    std::string revises;  // an account id: this is a later version or translation of it
    Circumstances circumstances;
};

struct Account {
    std::int64_t number = 0;
    std::string id;  // P01/A-03: the third entered for that person; a number never moves
    std::string personId, maker, sha256, recordedBy;
    Circumstances circumstances;
    std::int64_t recordedAt = 0, words = 0;
    int revision = 1;
    std::optional<std::int64_t> givenEarliest;
};

// Every telling is kept, none is changed: entry kind account.recorded, with no inverse.
class AccountModule : public casefile::Module {
public:
    std::string_view name() const override { return "accounts"; }
    std::vector<std::string> tables() const override { return {"account"}; }
    std::string_view schema() const override;
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override;
    std::vector<std::string> restsOn(const ledger::Entry& entry) const override;  // the person who gave it
    std::string sentence(const ledger::Entry& entry) const override;
};

base::Outcome<Account> recordAccount(casefile::Writer& writer, const RecordAccount& account);

// In the order given, those whose date is not known last. One row an account: its circumstances are those of
// the first telling, its words and digest those of the latest revision.
std::vector<Account> listAccounts(store::Database& database);
std::optional<Account> accountNumbered(store::Database& database,
                                       std::int64_t number);  // one revision, by its row
// P01/A-03, or A-03 where it can mean only one. revision 0 is the latest.
base::Outcome<Account> findAccount(store::Database& database, const std::string& id, int revision);

}  // namespace strata::accounts
