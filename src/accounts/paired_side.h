#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "accounts/likeness.h"
#include "accounts/told_words.h"

namespace strata::accounts {

// One text's passages while they are being paired with another's.
struct PairedSide {
    static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

    explicit PairedSide(const ToldWords& words) : told(words), link(words.passages(), kNone) {}

    const ToldWords& told;
    std::vector<std::uint32_t> keys;  // equal for passages of equal words
    std::vector<std::uint32_t> link;  // by passage, an index in the links or kNone
    std::vector<std::uint32_t> gap;   // by passage, how many pairs of equal words in order stand before it
    std::vector<Bag> bags;            // of passages that no equal one was found for

    std::uint32_t size() const { return static_cast<std::uint32_t>(link.size()); }
    bool isFree(std::size_t passage) const { return link[passage] == kNone; }
};

}  // namespace strata::accounts
