#include "accounts/likeness.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace strata::accounts {

namespace {

constexpr float kStopWeight = 0.15F;      // of a word too common to tell passages apart
constexpr float kContainedAlike = 0.75F;  // the likeness of a passage whose words are all in the other

}  // namespace

WordWeights::WordWeights(std::span<const ToldWords* const> sides, const SharedWords& shared)
    : shared_(shared) {
    constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
    struct Count {
        std::uint32_t passages = 0, last = kNone;
    };
    std::vector<Count> counts(shared.foldedSize());
    std::uint32_t number = 0;
    for (const ToldWords* side : sides)
        for (std::size_t i = 0; i < side->passages(); ++i, ++number)
            for (const std::uint32_t word : side->of(i))
                if (Count& count = counts[word]; count.last != number) {
                    count.last = number;
                    ++count.passages;
                }
    const auto rarityOf = [number](std::uint32_t passages) {
        return std::log1p(static_cast<float>(number) / static_cast<float>(std::max(1U, passages)));
    };
    std::array<float, 64> ofFew{};  // most words are in few passages
    for (std::uint32_t passages = 0; passages < ofFew.size(); ++passages)
        ofFew[passages] = rarityOf(passages);
    weights_.reserve(counts.size());
    for (std::uint32_t word = 0; word < counts.size(); ++word) {
        const std::uint32_t passages = counts[word].passages;
        const float rarity = passages < ofFew.size() ? ofFew[passages] : rarityOf(passages);
        weights_.push_back(isStop(word) ? rarity * kStopWeight : rarity);
    }
}

Bag WordWeights::bagOf(std::span<const std::uint32_t> words) const {
    std::array<std::uint32_t, 64> few;  // most passages are short
    std::vector<std::uint32_t> many;
    if (words.size() > few.size())
        many.resize(words.size());
    const auto sorted = many.empty() ? std::span(few).first(words.size()) : std::span(many);
    std::ranges::copy(words, sorted.begin());
    std::ranges::sort(sorted);
    Bag bag;
    bag.entries.reserve(sorted.size());
    for (const std::uint32_t word : sorted) {
        if (bag.entries.empty() || bag.entries.back().word != word)
            bag.entries.push_back({word, 0});
        ++bag.entries.back().count;
        bag.weight += weights_[word];
        bag.content += !isStop(word);
    }
    return bag;
}

float WordWeights::likeness(const Bag& a, const Bag& b) const {
    float common = 0;
    for (auto x = a.entries.begin(), y = b.entries.begin(); x != a.entries.end() && y != b.entries.end();) {
        if (x->word < y->word) {
            ++x;
        } else if (y->word < x->word) {
            ++y;
        } else {
            common += weights_[x->word] * static_cast<float>(std::min(x->count, y->count));
            ++x;
            ++y;
        }
    }
    if (common <= 0)
        return 0;
    const float whole = 2 * common / (a.weight + b.weight);
    const Bag& smaller = a.weight < b.weight ? a : b;
    return smaller.content < kMovedContent ? whole
                                           : std::max(whole, kContainedAlike * common / smaller.weight);
}

float WordWeights::toldBeyond(const Bag& passage, const Bag& own, const Bag& partner) const {
    const auto countIn = [](const Bag& bag, std::uint32_t word) {
        const auto found =
            std::lower_bound(bag.entries.begin(), bag.entries.end(), word,
                             [](const Bag::Entry& entry, std::uint32_t id) { return entry.word < id; });
        return found != bag.entries.end() && found->word == word ? found->count : 0U;
    };
    float told = 0;
    for (const Bag::Entry& entry : passage.entries) {
        const std::uint32_t there = countIn(partner, entry.word), here = countIn(own, entry.word);
        if (there > here)
            told += weights_[entry.word] * static_cast<float>(std::min(entry.count, there - here));
    }
    return told / passage.weight;
}

}  // namespace strata::accounts
