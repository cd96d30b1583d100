#pragma once

#include <cstdint>
#include <vector>

#include "accounts/reading.h"
#include "accounts/told_words.h"

namespace strata::accounts {

// Neighbouring passages, mostly one of either text, that tell the same.
struct Link {
    std::uint32_t left = 0, leftEnd = 0, right = 0, rightEnd = 0;  // passages by index
    bool isMoved = false;  // out of the order that the other links keep
};

// Pairs passages, each at most once, in order of `left`. Passages of the same words pair first, in order and
// then moved; then, by the rarity of the words they share, those that are alike: in order between their
// neighbours, and last out of order, where only a close likeness counts. A passage left over joins its
// neighbour when the neighbour's partner tells both, as when one sentence was taken down as two. Passages
// that share nothing stay apart.
std::vector<Link> alignPassages(const Reading& left, const Reading& right, const SharedWords& shared);
std::vector<Link> alignPassages(const ToldWords& left, const ToldWords& right, const SharedWords& shared);

// The order that most words keep is the order told; the rest has moved, however it was found.
void markMoved(std::vector<Link>& links, const ToldWords& left, const ToldWords& right);

}  // namespace strata::accounts
