#pragma once

#include <functional>
#include <string>
#include <vector>

#include "workbench/account_changes.h"

namespace strata::workbench {

// Puts what people concluded over the rows of words that it was concluded of: the relation, and who set it.
// What stands between two of the accounts and has no row of its own, because a later telling parts them or
// another version is compared, is added as one, if `isAsked` of the two (as indexes, the earlier first).
void markChanges(AccountChanges& changes, std::vector<MarkRow> marks,
                 const std::function<bool(std::size_t earlier, std::size_t later)>& isAsked);

// The words of an account in the version compared.
const std::string& textOf(const AccountChanges& changes, std::size_t account);

}  // namespace strata::workbench
