#pragma once

#include <string>

#include "base/failure.h"
#include "store/database.h"

namespace strata::workbench {

// The item as it will be cited, or why it is not there: an event, an account, an exhibit or a source.
base::Outcome<std::string> itemOf(store::Database& database, const std::string& item);

}  // namespace strata::workbench
