#pragma once

#include <cstdint>
#include <vector>

#include "accounts/likeness.h"
#include "accounts/paired_side.h"

namespace strata::accounts {

struct LikelyPair {
    std::uint32_t left = 0, right = 0;
    float likeness = 0;
    bool isNear = false;  // in the same small gap between pairs
};

constexpr float kAlike = 0.42F, kAlikeMoved = 0.6F;
constexpr std::size_t kWorthAThread = 512;  // passages

// Passages without a partner that are alike and keep the order of the pairs of equal words around them; by
// rising left, and where that is equal by falling right.
std::vector<LikelyPair> likelyInOrder(const PairedSide& left, const PairedSide& right,
                                      const WordWeights& weights);

// Adds passages that are much alike wherever they are told, of those that still have no partner.
void addLikelyElsewhere(const PairedSide& left, const PairedSide& right, const WordWeights& weights,
                        std::vector<LikelyPair>& found);

}  // namespace strata::accounts
