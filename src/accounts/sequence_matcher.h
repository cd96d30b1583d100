#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace strata::accounts {

// Elements that two sequences of ids have in common, both positions rising.
struct Match {
    std::uint32_t left = 0, right = 0;
    bool operator==(const Match&) const = default;
};

// Longest common subsequence, by Myers's O(ND) algorithm in linear space: common ends and what one side alone
// has are cut off first. A shortest edit script where both sides are below kExactBelow elements. Of longer
// ones, ids that occur once on either side are anchors (patience), and a search between them that has gone
// through kMostEdits edits takes the furthest path instead of the shortest, so that time stays about
// (left + right) x kMostEdits at worst. Keeps its buffers between runs.
class SequenceMatcher {
public:
    using Ids = std::span<const std::uint32_t>;

    std::vector<Match> match(Ids left, Ids right);
    void match(Ids left, Ids right, std::vector<Match>& into);  // clears `into` first

    static constexpr std::size_t kExactBelow = 20'000;
    static constexpr int kMostEdits = 160, kMostEditsOfLong = 48;
    static constexpr int kLong = 8192;  // elements, both sides together

private:
    struct Box {
        int left, leftEnd, right, rightEnd;
    };
    struct Seen {
        std::uint32_t leftCount = 0, rightCount = 0, left = 0;
    };
    struct Kept {  // elements that both sides have, and where they were
        std::vector<std::uint32_t> ids, places;
    };

    void matchShared(Box box);
    int mostEdits(int elements) const;
    void keepShared(const Box& box);
    void solve(Box box);
    bool trimAndFinish(Box& box, int& suffix);
    void addSuffix(const Box& box, int suffix);
    Match middle(const Box& box);
    Match furthest(const Box& box, int edits) const;
    std::vector<Match> anchors();

    Ids left_, right_;
    std::vector<Match>* into_ = nullptr;
    bool isExact_ = true;
    std::vector<int> forward_, backward_;  // of diagonals, around the middle
    std::vector<Seen> seen_;
    Kept keptLeft_, keptRight_;
};

}  // namespace strata::accounts
