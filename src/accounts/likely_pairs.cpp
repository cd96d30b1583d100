#include "accounts/likely_pairs.h"

#include <algorithm>
#include <optional>

#include "accounts/both_halves.h"

namespace strata::accounts {

namespace {

constexpr float kAlikeBetweenPairs = 0.28F;
constexpr std::uint32_t kCommonWord = 24;  // passages; a word in more of them proposes no pair
constexpr std::size_t kCandidates = 3;     // a left passage
constexpr std::size_t kSmallGap = 144;     // left x right passages of a gap that are all compared

// The free right passages by word, where few enough have it to tell them apart.
class Holders {
public:
    Holders(const PairedSide& side, const WordWeights& weights) : starts_(weights.words() + 2, 0) {
        eachWord(side, weights,
                 [this](std::uint32_t word, std::uint32_t) { ++starts_[word + std::size_t{2}]; });
        for (std::size_t word = 2; word < starts_.size(); ++word) {
            if (starts_[word] > kCommonWord)
                starts_[word] = 0;
            starts_[word] += starts_[word - 1];
        }
        passages_.resize(starts_.back());
        std::vector<std::uint32_t> ends(starts_);
        eachWord(side, weights, [&](std::uint32_t word, std::uint32_t passage) {
            std::uint32_t& at = ends[word + std::size_t{1}];
            if (starts_[word + std::size_t{1}] != starts_[word + std::size_t{2}])
                passages_[at++] = passage;
        });
    }

    std::span<const std::uint32_t> of(std::uint32_t word) const {
        return {passages_.data() + starts_[word + std::size_t{1}],
                passages_.data() + starts_[word + std::size_t{2}]};
    }

private:
    template <class Take>
    static void eachWord(const PairedSide& side, const WordWeights& weights, Take take) {
        for (std::uint32_t passage = 0; passage < side.size(); ++passage)
            if (side.isFree(passage))
                for (const Bag::Entry& entry : side.bags[passage].entries)
                    if (!weights.isStop(entry.word))
                        take(entry.word, passage);
    }

    std::vector<std::uint32_t> starts_;  // of word w at w + 1
    std::vector<std::uint32_t> passages_;
};

// What lies between two pairs of equal words.
struct Gap {
    std::uint32_t lefts = 0, rights = 0;  // free passages
    std::uint32_t firstRight = 0;

    bool isSmall() const { return std::size_t{lefts} * rights <= kSmallGap; }
};

std::vector<Gap> gapsOf(const PairedSide& left, const PairedSide& right) {
    std::vector<Gap> gaps(
        std::max(left.gap.empty() ? 0 : left.gap.back(), right.gap.empty() ? 0 : right.gap.back()) +
        std::size_t{1});
    for (std::uint32_t l = 0; l < left.size(); ++l)
        gaps[left.gap[l]].lefts += left.isFree(l);
    for (std::uint32_t r = right.size(); r-- > 0;) {
        gaps[right.gap[r]].rights += right.isFree(r);
        gaps[right.gap[r]].firstRight = r;
    }
    return gaps;
}

class Proposing {
public:
    Proposing(const PairedSide& left, const PairedSide& right, const WordWeights& weights)
        : left_(left), right_(right), weights_(weights), scores_(right.size(), 0) {}

    // Every right passage of the gap.
    void allOf(const Gap& gap, std::uint32_t l) {
        const float least = gap.lefts * gap.rights == 1 ? kAlikeBetweenPairs : kAlike;
        for (std::uint32_t r = gap.firstRight; r < right_.size() && right_.gap[r] == left_.gap[l]; ++r)
            if (right_.isFree(r))
                consider(l, r, least, true);
    }

    // The right passages that share the rarest words; those of the same gap alone, or all.
    enum class Where { inGap, anywhere };
    void best(const Holders& holders, std::uint32_t l, Where where, float least) {
        touched_.clear();
        for (const Bag::Entry& entry : left_.bags[l].entries)
            for (const std::uint32_t r : holders.of(entry.word)) {
                if (where == Where::inGap && right_.gap[r] != left_.gap[l])
                    continue;
                if (scores_[r] == 0)
                    touched_.push_back(r);
                scores_[r] += weights_[entry.word];
            }
        const auto kept = static_cast<std::ptrdiff_t>(std::min(kCandidates, touched_.size()));
        std::partial_sort(touched_.begin(), touched_.begin() + kept, touched_.end(),
                          [this](std::uint32_t a, std::uint32_t b) {
                              return scores_[a] != scores_[b] ? scores_[a] > scores_[b] : a < b;
                          });
        for (auto r = touched_.begin(); r != touched_.begin() + kept; ++r)
            consider(l, *r, least, false);
        for (const std::uint32_t r : touched_)
            scores_[r] = 0;
    }

    std::vector<LikelyPair> found;

private:
    void consider(std::uint32_t l, std::uint32_t r, float least, bool isNear) {
        const float alike = weights_.likeness(left_.bags[l], right_.bags[r]);
        if (alike >= least)
            found.push_back({l, r, alike, isNear});
    }

    const PairedSide& left_;
    const PairedSide& right_;
    const WordWeights& weights_;
    std::vector<float> scores_;  // by right passage
    std::vector<std::uint32_t> touched_;
};

}  // namespace

std::vector<LikelyPair> likelyInOrder(const PairedSide& left, const PairedSide& right,
                                      const WordWeights& weights) {
    const std::vector<Gap> gaps = gapsOf(left, right);
    const bool hasLarge =
        std::any_of(gaps.begin(), gaps.end(), [](const Gap& gap) { return !gap.isSmall(); });
    const std::optional<Holders> holders =
        hasLarge ? std::optional<Holders>(std::in_place, right, weights) : std::nullopt;
    Proposing early(left, right, weights), late(left, right, weights);
    const auto propose = [&](Proposing& into, std::uint32_t first, std::uint32_t end) {
        for (std::uint32_t l = first; l < end; ++l) {
            const Gap& gap = gaps[left.gap[l]];
            if (!left.isFree(l))
                continue;
            if (gap.isSmall())
                into.allOf(gap, l);
            else
                into.best(*holders, l, Proposing::Where::inGap, kAlike);
        }
    };
    const std::uint32_t half = left.size() / 2;
    doBoth(
        left.size() >= kWorthAThread, [&] { propose(late, half, left.size()); },
        [&] { propose(early, 0, half); });
    std::vector<LikelyPair> found = std::move(early.found);
    found.insert(found.end(), late.found.begin(), late.found.end());
    std::sort(found.begin(), found.end(), [](const LikelyPair& a, const LikelyPair& b) {
        return a.left != b.left ? a.left < b.left : a.right > b.right;
    });
    return found;
}

void addLikelyElsewhere(const PairedSide& left, const PairedSide& right, const WordWeights& weights,
                        std::vector<LikelyPair>& found) {
    if (std::none_of(left.link.begin(), left.link.end(),
                     [](std::uint32_t link) { return link == PairedSide::kNone; }))
        return;
    const Holders holders(right, weights);
    Proposing proposing(left, right, weights);
    for (std::uint32_t l = 0; l < left.size(); ++l)
        if (left.isFree(l))
            proposing.best(holders, l, Proposing::Where::anywhere, kAlikeMoved);
    found.insert(found.end(), proposing.found.begin(), proposing.found.end());
}

}  // namespace strata::accounts
