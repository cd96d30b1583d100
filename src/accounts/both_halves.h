#pragma once

#include <future>

namespace strata::accounts {

// Both halves of some work; on two threads when there is much of it.
template <class First, class Second>
void doBoth(bool isMuch, First&& first, Second&& second) {
    auto other = std::async(isMuch ? std::launch::async : std::launch::deferred, first);
    second();
    other.get();
}

}  // namespace strata::accounts
