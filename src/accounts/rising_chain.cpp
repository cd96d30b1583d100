#include "accounts/rising_chain.h"

#include <limits>

namespace strata::accounts {

std::vector<std::uint32_t> heaviestRising(const std::vector<Point>& points, std::size_t rights) {
    constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
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

}  // namespace strata::accounts
