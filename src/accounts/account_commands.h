#pragma once

#include <string>
#include <vector>

#include "accounts/account_reader.h"
#include "accounts/account_source.h"
#include "casefile/case_file.h"

// The only ways in which accounts come into a case. None takes an account that was recorded in order to
// change it: what is recorded stays, and whatever is said of it later is another entry beside it.
namespace strata::accounts {

struct RecordAccount {
    std::string maker;         // a name or a person's id; a new name makes a person with the role witness
    std::string text;          // the bytes as recorded
    std::string revises;       // an account id: this is a later version or translation of it
    std::string revisionKind;  // one of kRevisionKinds; only with `revises`
    Circumstances circumstances;
    std::optional<AccountSource> source =
        {};  // the file that the words come from; its bytes are a blob already
};
base::Outcome<Account> recordAccount(casefile::Writer& writer, const RecordAccount& account);

// What became known later. Refused when it says what is already recorded.
struct AddCircumstance {
    std::string account, field;
    std::vector<std::string> values;
    std::string reason;  // how it became known; may be empty
};
base::Outcome<Account> addCircumstance(casefile::Writer& writer, const AddCircumstance& addition);

}  // namespace strata::accounts
