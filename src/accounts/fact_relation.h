#pragma once

#include <string>
#include <vector>

#include "accounts/fact.h"

namespace strata::accounts {

// What a named person set of two facts, with a reason: one of kSetByPersons, or "as_proposed", which leaves
// it to the rules again. The last that was set of two facts is in force; the others stay in the ledger.
struct SetRelation {
    std::int64_t number = 0, left = 0, right = 0;  // facts: as told earlier, and later
    std::string relation;
    std::string explanation;  // that the person who gave the accounts offered; empty: none offered
    std::string reason, by, role, at;
};

inline constexpr std::string_view kRelationSet = "relation.set";
inline constexpr std::string_view kRelationTakenBack = "relation.taken_back";

// relation.set version 1 {number, left, right, relation, explanation}. Refused without a reason, for a
// relation that only the rules propose, and for facts that are not there or are of two people. Undo appends
// relation.taken_back version 1, of the same payload.
base::Outcome<SetRelation> setRelation(casefile::Writer& writer, const SetRelation& asked);
std::vector<SetRelation> listRelations(store::Database& database);  // in the order set

void projectRelation(store::Database& database, const ledger::Entry& entry);
std::string relationSetInWords(const ledger::Entry& entry);  // empty when it is another kind of entry

}  // namespace strata::accounts
