#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/fact.h"

namespace strata::accounts {

// What may be a fact in the words of an account, for a person to draw or to pass over: dates, amounts, and
// names that the case knows, found by rules, each with its topic and the words of certainty beside it.
// Nothing proposed is kept.
struct FactProposal {
    std::string kind;                               // event, amount, person or place
    std::string topic;                              // empty where the passage has none
    std::int64_t start = 0, end = 0;                // bytes of the words that say it
    std::int64_t passageStart = 0, passageEnd = 0;  // of the sentence they stand in
    std::vector<std::string> certainty;             // as they stand in that sentence
    std::string edtf;                               // of a date
    double lowest = 0, highest = 0;                 // of an amount
    std::string unit, name;
};

// `people` and `places` are names of the case, looked for as whole words. In the order told.
std::vector<FactProposal> proposeFacts(std::string_view text, const std::vector<std::string>& people,
                                       const std::vector<std::string>& places);

// "I think", "maybe", "không nhớ": those that stand in the words, as they stand there, in the order said.
std::vector<std::string> certaintyWords(std::string_view text);

}  // namespace strata::accounts
