#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/difference_proposal.h"
#include "base/instant.h"

// What a person draws from the words of an account (DOMAIN 5.4): that something is asserted there, never that
// it is so. A program may propose; only what a person draws is kept.
namespace strata::accounts {

struct FactKind {
    std::string_view id, words;
};
inline constexpr FactKind kFactKinds[] = {{"person", "person"},
                                          {"place", "place"},
                                          {"event", "event"},
                                          {"amount", "amount"},
                                          {"object", "object"},
                                          {"words_said", "words said"},
                                          {"state_of_mind", "state of mind"},
                                          {"relationship", "relationship"},
                                          {"sequence", "sequence"}};
std::string_view factKindInWords(std::string_view id);

struct Fact {
    std::int64_t number = 0;  // F3 is number 3
    std::string kind;         // one of kFactKinds
    std::string about;        // which particular, in a person's words: "arrival", "wages"; may be empty
    std::string topic;        // "journey"; may be empty
    AccountPassage passage;
    std::string words;                   // of the passage, as they stand in the account
    std::vector<std::string> certainty;  // the words that say how sure: "I think", "maybe"
    // The value, as far as a person gave one. When: the words used, EDTF and bounds.
    std::string when, edtf;
    std::optional<base::Micros> earliest, latest;
    std::optional<double> lowest, highest;  // of an amount, both inclusive
    std::string unit;                       // "GBP", "hours"
    std::string name;                       // of a place, a person, a thing
    std::string reason, by, role, at;
    std::string id() const { return "F" + std::to_string(number); }
};

inline constexpr std::string_view kFactDrawn = "fact.drawn";
inline constexpr std::string_view kFactTakenBack = "fact.taken_back";

// fact.drawn version 1 {number, kind, about, topic, passage, words, certainty, when, edtf, earliest, latest,
// lowest, highest, unit, name}. Refused when the passage is not there or is empty, its words are of a limited
// account, the kind is none, certainty words are not in the account, or an amount runs backwards.
// fact.taken_back version 1, of the same payload, takes it back for a reason; undo of either appends the
// other.
base::Outcome<Fact> drawFact(casefile::Writer& writer, const Fact& fact);
base::Outcome<> takeFactBack(casefile::Writer& writer, std::int64_t number, const std::string& reason);
std::vector<Fact> listFacts(store::Database& database);  // in the order drawn
std::optional<Fact> factNumbered(store::Database& database, std::int64_t number);

void projectFact(store::Database& database, const ledger::Entry& entry);
std::string factInWords(const ledger::Entry& entry);  // empty when it is another kind of entry

// A number as it is spelt everywhere: "200", "12.5".
std::string amountInDigits(double number);

}  // namespace strata::accounts
