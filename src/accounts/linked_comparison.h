#pragma once

#include <vector>

#include "accounts/comparison.h"
#include "accounts/passage_alignment.h"
#include "accounts/reading.h"

namespace strata::accounts {

// The passages from `first` to before `end`.
Quote quoteOf(const Reading& reading, std::size_t first, std::size_t end);

// What two accounts have in common and what not, given which of their passages tell the same; `links` in
// order of `left`, each passage in one of them at most.
Comparison compareLinked(const Reading& left, const Reading& right, const std::vector<Link>& links,
                         const SharedWords& shared);

}  // namespace strata::accounts
