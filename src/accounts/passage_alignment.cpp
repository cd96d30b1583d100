#include "accounts/passage_alignment.h"

#include <algorithm>
#include <array>
#include <optional>

#include "accounts/both_halves.h"
#include "accounts/likely_pairs.h"
#include "accounts/rising_chain.h"
#include "accounts/sequence_matcher.h"

namespace strata::accounts {

namespace {

constexpr float kToldByPartner = 0.65F;   // of a passage's weight, to join it to its neighbour
constexpr std::uint32_t kMovedWords = 4;  // a shorter passage is too common to have moved

class Aligner {
public:
    Aligner(const ToldWords& left, const ToldWords& right, const SharedWords& shared)
        : left_(left), right_(right), weights_(std::array{&left, &right}, shared) {
        PassageKeys keys = keysOf(left_.told, right_.told);
        left_.keys = std::move(keys.left);
        right_.keys = std::move(keys.right);
    }

    std::vector<Link> run() {
        pairSameInOrder();
        pairSameMoved();
        doBoth(
            left_.size() >= kWorthAThread, [&] { fillBags(left_); }, [&] { fillBags(right_); });
        std::vector<LikelyPair> likely = likelyInOrder(left_, right_, weights_);
        pairAlikeInOrder(likely);
        addLikelyElsewhere(left_, right_, weights_, likely);
        pairAlikeMoved(std::move(likely));
        markMoved(links_, left_.told, right_.told);
        joinLeftOver(left_, right_, true);
        joinLeftOver(right_, left_, false);
        std::sort(links_.begin(), links_.end(), [](const Link& a, const Link& b) { return a.left < b.left; });
        return std::move(links_);
    }

private:
    void pair(std::uint32_t left, std::uint32_t right) {
        links_.push_back({left, left + 1, right, right + 1, false});
        left_.link[left] = right_.link[right] = static_cast<std::uint32_t>(links_.size() - 1);
    }

    void pairSameInOrder() {
        SequenceMatcher matcher;
        for (const Match& match : matcher.match(left_.keys, right_.keys))
            pair(match.left, match.right);
        for (PairedSide* side : {&left_, &right_}) {
            std::uint32_t before = 0;
            for (std::size_t i = 0; i < side->size(); ++i) {
                side->gap.push_back(before);
                before += !side->isFree(i);
            }
        }
    }

    void pairSameMoved() {
        std::vector<std::vector<std::uint32_t>> waiting(left_.size() + right_.size());
        for (std::uint32_t r = right_.size(); r-- > 0;)
            if (right_.isFree(r) && right_.told.count(r) >= kMovedWords)
                waiting[right_.keys[r]].push_back(r);
        for (std::uint32_t l = 0; l < left_.size(); ++l) {
            auto& rights = waiting[left_.keys[l]];
            if (!left_.isFree(l) || rights.empty())
                continue;
            pair(l, rights.back());
            rights.pop_back();
        }
    }

    void fillBags(PairedSide& side) const {
        side.bags.resize(side.size());
        for (std::size_t i = 0; i < side.size(); ++i)
            if (side.isFree(i))
                side.bags[i] = weights_.bagOf(side.told.of(i));
    }

    // A gap keeps these between the pairs already made.
    void pairAlikeInOrder(const std::vector<LikelyPair>& likely) {
        std::vector<Point> points;
        for (std::uint32_t i = 0; i < likely.size(); ++i)
            points.push_back({likely[i].left, likely[i].right, likely[i].likeness, i});
        for (const std::uint32_t i : heaviestRising(points, right_.size()))
            pair(likely[i].left, likely[i].right);
    }

    void pairAlikeMoved(std::vector<LikelyPair> likely) {
        std::erase_if(likely, [this](const LikelyPair& pair) {
            return pair.likeness < (pair.isNear ? kAlike : kAlikeMoved) || !left_.isFree(pair.left) ||
                   !right_.isFree(pair.right) ||
                   std::min(left_.bags[pair.left].content, right_.bags[pair.right].content) <
                       WordWeights::kMovedContent;
        });
        std::sort(likely.begin(), likely.end(), [](const LikelyPair& a, const LikelyPair& b) {
            if (a.likeness != b.likeness)
                return a.likeness > b.likeness;
            return a.left != b.left ? a.left < b.left : a.right < b.right;
        });
        for (const LikelyPair& next : likely)
            if (left_.isFree(next.left) && right_.isFree(next.right))
                pair(next.left, next.right);
    }

    void joinLeftOver(PairedSide& side, PairedSide& other, bool isLeft) {
        constexpr std::uint32_t kNone = PairedSide::kNone;
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

    float joinable(const PairedSide& side, const PairedSide& other, std::uint32_t passage, const Link& link,
                   bool isLeft) const {
        const std::uint32_t first = isLeft ? link.left : link.right,
                            end = isLeft ? link.leftEnd : link.rightEnd;
        const std::uint32_t otherFirst = isLeft ? link.right : link.left;
        const std::uint32_t otherEnd = isLeft ? link.rightEnd : link.leftEnd;
        if (side.keys[first] == other.keys[otherFirst] && end - first == 1 && otherEnd - otherFirst == 1)
            return 0;
        return weights_.toldBeyond(side.bags[passage], weights_.bagOf(side.told.of(first, end)),
                                   weights_.bagOf(other.told.of(otherFirst, otherEnd)));
    }

    PairedSide left_, right_;
    WordWeights weights_;
    std::vector<Link> links_;
};

}  // namespace

std::vector<Link> alignPassages(const ToldWords& left, const ToldWords& right, const SharedWords& shared) {
    return Aligner(left, right, shared).run();
}

std::vector<Link> alignPassages(const Reading& left, const Reading& right, const SharedWords& shared) {
    std::optional<ToldWords> ofLeft, ofRight;
    doBoth(
        left.passages.size() >= kWorthAThread, [&] { ofLeft.emplace(left, shared); },
        [&] { ofRight.emplace(right, shared); });
    return alignPassages(*ofLeft, *ofRight, shared);
}

void markMoved(std::vector<Link>& links, const ToldWords& left, const ToldWords& right) {
    std::vector<Point> points;
    for (std::uint32_t i = 0; i < links.size(); ++i) {
        Link& link = links[i];
        link.isMoved = true;
        const std::size_t words =
            left.of(link.left, link.leftEnd).size() + right.of(link.right, link.rightEnd).size() + 1;
        points.push_back({link.left, link.right, static_cast<double>(words), i});
    }
    std::sort(points.begin(), points.end(), [](const Point& a, const Point& b) { return a.left < b.left; });
    for (const std::uint32_t i : heaviestRising(points, right.passages()))
        links[i].isMoved = false;
}

}  // namespace strata::accounts
