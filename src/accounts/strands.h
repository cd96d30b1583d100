#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "accounts/told_words.h"

namespace strata::accounts {

struct PassageRange {
    std::uint32_t first = 0, end = 0;  // neighbouring passages by index
    bool operator==(const PassageRange&) const = default;
};

// One thing told, in every account that tells it: at most once in each, as one passage or as neighbours.
struct Strand {
    std::vector<std::optional<PassageRange>> told;  // by account
    bool operator==(const Strand&) const = default;
};

// Aligns accounts all at once: every two are paired, and the likest passages are brought together first, so
// long as no account would tell one thing in two places. Every passage is in exactly one strand. Which
// passages are together depends on the texts alone; accounts are to be read in the order of their texts, so
// that it does not depend on the order given.
std::vector<Strand> weaveStrands(const std::vector<ToldWords>& accounts, const SharedWords& shared);

// In the order told: those of the first account, and what a later one adds behind what it follows there.
void sortAsTold(std::vector<Strand>& strands, std::size_t accounts);

}  // namespace strata::accounts
