#pragma once

#include <string>

#include "base/failure.h"
#include "store/database.h"

namespace strata::workbench {

// The item as it will be cited, or why it is not there: an event, an account, a fact drawn from
// one, an exhibit or a source.
base::Outcome<std::string> itemOf(store::Database& database, const std::string& item);
bool isFactOfAccount(const std::string& item);  // by its spelling: F3

}  // namespace strata::workbench
