#pragma once

#include <span>

#include "accounts/particulars.h"

namespace strata::accounts {

// Dates, times and numbers of two tellings of one thing. Those told alike are set aside; of the others each
// is compared with the next of its kind. Changed counts before narrowed or broadened.
Shift compareQuantities(std::span<const Term> earlier, std::span<const Term> later);

}  // namespace strata::accounts
