#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "accounts/circumstances.h"
#include "base/failure.h"
#include "base/instant.h"
#include "store/database.h"

namespace strata::accounts {

// A circumstance that became known after the telling was recorded.
struct LaterCircumstance {
    std::string account, field;
    std::vector<std::string> values;
    std::string reason, by, role;
    std::int64_t at = 0, entry = 0;
};

struct Account {
    std::int64_t number = 0;
    std::string id;  // P01/A-03: the third entered for that person; a number never moves
    std::string personId, maker, sha256, recordedBy;
    std::string revisionKind;     // what this revision is to the telling it hangs under; empty for the first
    Circumstances circumstances;  // as recorded with these words
    std::vector<LaterCircumstance> later;  // in the order in which they became known
    std::string file, fileSha256;          // that the words were taken from; empty when typed
    std::int64_t recordedAt = 0, words = 0, entry = 0;
    int revision = 1;
    std::optional<base::Micros> givenEarliest, givenLatest;
    bool isLimited = false;  // every version of it; see limitedAccounts
};

// In the order given, those whose date is not known last. One row an account: its circumstances are those of
// the first telling, its words and digest those of the latest revision. Of one person, or of all.
std::vector<Account> listAccounts(store::Database& database, const std::string& person = {});
// Every revision of an account in the order recorded: the first telling first.
std::vector<Account> listRevisions(store::Database& database, const std::string& id);
std::optional<Account> accountNumbered(store::Database& database,
                                       std::int64_t number);  // one revision, by its row
// P01/A-03, or A-03 where it can mean only one. revision 0 is the latest.
base::Outcome<Account> findAccount(store::Database& database, const std::string& id, int revision);
// The same, but revision 0 is the words as said: the latest version that is no translation
// (compared_versions.h). What is said of a passage is said of these unless another version is named.
base::Outcome<Account> findAccountAsSaid(store::Database& database, const std::string& id, int revision);

// Ids of the accounts whose words are read only for a recorded reason: those of which any version was
// recorded so, until somebody says otherwise of the access; what is said last holds. Of all, or whether one
// is.
std::set<std::string> limitedAccounts(store::Database& database, const std::string& account = {});
// Who may read is of today, whatever moment of its history the case is read at: for a case that is replayed
// up to an earlier entry, the accounts that are limited now.
void holdBack(store::Database& replayed, const std::set<std::string>& accounts);

}  // namespace strata::accounts
