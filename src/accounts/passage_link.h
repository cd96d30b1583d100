#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accounts/difference_proposal.h"

// Passages of accounts linked to people and exhibits. Links to events and to elements are kept with those.
namespace strata::accounts {

inline constexpr std::string_view kPassageLinked = "account.passage_linked";
inline constexpr std::string_view kPassageUnlinked = "account.passage_unlinked";

struct PassageLink {
    std::int64_t number = 0;
    AccountPassage passage;
    std::string targetKind, target;  // person and its id, or exhibit and its reference
    std::string reason, by, at;
};

// account.passage_linked version 1 {number, passage, target_kind, target}; undo appends the other. Whoever
// calls knows that the target is there.
base::Outcome<PassageLink> linkPassage(casefile::Writer& writer, const PassageLink& link);
std::vector<PassageLink> listPassageLinks(store::Database& database);

void projectPassageLink(store::Database& database, const ledger::Entry& entry);
std::optional<ledger::Draft> inverseOfPassageLink(const ledger::Entry& entry);
std::string passageLinkInWords(const ledger::Entry& entry);  // empty when it is another kind

}  // namespace strata::accounts
