#include "accounts/passage_alignment.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "accounts/sequence_matcher.h"

namespace strata::accounts {

namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
constexpr float kStopWeight = 0.15F;  // of a word too common to tell passages apart
constexpr float kAlike = 0.42F, kAlikeBetweenPairs = 0.28F, kAlikeMoved = 0.6F;
constexpr float kContainedAlike = 0.75F;   // the likeness of a passage whose words are all in the other
constexpr std::uint32_t kMovedWords = 4;   // a shorter passage is too common to have moved
constexpr std::uint32_t kCommonWord = 24;  // passages; a word in more of them proposes no pair
constexpr std::size_t kCandidates = 3;     // a left passage, beside its neighbours
constexpr std::size_t kSmallGap = 144;     // left x right passages of a gap that are all compared

// The distinct words of one passage with their counts, in order.
struct Bag {
    struct Entry {
        std::uint32_t word;
        std::uint32_t count;
    };
    std::vector<Entry> entries;
    float weight = 0;
    std::uint32_t content = 0;  // words that are not stop words
};

struct Side {
    const Reading* reading = nullptr;
    std::vector<std::uint32_t> folded;  // words of all passages, without space and marks
    std::vector<std::uint32_t> starts;  // of each passage in `folded`, and the end
    std::vector<std::uint32_t> keys;    // equal for passages of equal words
    std::vector<std::uint32_t> partner;
    std::vector<std::uint32_t> gap;  // pairs in order before this passage
    std::vector<Bag> bags;           // of passages without a partner only

    std::size_t size() const { return partner.size(); }
    std::uint32_t wordsIn(std::size_t passage) const { return starts[passage + 1] - starts[passage]; }
    bool isFree(std::size_t passage) const { return partner[passage] == kNone; }
};

struct Candidate {
    std::uint32_t left, right;
    float likeness;
};

class Aligner {
public:
    Aligner(const Reading& left, const Reading& right, const SharedWords& shared) : shared_(shared) {
        prepare(left_, left);
        prepare(right_, right);
        numberPassages();
    }

    std::vector<Link> run() {
        pairSameInOrder();
        pairSameMoved();
        weigh();
        propose();
        pairAlikeInOrder();
        pairAlikeMoved();
        std::sort(links_.begin(), links_.end(), [](const Link& a, const Link& b) { return a.left < b.left; });
        return std::move(links_);
    }

private:
    void prepare(Side& side, const Reading& reading) {
        side.reading = &reading;
        side.folded.reserve(reading.words.size());
        for (const Passage& passage : reading.passages) {
            side.starts.push_back(static_cast<std::uint32_t>(side.folded.size()));
            for (std::uint32_t i = passage.firstWord; i < passage.wordEnd; ++i)
                if (reading.words[i].kind == Word::Kind::word)
                    side.folded.push_back(shared_.foldedOf(reading.ids[i]));
        }
        side.starts.push_back(static_cast<std::uint32_t>(side.folded.size()));
        side.partner.assign(reading.passages.size(), kNone);
    }

    void numberPassages() {
        Vocabulary keys(left_.size() + right_.size());
        for (Side* side : {&left_, &right_})
            for (std::size_t i = 0; i < side->size(); ++i) {
                const Passage& passage = side->reading->passages[i];
                const std::string_view words(
                    reinterpret_cast<const char*>(side->folded.data() + side->starts[i]),
                    side->wordsIn(i) * sizeof(std::uint32_t));
                const std::string_view marks =
                    side->reading->text.substr(passage.start, passage.end - passage.start);
                side->keys.push_back(keys.idOf(words.empty() ? marks : words));
            }
    }

    void pair(std::uint32_t left, std::uint32_t right, bool isMoved) {
        links_.push_back({left, right, isMoved});
        left_.partner[left] = right;
        right_.partner[right] = left;
    }

    void pairSameInOrder() {
        SequenceMatcher matcher;
        for (const Match& match : matcher.match(left_.keys, right_.keys))
            pair(match.left, match.right, false);
        countGaps();
    }

    void countGaps() {
        for (Side* side : {&left_, &right_}) {
            side->gap.clear();
            std::uint32_t before = 0;
            for (std::size_t i = 0; i < side->size(); ++i) {
                side->gap.push_back(before);
                before += !side->isFree(i);
            }
        }
    }

    void pairSameMoved() {
        std::vector<std::vector<std::uint32_t>> waiting(left_.size() + right_.size());
        for (std::uint32_t r = static_cast<std::uint32_t>(right_.size()); r-- > 0;)
            if (right_.isFree(r) && right_.wordsIn(r) >= kMovedWords)
                waiting[right_.keys[r]].push_back(r);
        for (std::uint32_t l = 0; l < left_.size(); ++l) {
            auto& rights = waiting[left_.keys[l]];
            if (!left_.isFree(l) || rights.empty())
                continue;
            pair(l, rights.back(), true);
            rights.pop_back();
        }
    }

    void weigh() {
        std::vector<std::uint32_t> passagesWith(shared_.foldedSize(), 0);
        std::vector<std::uint32_t> last(shared_.foldedSize(), kNone);
        std::uint32_t number = 0;
        for (const Side* side : {&left_, &right_})
            for (std::size_t i = 0; i < side->size(); ++i, ++number)
                for (std::uint32_t w = side->starts[i]; w < side->starts[i + 1]; ++w)
                    if (const std::uint32_t word = side->folded[w]; last[word] != number) {
                        last[word] = number;
                        ++passagesWith[word];
                    }
        weights_.resize(passagesWith.size());
        for (std::size_t word = 0; word < weights_.size(); ++word) {
            const float rarity =
                std::log1p(static_cast<float>(number) / static_cast<float>(std::max(1U, passagesWith[word])));
            weights_[word] = isStop(word) ? rarity * kStopWeight : rarity;
        }
        for (Side* side : {&left_, &right_}) {
            side->bags.resize(side->size());
            for (std::size_t i = 0; i < side->size(); ++i)
                if (side->isFree(i))
                    side->bags[i] = bagOf(*side, i);
        }
    }

    bool isStop(std::size_t word) const { return shared_.meaningOf(static_cast<std::uint32_t>(word)).isStop; }

    Bag bagOf(const Side& side, std::size_t passage) {
        sorted_.assign(side.folded.begin() + side.starts[passage],
                       side.folded.begin() + side.starts[passage + 1]);
        std::sort(sorted_.begin(), sorted_.end());
        Bag bag;
        bag.entries.reserve(sorted_.size());
        for (const std::uint32_t word : sorted_) {
            if (bag.entries.empty() || bag.entries.back().word != word)
                bag.entries.push_back({word, 0});
            ++bag.entries.back().count;
            bag.weight += weights_[word];
            bag.content += !isStop(word);
        }
        return bag;
    }

    float likeness(const Bag& a, const Bag& b) const {
        float common = 0;
        for (auto x = a.entries.begin(), y = b.entries.begin();
             x != a.entries.end() && y != b.entries.end();) {
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
        return smaller.content < kMovedWords ? whole
                                             : std::max(whole, kContainedAlike * common / smaller.weight);
    }

    void propose() {
        std::vector<std::vector<std::uint32_t>> holders(weights_.size());
        for (std::uint32_t r = 0; r < right_.size(); ++r)
            for (const Bag::Entry& entry : right_.bags[r].entries)
                if (!isStop(entry.word) && holders[entry.word].size() <= kCommonWord)
                    holders[entry.word].push_back(r);
        std::vector<float> scores(right_.size(), 0);
        std::vector<std::uint32_t> touched;
        std::uint32_t nearest = 0;  // the first right passage in or behind the gap of the left one
        for (std::uint32_t l = 0; l < left_.size(); ++l) {
            if (!left_.isFree(l))
                continue;
            touched.clear();
            for (const Bag::Entry& entry : left_.bags[l].entries) {
                if (isStop(entry.word) || holders[entry.word].size() > kCommonWord)
                    continue;
                for (const std::uint32_t r : holders[entry.word]) {
                    if (scores[r] == 0)
                        touched.push_back(r);
                    scores[r] += weights_[entry.word];
                }
            }
            while (nearest < right_.size() && right_.gap[nearest] < left_.gap[l])
                ++nearest;
            keepBest(l, touched, scores);
            proposeNeighbours(l, nearest);
            for (const std::uint32_t r : touched)
                scores[r] = 0;
        }
        std::sort(candidates_.begin(), candidates_.end(), [](const Candidate& a, const Candidate& b) {
            return a.left != b.left ? a.left < b.left : a.right > b.right;
        });
        candidates_.erase(std::unique(candidates_.begin(), candidates_.end(),
                                      [](const Candidate& a, const Candidate& b) {
                                          return a.left == b.left && a.right == b.right;
                                      }),
                          candidates_.end());
    }

    void keepBest(std::uint32_t l, std::vector<std::uint32_t>& rights, const std::vector<float>& scores) {
        const auto better = [&](std::uint32_t a, std::uint32_t b) {
            return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
        };
        const std::size_t kept = std::min(kCandidates, rights.size());
        std::partial_sort(rights.begin(), rights.begin() + static_cast<std::ptrdiff_t>(kept), rights.end(),
                          better);
        for (std::size_t i = 0; i < kept; ++i)
            consider(l, rights[i], kAlike);
    }

    void proposeNeighbours(std::uint32_t l, std::uint32_t nearest) {
        const std::uint32_t gap = left_.gap[l];
        std::size_t lefts = 0, rights = 0;
        for (std::uint32_t i = l; i < left_.size() && left_.gap[i] == gap && lefts <= kSmallGap; ++i)
            lefts += left_.isFree(i);
        for (std::uint32_t i = l; i-- > 0 && left_.gap[i] == gap && lefts <= kSmallGap;)
            lefts += left_.isFree(i);
        for (std::uint32_t r = nearest; r < right_.size() && right_.gap[r] == gap && rights <= kSmallGap; ++r)
            rights += right_.isFree(r);
        if (lefts * rights > kSmallGap)
            return;
        for (std::uint32_t r = nearest; r < right_.size() && right_.gap[r] == gap; ++r)
            if (right_.isFree(r))
                consider(l, r, lefts * rights == 1 ? kAlikeBetweenPairs : kAlike);
    }

    void consider(std::uint32_t l, std::uint32_t r, float least) {
        const float found = likeness(left_.bags[l], right_.bags[r]);
        if (found >= least)
            candidates_.push_back({l, r, found});
    }

    // The heaviest chain of candidates rising on both sides; a gap keeps them between the pairs already made.
    void pairAlikeInOrder() {
        struct Best {
            float sum = 0;
            std::uint32_t last = kNone;  // candidate
        };
        std::vector<Best> tree(right_.size() + 1), ending(candidates_.size());
        for (std::uint32_t i = 0; i < candidates_.size(); ++i) {
            const Candidate& c = candidates_[i];
            if (left_.gap[c.left] != right_.gap[c.right])
                continue;
            Best before;
            for (std::size_t n = c.right; n > 0; n &= n - 1)
                if (tree[n].sum > before.sum)
                    before = tree[n];
            ending[i] = {before.sum + c.likeness, before.last};
            for (std::size_t n = c.right + std::size_t{1}; n < tree.size(); n += n & (~n + 1))
                if (ending[i].sum > tree[n].sum)
                    tree[n] = {ending[i].sum, i};
        }
        Best whole;
        for (std::size_t n = right_.size(); n > 0; n &= n - 1)
            if (tree[n].sum > whole.sum)
                whole = tree[n];
        for (std::uint32_t i = whole.last; i != kNone; i = ending[i].last)
            pair(candidates_[i].left, candidates_[i].right, false);
    }

    void pairAlikeMoved() {
        std::vector<Candidate> close;
        for (const Candidate& c : candidates_)
            if (c.likeness >= kAlikeMoved && left_.isFree(c.left) && right_.isFree(c.right) &&
                std::min(left_.bags[c.left].content, right_.bags[c.right].content) >= kMovedWords)
                close.push_back(c);
        std::sort(close.begin(), close.end(), [](const Candidate& a, const Candidate& b) {
            if (a.likeness != b.likeness)
                return a.likeness > b.likeness;
            return a.left != b.left ? a.left < b.left : a.right < b.right;
        });
        for (const Candidate& c : close)
            if (left_.isFree(c.left) && right_.isFree(c.right))
                pair(c.left, c.right, true);
    }

    const SharedWords& shared_;
    Side left_, right_;
    std::vector<float> weights_;  // by folded word
    std::vector<Candidate> candidates_;
    std::vector<std::uint32_t> sorted_;
    std::vector<Link> links_;
};

}  // namespace

std::vector<Link> alignPassages(const Reading& left, const Reading& right, const SharedWords& shared) {
    return Aligner(left, right, shared).run();
}

}  // namespace strata::accounts
