#include "accounts/sequence_matcher.h"

#include <algorithm>
#include <limits>

namespace strata::accounts {

namespace {

constexpr int kNowhere = std::numeric_limits<int>::min() / 2;
constexpr int kBeyond = std::numeric_limits<int>::max() / 2;
constexpr std::size_t kSmall = 256;  // elements of both sides, below which looking for shared ones costs more

// The longest rising chain of `right` in matches ordered by `left`.
std::vector<Match> longestRising(const std::vector<Match>& matches) {
    std::vector<std::size_t> tails, before(matches.size());
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const auto at =
            std::lower_bound(tails.begin(), tails.end(), matches[i].right,
                             [&](std::size_t tail, std::uint32_t r) { return matches[tail].right < r; });
        before[i] = at == tails.begin() ? i : *(at - 1);
        if (at == tails.end())
            tails.push_back(i);
        else
            *at = i;
    }
    std::vector<Match> chain(tails.size());
    if (tails.empty())
        return chain;
    std::size_t i = tails.back();
    for (std::size_t n = chain.size(); n-- > 0; i = before[i])
        chain[n] = matches[i];
    return chain;
}

}  // namespace

std::vector<Match> SequenceMatcher::match(Ids left, Ids right) {
    std::vector<Match> matches;
    match(left, right, matches);
    return matches;
}

void SequenceMatcher::match(Ids left, Ids right, std::vector<Match>& into) {
    left_ = left;
    right_ = right;
    into.clear();
    into_ = &into;
    isExact_ = left.size() < kExactBelow && right.size() < kExactBelow;
    Box box{0, static_cast<int>(left.size()), 0, static_cast<int>(right.size())};
    if (left.size() + right.size() < kSmall)
        return solve(box);
    int suffix = 0;
    if (!trimAndFinish(box, suffix))
        matchShared(box);
    addSuffix(box, suffix);
}

// What only one side has cannot match: it is left out of the search, which changes no result.
void SequenceMatcher::matchShared(Box box) {
    keepShared(box);
    const std::size_t done = into_->size();
    left_ = keptLeft_.ids;
    right_ = keptRight_.ids;
    Box rest{0, static_cast<int>(left_.size()), 0, static_cast<int>(right_.size())};
    if (!isExact_) {
        for (const Match& anchor : anchors()) {
            const int l = static_cast<int>(anchor.left), r = static_cast<int>(anchor.right);
            solve({rest.left, l, rest.right, r});
            into_->push_back(anchor);
            rest.left = l + 1;
            rest.right = r + 1;
        }
    }
    solve(rest);
    for (std::size_t i = done; i < into_->size(); ++i) {
        Match& match = (*into_)[i];
        match = {keptLeft_.places[match.left], keptRight_.places[match.right]};
    }
}

void SequenceMatcher::keepShared(const Box& box) {
    std::uint32_t most = 0;
    for (int l = box.left; l < box.leftEnd; ++l)
        most = std::max(most, left_[l]);
    seen_.assign(most + std::size_t{1}, Seen{});
    for (int l = box.left; l < box.leftEnd; ++l)
        ++seen_[left_[l]].leftCount;
    keptLeft_ = keptRight_ = {};
    for (int r = box.right; r < box.rightEnd; ++r) {
        if (right_[r] > most || seen_[right_[r]].leftCount == 0)
            continue;
        ++seen_[right_[r]].rightCount;
        keptRight_.ids.push_back(right_[r]);
        keptRight_.places.push_back(static_cast<std::uint32_t>(r));
    }
    for (int l = box.left; l < box.leftEnd; ++l) {
        if (seen_[left_[l]].rightCount == 0)
            continue;
        seen_[left_[l]].left = static_cast<std::uint32_t>(keptLeft_.ids.size());
        keptLeft_.ids.push_back(left_[l]);
        keptLeft_.places.push_back(static_cast<std::uint32_t>(l));
    }
}

// Matches the common beginning, sets the common end aside as `suffix`; true when nothing is left to solve.
bool SequenceMatcher::trimAndFinish(Box& box, int& suffix) {
    while (box.left < box.leftEnd && box.right < box.rightEnd && left_[box.left] == right_[box.right])
        into_->push_back({static_cast<std::uint32_t>(box.left++), static_cast<std::uint32_t>(box.right++)});
    while (box.left < box.leftEnd && box.right < box.rightEnd &&
           left_[box.leftEnd - 1] == right_[box.rightEnd - 1]) {
        --box.leftEnd;
        --box.rightEnd;
        ++suffix;
    }
    return box.left == box.leftEnd || box.right == box.rightEnd;
}

void SequenceMatcher::addSuffix(const Box& box, int suffix) {
    for (int i = 0; i < suffix; ++i)
        into_->push_back(
            {static_cast<std::uint32_t>(box.leftEnd + i), static_cast<std::uint32_t>(box.rightEnd + i)});
}

void SequenceMatcher::solve(Box box) {
    struct Later {
        Box box;
        int suffix;
    };
    std::vector<Later> later;  // right-hand halves and suffixes that wait for what is before them
    for (;;) {
        int suffix = 0;
        const bool isDone = trimAndFinish(box, suffix);
        if (suffix > 0)
            later.push_back({{box.leftEnd, box.leftEnd, box.rightEnd, box.rightEnd}, suffix});
        if (!isDone) {
            const Match split = middle(box);
            const int l = static_cast<int>(split.left), r = static_cast<int>(split.right);
            later.push_back({{l, box.leftEnd, r, box.rightEnd}, 0});
            box = {box.left, l, box.right, r};
            continue;
        }
        for (; !later.empty() && later.back().suffix > 0; later.pop_back())
            addSuffix(later.back().box, later.back().suffix);
        if (later.empty())
            return;
        box = later.back().box;
        later.pop_back();
    }
}

// A point on a shortest path, found from both ends. The box is trimmed, so both halves are smaller than it.
Match SequenceMatcher::middle(const Box& box) {
    const int n = box.leftEnd - box.left, m = box.rightEnd - box.right, delta = n - m;
    const bool isOdd = delta % 2 != 0;
    const std::uint32_t* a = left_.data() + box.left;
    const std::uint32_t* b = right_.data() + box.right;
    const int most = mostEdits(n + m);
    if (forward_.size() < static_cast<std::size_t>(2 * most + 3))
        forward_.resize(static_cast<std::size_t>(2 * most + 3));
    backward_.resize(forward_.size());
    int* f = forward_.data() + forward_.size() / 2;    // by diagonal x - y: the largest x reached
    int* g = backward_.data() + backward_.size() / 2;  // by diagonal x - y - delta: the smallest
    f[0] = f[-1] = kNowhere;
    f[1] = 0;
    g[0] = g[1] = kBeyond;
    g[-1] = n;
    const auto at = [&](int x, int y) {
        return Match{static_cast<std::uint32_t>(box.left + x), static_cast<std::uint32_t>(box.right + y)};
    };
    for (int edits = 0; edits <= most; ++edits) {
        if (edits > 0) {
            f[edits + 1] = f[-edits - 1] = kNowhere;
            g[edits + 1] = g[-edits - 1] = kBeyond;
        }
        // Diagonals that leave the box lead nowhere.
        const auto firstOf = [edits](int limit) {
            return edits > limit ? -limit + (edits - limit) % 2 : -edits;
        };
        for (int k = firstOf(m), last = std::min(edits, n); k <= last; k += 2) {
            int x = f[k + 1];  // one down
            if (x - k > m)
                x = kNowhere;
            if (f[k - 1] < n)
                x = std::max(x, f[k - 1] + 1);
            if (x < 0) {
                f[k] = kNowhere;
                continue;
            }
            while (x < n && x - k < m && a[x] == b[x - k])
                ++x;
            f[k] = x;
            if (isOdd && k - delta >= 1 - edits && k - delta <= edits - 1 && x >= g[k - delta])
                return at(x, x - k);
        }
        for (int k = firstOf(n), last = std::min(edits, m); k <= last; k += 2) {
            int x = g[k - 1];  // one up
            if (x - k - delta < 0)
                x = kBeyond;
            if (g[k + 1] > 0)
                x = std::min(x, g[k + 1] - 1);
            if (x > n) {
                g[k] = kBeyond;
                continue;
            }
            while (x > 0 && x - k - delta > 0 && a[x - 1] == b[x - k - delta - 1])
                --x;
            g[k] = x;
            if (!isOdd && k + delta >= -edits && k + delta <= edits && x <= f[k + delta])
                return at(x, x - k - delta);
        }
    }
    return furthest(box, most);
}

int SequenceMatcher::mostEdits(int elements) const {
    return isExact_ ? elements / 2 + 1 : elements > kLong ? kMostEditsOfLong : kMostEdits;
}

// The search has cost enough: the furthest point reached from either end.
Match SequenceMatcher::furthest(const Box& box, int edits) const {
    const int n = box.leftEnd - box.left, m = box.rightEnd - box.right, delta = n - m;
    const int centre = static_cast<int>(forward_.size() / 2);
    int bestX = 0, bestY = 0, best = -1;
    for (int k = -edits; k <= edits; k += 2) {
        const int x = forward_[static_cast<std::size_t>(centre + k)];
        if (x >= 0 && 2 * x - k > best) {
            best = 2 * x - k;
            bestX = x;
            bestY = x - k;
        }
        const int back = backward_[static_cast<std::size_t>(centre + k)];
        if (back <= n && n + m - (2 * back - k - delta) > best) {
            best = n + m - (2 * back - k - delta);
            bestX = back;
            bestY = back - k - delta;
        }
    }
    return {static_cast<std::uint32_t>(box.left + bestX), static_cast<std::uint32_t>(box.right + bestY)};
}

std::vector<Match> SequenceMatcher::anchors() {
    std::vector<Match> once;
    for (std::size_t r = 0; r < right_.size(); ++r) {
        const Seen& seen = seen_[right_[r]];
        if (seen.leftCount == 1 && seen.rightCount == 1)
            once.push_back({seen.left, static_cast<std::uint32_t>(r)});
    }
    std::sort(once.begin(), once.end(), [](const Match& a, const Match& b) { return a.left < b.left; });
    return longestRising(once);
}

}  // namespace strata::accounts
