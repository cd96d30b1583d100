#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/failure.h"
#include "ledger/entry.h"
#include "workbench/case_session.h"

// The one place where the role that somebody acts in decides what they may do. The investigation may do
// everything; a lawyer and an advisor read the case, write review sheets and comments and sign the
// catalogue, and a lawyer raises actions and says which words are admissible. That they read a limited
// account or made a copy is recorded as for everybody.
namespace strata::workbench {

// Why somebody in this role may not append entries of a kind, in words for them; nothing where they may.
std::optional<base::Refusal> roleRefusal(const ledger::Author& author, std::string_view kind);
// The same before anything is tried, for where it is greyed; of no kind, a change of the investigation's.
std::string whyNot(const Actor& actor, std::string_view kind);
// What may be done in a role, for where it is chosen and where it shows: "reads, advises, comments".
std::string dutiesOf(const std::string& role);
bool readsOnly(const std::string& role);

// Those offered by name, from resources/catalogue/working_roles.json; any other words are a role as well.
// Throws base::Failure when they cannot be read.
struct RoleRow {
    std::string name, words, duties;
};
std::vector<RoleRow> offeredRoles();

}  // namespace strata::workbench
