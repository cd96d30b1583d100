#pragma once

#include <string>
#include <vector>

#include "accounts/difference_proposal.h"

// What a named person concludes of differences between the words of accounts (DOMAIN 5.4). It stands over
// what the rules propose of the same words, and stays with the words when a later account arrives.
namespace strata::accounts {

// As told earlier, and later. One of the two may be empty, where that account does not tell it.
struct MarkedPair {
    AccountPassage left, right;
};

// One conclusion may be of several pairs: what is taken back in one account was said in three before.
struct DifferenceMark {
    std::int64_t number = 0;  // M3 is number 3
    std::vector<MarkedPair> pairs;
    std::string relation;     // one of kSetByPersons, or "as_proposed", which leaves it to the rules again
    std::string explanation;  // that the person who gave the accounts offered; empty: none offered
    std::string reason, by, role, at;
};

inline constexpr std::string_view kDifferenceMarked = "difference.marked";
inline constexpr std::string_view kMarkTakenBack = "difference.mark_taken_back";

// difference.marked version 1 {number, relation, explanation, pairs: [{left, right}]}. Refused without a
// reason, for a relation that only the rules propose, for words of two people, of one account twice or of a
// limited one; and where a side is empty, unless it is a translation or an error of the record: what is not
// mentioned is not withdrawn. difference.mark_taken_back version 1, of the same payload, takes it back for a
// reason; undo of either appends the other.
base::Outcome<DifferenceMark> markDifference(casefile::Writer& writer, const DifferenceMark& asked);
base::Outcome<> takeMarkBack(casefile::Writer& writer, std::int64_t number, const std::string& reason);
// Those that stand, in the order set: of the same words the last holds.
std::vector<DifferenceMark> listMarks(store::Database& database);

void projectMark(store::Database& database, const ledger::Entry& entry);
std::string markInWords(const ledger::Entry& entry);  // empty when it is another kind of entry

}  // namespace strata::accounts
