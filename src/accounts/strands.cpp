#include "accounts/strands.h"

#include <algorithm>
#include <list>
#include <map>
#include <numeric>
#include <tuple>

#include "accounts/both_halves.h"
#include "accounts/likeness.h"
#include "accounts/passage_alignment.h"

namespace strata::accounts {

namespace {

struct Edge {
    float likeness = 0;
    std::uint32_t a = 0, b = 0;  // accounts
    Link link;
};

// What is told together so far, by account.
using Group = std::map<std::uint32_t, PassageRange>;

// Adds neighbours. False when an account would tell it in two places.
bool addNeighbours(Group& group, const Group& other) {
    for (const auto& [account, range] : other) {
        const auto [known, isNew] = group.try_emplace(account, range);
        if (isNew)
            continue;
        PassageRange& have = known->second;
        if (range.first > have.end || have.first > range.end)
            return false;
        have = {std::min(have.first, range.first), std::max(have.end, range.end)};
    }
    return true;
}

bool shareAPassage(const PassageRange& a, const PassageRange& b) {
    return a.first < b.end && b.first < a.end;
}

class Weaving {
public:
    Weaving(const std::vector<ToldWords>& accounts, const SharedWords& shared)
        : accounts_(accounts), shared_(shared) {
        for (const ToldWords& told : accounts) {
            offsets_.push_back(static_cast<std::uint32_t>(parents_.size()));
            for (std::uint32_t i = 0; i < told.passages(); ++i) {
                groups_.push_back({{static_cast<std::uint32_t>(offsets_.size() - 1), {i, i + 1}}});
                parents_.push_back(static_cast<std::uint32_t>(parents_.size()));
            }
        }
    }

    std::vector<Strand> run() {
        for (const Edge& edge : edges())
            unite(edge);
        std::vector<Strand> strands;
        for (std::uint32_t node = 0; node < parents_.size(); ++node) {
            if (parents_[node] != node)
                continue;
            Strand strand;
            strand.told.resize(accounts_.size());
            for (const auto& [account, range] : groups_[node])
                strand.told[account] = range;
            strands.push_back(std::move(strand));
        }
        return strands;
    }

private:
    // The likest first.
    std::vector<Edge> edges() const {
        std::vector<const ToldWords*> sides;
        for (const ToldWords& told : accounts_)
            sides.push_back(&told);
        const WordWeights weights(sides, shared_);
        std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
        for (std::uint32_t a = 0; a < accounts_.size(); ++a)
            for (std::uint32_t b = a + 1; b < accounts_.size(); ++b)
                pairs.emplace_back(a, b);
        const auto edgesOf = [&](std::size_t first, std::size_t end, std::vector<Edge>& into) {
            for (std::size_t i = first; i < end; ++i) {
                const auto [a, b] = pairs[i];
                for (const Link& link : alignPassages(accounts_[a], accounts_[b], shared_)) {
                    const Bag left = weights.bagOf(accounts_[a].of(link.left, link.leftEnd));
                    const Bag right = weights.bagOf(accounts_[b].of(link.right, link.rightEnd));
                    into.push_back({weights.likeness(left, right), a, b, link});
                }
            }
        };
        std::vector<Edge> all, later;
        doBoth(
            pairs.size() > 1, [&] { edgesOf(pairs.size() / 2, pairs.size(), later); },
            [&] { edgesOf(0, pairs.size() / 2, all); });
        all.insert(all.end(), later.begin(), later.end());
        std::stable_sort(all.begin(), all.end(),
                         [](const Edge& x, const Edge& y) { return x.likeness > y.likeness; });
        return all;
    }

    std::uint32_t rootOf(std::uint32_t node) {
        while (parents_[node] != node)
            node = parents_[node] = parents_[parents_[node]];
        return node;
    }

    std::vector<std::uint32_t> rootsOf(std::uint32_t account, std::uint32_t first, std::uint32_t end) {
        std::vector<std::uint32_t> roots;
        for (std::uint32_t passage = first; passage < end; ++passage)
            roots.push_back(rootOf(offsets_[account] + passage));
        return roots;
    }

    void unite(const Edge& edge) {
        std::vector<std::uint32_t> roots = rootsOf(edge.a, edge.link.left, edge.link.leftEnd);
        const std::vector<std::uint32_t> others = rootsOf(edge.b, edge.link.right, edge.link.rightEnd);
        Group left, right;
        for (const std::uint32_t root : roots)
            if (!addNeighbours(left, groups_[root]))
                return;
        for (const std::uint32_t root : others)
            if (!addNeighbours(right, groups_[root]))
                return;
        for (const auto& [account, range] : right)
            if (const auto same = left.find(account);
                same != left.end() && !shareAPassage(same->second, range))
                return;
        if (!addNeighbours(left, right))
            return;
        roots.insert(roots.end(), others.begin(), others.end());
        const std::uint32_t root = *std::min_element(roots.begin(), roots.end());
        for (const std::uint32_t joined : roots) {
            parents_[joined] = root;
            groups_[joined].clear();
        }
        groups_[root] = std::move(left);
    }

    const std::vector<ToldWords>& accounts_;
    const SharedWords& shared_;
    std::vector<std::uint32_t> offsets_;  // of each account's first passage among the nodes
    std::vector<std::uint32_t> parents_;  // by node, which is a passage of an account
    std::vector<Group> groups_;           // by root
};

}  // namespace

std::vector<Strand> weaveStrands(const std::vector<ToldWords>& accounts, const SharedWords& shared) {
    return Weaving(accounts, shared).run();
}

void sortAsTold(std::vector<Strand>& strands, std::size_t accounts) {
    std::list<std::size_t> order;
    std::vector<std::list<std::size_t>::iterator> places(strands.size(), order.end());
    for (std::size_t account = 0; account < accounts; ++account) {
        std::vector<std::size_t> told;
        for (std::size_t i = 0; i < strands.size(); ++i)
            if (strands[i].told[account])
                told.push_back(i);
        std::sort(told.begin(), told.end(), [&](std::size_t a, std::size_t b) {
            return strands[a].told[account]->first < strands[b].told[account]->first;
        });
        auto behind = order.begin();
        for (const std::size_t strand : told) {
            if (places[strand] == order.end())
                places[strand] = order.insert(behind, strand);
            behind = std::next(places[strand]);
        }
    }
    std::vector<Strand> sorted;
    for (const std::size_t strand : order)
        sorted.push_back(std::move(strands[strand]));
    strands = std::move(sorted);
}

}  // namespace strata::accounts
