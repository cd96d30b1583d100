#include "presenters/accounts_comparison.h"

#include <algorithm>

namespace strata::presenters {

namespace {

std::vector<std::size_t> inOrder(const workbench::ComparisonRows& comparison, bool isLeft) {
    const auto& pairs = comparison.pairs;
    const auto quote = [&](std::size_t at) -> const std::optional<workbench::QuoteRow>& {
        return isLeft ? pairs[at].left : pairs[at].right;
    };
    std::vector<std::size_t> order;
    for (std::size_t at = 0; at < pairs.size(); ++at)
        if (quote(at))
            order.push_back(at);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return quote(a)->start < quote(b)->start; });
    return order;
}

// The pairs that stand side by side: both sides said, not moved, and no two of them crossing.
std::vector<bool> sideBySide(const workbench::ComparisonRows& comparison,
                             const std::vector<std::size_t>& left, const std::vector<std::size_t>& right) {
    std::vector<std::size_t> placeOnRight(comparison.pairs.size(), 0);
    for (std::size_t at = 0; at < right.size(); ++at)
        placeOnRight[right[at]] = at;
    std::vector<bool> together(comparison.pairs.size(), false);
    std::vector<std::size_t> candidates;
    for (const std::size_t pair : left)
        if (comparison.pairs[pair].right && comparison.pairs[pair].relation != "moved")
            candidates.push_back(pair);
    // The longest rising run of places (patience), so that one stray pair does not part all others.
    std::vector<std::size_t> ends, previous(candidates.size(), candidates.size());
    for (std::size_t at = 0; at < candidates.size(); ++at) {
        const auto place = std::lower_bound(
            ends.begin(), ends.end(), placeOnRight[candidates[at]],
            [&](std::size_t end, std::size_t wanted) { return placeOnRight[candidates[end]] < wanted; });
        if (place != ends.begin())
            previous[at] = *(place - 1);
        if (place == ends.end())
            ends.push_back(at);
        else
            *place = at;
    }
    for (std::size_t at = ends.empty() ? candidates.size() : ends.back(); at < candidates.size();
         at = previous[at])
        together[candidates[at]] = true;
    return together;
}

}  // namespace

RelationWords wordsOf(std::string_view relation) {
    if (relation == "repeated")
        return {"·", "Repeated", false};
    if (relation == "added")
        return {"+", "Added: said in the later account", true};
    if (relation == "not_repeated")
        return {"○", "Not repeated in the later account", true};
    if (relation == "topic_not_covered")
        return {"–", "The topic was not covered in the other account", false};
    if (relation == "narrowed")
        return {"≈", "Narrowed: more exact in the later account", true};
    if (relation == "broadened")
        return {"≈", "Broadened: less exact in the later account", true};
    if (relation == "moved")
        return {"↔", "Moved: told at another place", true};
    return {"≠", "Changed: the same point, other words or particulars", true};
}

std::vector<MarkedText> markedText(const workbench::PairRow& pair, bool isLeft) {
    const auto& quote = isLeft ? pair.left : pair.right;
    std::vector<MarkedText> marked;
    if (!quote)
        return marked;
    if (pair.operations.empty() || !pair.left || !pair.right) {
        marked.push_back({std::string(quote->text), TextMark::same});
        return marked;
    }
    for (const auto& operation : pair.operations) {
        if (operation.op == "equal")
            marked.push_back({std::string(operation.text), TextMark::same});
        else if ((operation.op == "delete") == isLeft)
            marked.push_back({std::string(operation.text), TextMark::different});
    }
    return marked;
}

std::vector<ComparisonRow> layOutComparison(const workbench::ComparisonRows& comparison) {
    const auto left = inOrder(comparison, true), right = inOrder(comparison, false);
    const auto together = sideBySide(comparison, left, right);
    std::vector<ComparisonRow> rows;
    std::vector<std::size_t> rowOfLeft(comparison.pairs.size(), 0), rowOfRight(comparison.pairs.size(), 0);
    const auto emit = [&](std::size_t pair, bool hasLeft, bool hasRight) {
        ComparisonRow row;
        row.pair = pair;
        row.relation = wordsOf(comparison.pairs[pair].relation);
        row.hasLeft = hasLeft;
        row.hasRight = hasRight;
        if (hasLeft) {
            row.left = markedText(comparison.pairs[pair], true);
            rowOfLeft[pair] = rows.size();
        }
        if (hasRight) {
            row.right = markedText(comparison.pairs[pair], false);
            rowOfRight[pair] = rows.size();
        }
        rows.push_back(std::move(row));
    };
    std::size_t i = 0, j = 0;
    while (i < left.size() || j < right.size()) {
        if (i < left.size() && !together[left[i]]) {
            emit(left[i++], true, false);
        } else if (j < right.size() && !together[right[j]]) {
            emit(right[j++], false, true);
        } else {
            emit(left[i], true, true);
            ++i;
            ++j;
        }
    }
    for (ComparisonRow& row : rows) {
        const auto& pair = comparison.pairs[row.pair];
        if (pair.left && pair.right && !(row.hasLeft && row.hasRight))
            row.otherRow = row.hasLeft ? rowOfRight[row.pair] : rowOfLeft[row.pair];
    }
    return rows;
}

}  // namespace strata::presenters
