#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "accounts/told_words.h"

namespace strata::accounts {

// The distinct words of a passage with their counts, in order.
struct Bag {
    struct Entry {
        std::uint32_t word;
        std::uint32_t count;
    };
    std::vector<Entry> entries;
    float weight = 0;
    std::uint32_t content = 0;  // words that are not stop words
};

// How much each word tells passages apart: by its rarity among the passages of all sides (the idf of TF-IDF),
// and little where it is a stop word.
class WordWeights {
public:
    WordWeights(std::span<const ToldWords* const> sides, const SharedWords& shared);

    float operator[](std::uint32_t word) const { return weights_[word]; }
    std::size_t words() const { return weights_.size(); }
    bool isStop(std::uint32_t word) const { return shared_.meaningOf(word).isStop; }

    Bag bagOf(std::span<const std::uint32_t> words) const;
    // 0 to 1, by the weight of the words in common. A passage whose words are all in a longer one is like it.
    float likeness(const Bag& a, const Bag& b) const;
    // How much of a passage, 0 to 1 by weight, `partner` tells beyond what `own` does.
    float toldBeyond(const Bag& passage, const Bag& own, const Bag& partner) const;

    static constexpr std::uint32_t kMovedContent = 3;  // words; likeness of fewer is chance

private:
    const SharedWords& shared_;
    std::vector<float> weights_;  // by folded word
};

}  // namespace strata::accounts
