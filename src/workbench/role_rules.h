#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/failure.h"
#include "ledger/entry.h"

// The one place where the role that somebody acts in decides what they may do. The investigation may do
// everything; a lawyer and an advisor read the case, write review sheets and comments and sign the
// catalogue, and a lawyer raises actions and says which words are admissible. That they read a limited
// account or made a copy is recorded as for everybody.
namespace strata::workbench {

// Why somebody in this role may not append entries of a kind, in words for them; nothing where they may.
std::optional<base::Refusal> roleRefusal(const ledger::Author& author, std::string_view kind);

}  // namespace strata::workbench
