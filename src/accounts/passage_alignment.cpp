#include "accounts/passage_alignment.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <limits>
#include <map>

#include "accounts/sequence_matcher.h"

namespace strata::accounts {

namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
constexpr float kStopWeight = 0.15F;  // of a word too common to tell passages apart
constexpr float kAlike = 0.42F, kAlikeBetweenPairs = 0.28F, kAlikeMoved = 0.6F;
constexpr float kContainedAlike = 0.75F;    // the likeness of a passage whose words are all in the other
constexpr float kToldByPartner = 0.65F;     // of a passage's weight, to join it to its neighbour
constexpr std::uint32_t kMovedContent = 3;  // words that are not stop words, below which likeness is chance
constexpr std::uint32_t kMovedWords = 4;    // a shorter passage is too common to have moved
constexpr std::uint32_t kCommonWord = 24;   // passages; a word in more of them proposes no pair
constexpr std::size_t kCandidates = 3;      // a left passage, beside its neighbours
constexpr std::size_t kSmallGap = 144;      // left x right passages of a gap that are all compared
constexpr std::size_t kWorthAThread = 512;  // passages

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
    std::vector<std::uint32_t> link;    // by passage, an index in the links or kNone
    std::vector<std::uint32_t> gap;     // pairs in order before this passage
    std::vector<Bag> bags;              // of passages that no equal one was found for

    std::size_t size() const { return link.size(); }
    std::uint32_t wordsIn(std::size_t passage) const { return starts[passage + 1] - starts[passage]; }
    bool isFree(std::size_t passage) const { return link[passage] == kNone; }
};

struct Candidate {
    std::uint32_t left, right;
    float likeness;
    bool isNear;  // in the same small gap between pairs
};

struct Point {
    std::uint32_t left, right;
    double weight;
    std::uint32_t number;
};

// The numbers of the heaviest chain that rises on both sides; points by rising left, then falling right.
std::vector<std::uint32_t> heaviestRising(const std::vector<Point>& points, std::size_t rights) {
    struct Best {
        double sum = 0;
        std::uint32_t last = kNone;  // point
    };
    std::vector<Best> tree(rights + 1), ending(points.size());  // tree: Fenwick's, of the best up to a right
    const auto bestBelow = [&](std::size_t right) {
        Best best;
        for (std::size_t n = right; n > 0; n &= n - 1)
            if (tree[n].sum > best.sum)
                best = tree[n];
        return best;
    };
    for (std::uint32_t i = 0; i < points.size(); ++i) {
        const Best before = bestBelow(points[i].right);
        ending[i] = {before.sum + points[i].weight, before.last};
        for (std::size_t n = points[i].right + std::size_t{1}; n < tree.size(); n += n & (~n + 1))
            if (ending[i].sum > tree[n].sum)
                tree[n] = {ending[i].sum, i};
    }
    std::vector<std::uint32_t> chain;
    for (std::uint32_t i = bestBelow(rights).last; i != kNone; i = ending[i].last)
        chain.push_back(points[i].number);
    return chain;
}

// Both halves of some work; on two threads when there is much of it.
template <class First, class Second>
void doBoth(bool isMuch, First&& first, Second&& second) {
    auto other = std::async(isMuch ? std::launch::async : std::launch::deferred, first);
    second();
    other.get();
}

class Aligner {
public:
    Aligner(const Reading& left, const Reading& right, const SharedWords& shared) : shared_(shared) {
        doBoth(
            left.passages.size() >= kWorthAThread, [&] { prepare(left_, left); },
            [&] { prepare(right_, right); });
        numberPassages();
    }

    std::vector<Link> run() {
        pairSameInOrder();
        pairSameMoved();
        weigh();
        propose();
        pairAlikeInOrder();
        pairAlikeMoved();
        markMoved();
        joinLeftOver(left_, right_, true);
        joinLeftOver(right_, left_, false);
        std::sort(links_.begin(), links_.end(), [](const Link& a, const Link& b) { return a.left < b.left; });
        return std::move(links_);
    }

private:
    void prepare(Side& side, const Reading& reading) {
        side.reading = &reading;
        side.folded.reserve(reading.words.size());
        for (const Passage& passage : reading.passages) {
            side.starts.push_back(static_cast<std::uint32_t>(side.folded.size()));
            for (std::uint32_t i = firstTold(reading, passage); i < passage.wordEnd; ++i)
                if (reading.words[i].kind == Word::Kind::word)
                    side.folded.push_back(shared_.foldedOf(reading.ids[i]));
        }
        side.starts.push_back(static_cast<std::uint32_t>(side.folded.size()));
        side.link.assign(reading.passages.size(), kNone);
    }

    // Behind the paragraph's number, which says nothing of what is told.
    static std::uint32_t firstTold(const Reading& reading, const Passage& passage) {
        const std::uint32_t first = passage.firstWord;
        if (passage.wordEnd - first < 4)
            return first;
        const std::string_view number = reading.words[first].in(reading.text);
        const std::string_view mark = reading.words[first + 1].in(reading.text);
        const bool isNumber =
            number.size() <= 3 && number.find_first_not_of("0123456789") == std::string_view::npos;
        return isNumber && (mark == "." || mark == ")") ? first + 2 : first;
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

    void pair(std::uint32_t left, std::uint32_t right) {
        links_.push_back({left, left + 1, right, right + 1, false});
        left_.link[left] = right_.link[right] = static_cast<std::uint32_t>(links_.size() - 1);
    }

    void pairSameInOrder() {
        SequenceMatcher matcher;
        for (const Match& match : matcher.match(left_.keys, right_.keys))
            pair(match.left, match.right);
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
            pair(l, rights.back());
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
        doBoth(
            left_.size() >= kWorthAThread, [&] { fillBags(left_); }, [&] { fillBags(right_); });
    }

    void fillBags(Side& side) const {
        std::vector<std::uint32_t> sorted;
        side.bags.resize(side.size());
        for (std::size_t i = 0; i < side.size(); ++i)
            if (side.isFree(i))
                side.bags[i] = bagOf(side, i, i + 1, sorted);
    }

    bool isStop(std::size_t word) const { return shared_.meaningOf(static_cast<std::uint32_t>(word)).isStop; }

    Bag bagOf(const Side& side, std::size_t first, std::size_t end,
              std::vector<std::uint32_t>& sorted) const {
        sorted.assign(side.folded.begin() + side.starts[first], side.folded.begin() + side.starts[end]);
        std::sort(sorted.begin(), sorted.end());
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
        return smaller.content < kMovedContent ? whole
                                               : std::max(whole, kContainedAlike * common / smaller.weight);
    }

    void propose() {
        std::vector<std::vector<std::uint32_t>> holders(weights_.size());
        for (std::uint32_t r = 0; r < right_.size(); ++r)
            for (const Bag::Entry& entry : right_.bags[r].entries)
                if (!isStop(entry.word) && holders[entry.word].size() <= kCommonWord)
                    holders[entry.word].push_back(r);
        const auto half = static_cast<std::uint32_t>(left_.size() / 2);
        const auto end = static_cast<std::uint32_t>(left_.size());
        std::vector<Candidate> later;
        doBoth(
            left_.size() >= kWorthAThread, [&] { proposeFor(half, end, holders, later); },
            [&] { proposeFor(0, half, holders, candidates_); });
        candidates_.insert(candidates_.end(), later.begin(), later.end());
        std::sort(candidates_.begin(), candidates_.end(), [](const Candidate& a, const Candidate& b) {
            return a.left != b.left     ? a.left < b.left
                   : a.right != b.right ? a.right > b.right
                                        : a.isNear && !b.isNear;
        });
        candidates_.erase(std::unique(candidates_.begin(), candidates_.end(),
                                      [](const Candidate& a, const Candidate& b) {
                                          return a.left == b.left && a.right == b.right;
                                      }),
                          candidates_.end());
    }

    // For the left passages from `first`; `holders` are the right passages by word.
    void proposeFor(std::uint32_t first, std::uint32_t end,
                    const std::vector<std::vector<std::uint32_t>>& holders,
                    std::vector<Candidate>& found) const {
        std::vector<float> scores(right_.size(), 0);
        std::vector<std::uint32_t> touched;
        std::uint32_t nearest = 0;  // the first right passage in or behind the gap of the left one
        for (std::uint32_t l = first; l < end; ++l) {
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
            keepBest(l, touched, scores, found);
            proposeNeighbours(l, nearest, found);
            for (const std::uint32_t r : touched)
                scores[r] = 0;
        }
    }

    void keepBest(std::uint32_t l, std::vector<std::uint32_t>& rights, const std::vector<float>& scores,
                  std::vector<Candidate>& found) const {
        const auto better = [&](std::uint32_t a, std::uint32_t b) {
            return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
        };
        const std::size_t kept = std::min(kCandidates, rights.size());
        std::partial_sort(rights.begin(), rights.begin() + static_cast<std::ptrdiff_t>(kept), rights.end(),
                          better);
        for (std::size_t i = 0; i < kept; ++i)
            consider(l, rights[i], kAlike, false, found);
    }

    void proposeNeighbours(std::uint32_t l, std::uint32_t nearest, std::vector<Candidate>& found) const {
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
                consider(l, r, lefts * rights == 1 ? kAlikeBetweenPairs : kAlike, true, found);
    }

    void consider(std::uint32_t l, std::uint32_t r, float least, bool isNear,
                  std::vector<Candidate>& found) const {
        const float alike = likeness(left_.bags[l], right_.bags[r]);
        if (alike >= least)
            found.push_back({l, r, alike, isNear});
    }

    // A gap keeps these between the pairs already made.
    void pairAlikeInOrder() {
        std::vector<Point> points;
        for (std::uint32_t i = 0; i < candidates_.size(); ++i) {
            const Candidate& c = candidates_[i];
            if (left_.gap[c.left] == right_.gap[c.right])
                points.push_back({c.left, c.right, c.likeness, i});
        }
        for (const std::uint32_t i : heaviestRising(points, right_.size()))
            pair(candidates_[i].left, candidates_[i].right);
    }

    // The order that most words keep is the order told; the rest has moved, however it was found.
    void markMoved() {
        std::vector<Point> points;
        for (std::uint32_t i = 0; i < links_.size(); ++i) {
            Link& link = links_[i];
            link.isMoved = true;
            const std::uint32_t words = left_.wordsIn(link.left) + right_.wordsIn(link.right) + 1;
            points.push_back({link.left, link.right, static_cast<double>(words), i});
        }
        std::sort(points.begin(), points.end(),
                  [](const Point& a, const Point& b) { return a.left < b.left; });
        for (const std::uint32_t i : heaviestRising(points, right_.size()))
            links_[i].isMoved = false;
    }

    void pairAlikeMoved() {
        std::vector<Candidate> close;
        for (const Candidate& c : candidates_)
            if (c.likeness >= (c.isNear ? kAlike : kAlikeMoved) && left_.isFree(c.left) &&
                right_.isFree(c.right) &&
                std::min(left_.bags[c.left].content, right_.bags[c.right].content) >= kMovedContent)
                close.push_back(c);
        std::sort(close.begin(), close.end(), [](const Candidate& a, const Candidate& b) {
            if (a.likeness != b.likeness)
                return a.likeness > b.likeness;
            return a.left != b.left ? a.left < b.left : a.right < b.right;
        });
        for (const Candidate& c : close)
            if (left_.isFree(c.left) && right_.isFree(c.right))
                pair(c.left, c.right);
    }

    // How much of a passage, 0 to 1 by weight, `partner` tells beyond what `own` does.
    float toldBeyond(const Bag& passage, const Bag& own, const Bag& partner) const {
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

    void joinLeftOver(Side& side, Side& other, bool isLeft) {
        for (std::uint32_t i = 0; i < side.size(); ++i) {
            if (!side.isFree(i) || side.bags[i].content < 2)
                continue;
            const std::uint32_t before = i > 0 ? side.link[i - 1] : kNone;
            const std::uint32_t after = i + 1 < side.size() ? side.link[i + 1] : kNone;
            const float withBefore = before == kNone ? 0 : joinable(side, other, i, links_[before], isLeft);
            const float withAfter = after == kNone ? 0 : joinable(side, other, i, links_[after], isLeft);
            if (std::max(withBefore, withAfter) < kToldByPartner)
                continue;
            const bool isBefore = withBefore >= withAfter;
            Link& link = links_[isBefore ? before : after];
            side.link[i] = isBefore ? before : after;
            if (isBefore)
                (isLeft ? link.leftEnd : link.rightEnd) = i + 1;
            else
                (isLeft ? link.left : link.right) = i;
        }
    }

    float joinable(const Side& side, const Side& other, std::uint32_t passage, const Link& link,
                   bool isLeft) const {
        std::vector<std::uint32_t> sorted;
        const std::uint32_t first = isLeft ? link.left : link.right,
                            end = isLeft ? link.leftEnd : link.rightEnd;
        const std::uint32_t otherFirst = isLeft ? link.right : link.left;
        const std::uint32_t otherEnd = isLeft ? link.rightEnd : link.leftEnd;
        if (side.keys[first] == other.keys[otherFirst] && end - first == 1 && otherEnd - otherFirst == 1)
            return 0;
        return toldBeyond(side.bags[passage], bagOf(side, first, end, sorted),
                          bagOf(other, otherFirst, otherEnd, sorted));
    }

    const SharedWords& shared_;
    Side left_, right_;
    std::vector<float> weights_;  // by folded word
    std::vector<Candidate> candidates_;
    std::vector<Link> links_;
};

}  // namespace

std::vector<Link> alignPassages(const Reading& left, const Reading& right, const SharedWords& shared) {
    return Aligner(left, right, shared).run();
}

}  // namespace strata::accounts
