#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "accounts/comparison.h"

namespace strata::accounts {

// One thing told, in every account that tells it.
struct ToldThing {
    Topic topic = Topic::other;
    std::vector<std::optional<Quote>> told;  // by account
};

struct ComparisonOfAll {
    std::vector<ToldThing> things;        // in the order told
    std::vector<Comparison> comparisons;  // of each account with the next
};

// Three accounts or more, aligned all at once: which passages tell the same thing depends on the texts, not
// on the order they are given in. That order, by time, says which account is the earlier of two and in which
// order things are listed. Looks at the texts, which must outlive what is returned.
ComparisonOfAll compareAll(std::span<const std::string_view> texts);

}  // namespace strata::accounts
