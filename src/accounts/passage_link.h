#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accounts/difference_proposal.h"

// Passages of accounts linked to people, exhibits and elements of offences. Links to events are kept with
// those; that the account itself supports an element stands with the checklist.
namespace strata::accounts {

inline constexpr std::string_view kPassageLinked = "account.passage_linked";
inline constexpr std::string_view kPassageUnlinked = "account.passage_unlinked";

struct PassageLink {
    std::int64_t number = 0;  // L3 is number 3
    AccountPassage passage;
    std::string targetKind, target;  // person and its id, exhibit and its reference, element offence/element
    std::string reason, by, at;
};

// account.passage_linked version 1 {number, passage, target_kind, target}, and account.passage_unlinked of
// the same payload; undo of either appends the other. Whoever calls knows that the target is there.
base::Outcome<PassageLink> linkPassage(casefile::Writer& writer, const PassageLink& link);
base::Outcome<> unlinkPassage(casefile::Writer& writer, std::int64_t number, const std::string& reason);
std::vector<PassageLink> listPassageLinks(store::Database& database);

void projectPassageLink(store::Database& database, const ledger::Entry& entry);
std::optional<ledger::Draft> inverseOfPassageLink(const ledger::Entry& entry);
std::string passageLinkInWords(const ledger::Entry& entry);  // empty when it is another kind

}  // namespace strata::accounts
