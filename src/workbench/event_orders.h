#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "workbench/timeline_shows.h"

namespace strata::workbench {

// The events of a choice in an order of their own: four bytes an event. Never changes; for any thread.
//
// By time, the latest first keeps events of one moment in their order, and those without a beginning after
// all that have one. By anything else, in the order of the words that the list shows (workbench/name_ranks.h)
// and of equal ones in order of time; events without such words come after all others, either way round.
// Undated events are always last.
class OrderedEvents {
public:
    explicit OrderedEvents(std::vector<std::uint32_t> numbers) : numbers_(std::move(numbers)) {}
    std::int64_t events() const { return static_cast<std::int64_t>(numbers_.size()); }
    std::vector<std::int64_t> numbers(std::int64_t offset, std::int64_t limit) const;
    std::optional<std::int64_t> placeOf(std::int64_t number) const;  // looks through all: 5 ms at ten million

private:
    std::vector<std::uint32_t> numbers_;
};

using OnProgress = std::function<void(double)>;

// Of the words by which events are ordered at most so much is held at once; more is read again.
inline constexpr std::size_t kMostBytesOfWords = 256'000'000;

}  // namespace strata::workbench
