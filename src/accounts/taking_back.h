#pragma once

#include <string>
#include <string_view>

#include "casefile/case_file.h"

namespace strata::accounts {

// Takes back what a person said beside an account, for a reason: an entry of `kind` with the payload of what
// it takes back, so that undo can say it again. Both stay in the ledger. Refused without a reason.
base::Outcome<> takeBack(casefile::Writer& writer, std::string_view kind, const std::string& subject,
                         const std::string& payload, const std::string& reason);

}  // namespace strata::accounts
