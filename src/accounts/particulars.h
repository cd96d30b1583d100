#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "accounts/lexicon.h"

namespace strata::accounts {

// A word or mark of a passage, without the white space.
struct Term {
    std::string_view raw;
    std::uint32_t folded = 0;  // equal for words that differ in case only
    bool isWord = false;
    Meaning meaning;
};

// What became of the particulars of a passage between two tellings.
enum class Shift : std::uint8_t { same, narrowed, broadened, changed };

// What a word as written may be part of, bit by bit. A superset: a capital may begin a sentence, and a number
// be part of no quantity. Only what both tellings have can have changed, or yes against no.
using Particulars = std::uint8_t;
constexpr Particulars kMember = 1, kNegation = 2, kQuantity = 4, kName = 8, kAnyParticular = 15;
Particulars particularsIn(std::string_view word, const Meaning& meaning);
bool mayDiffer(Particulars earlier, Particulars later);

// Dates and times by their bounds, numbers and amounts by their range and unit: a later range inside the
// earlier is narrowed, around it broadened, apart from it changed; ranges that overlap say nothing
// (DOMAIN 5.4). Names, kin, vehicles, dwellings, colours and weekdays: changed where each telling has one the
// other lacks. Yes against no: changed. A particular that only one telling has is left to the reader.
Shift compareParticulars(std::span<const Term> earlier, std::span<const Term> later);

}  // namespace strata::accounts
