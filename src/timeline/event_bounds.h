#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/when_said.h"

namespace strata::timeline {

// A sentence about when: event `to` is at least `least` and at most `most` after event `from`; absent is no
// limit, negative is before. Without `from` the limits are moments: a date that was said. For strict and for
// fuzzy bounds the sentences are given twice and solved apart.
struct TimeSentence {
    std::optional<std::size_t> from;
    std::size_t to = 0;
    std::optional<base::Micros> least, most;
    std::string words;
};

// The sentences that give an event its bounds, by index, from the one that has a date to the one about the
// event. Empty where there is no such bound.
struct BoundReasons {
    std::vector<std::size_t> earliest, latest;
};

// `bounds` are the tightest that follow from all sentences together, one per event. An event that no chain
// of sentences ties to a date has none: it is never dated. If the sentences cannot all hold there are no
// bounds; `contradiction` is then a chain of sentences, by index, that go round to where they began.
struct EventBounds {
    std::vector<base::Bounds> bounds;
    std::vector<BoundReasons> reasons;  // as many as bounds
    std::vector<std::size_t> contradiction;
};
EventBounds boundEvents(std::size_t events, const std::vector<TimeSentence>& sentences);

}  // namespace strata::timeline
