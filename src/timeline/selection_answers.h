#pragma once

#include <array>
#include <cstdint>
#include <vector>

// What a selection of events answers, in shapes that need not know how it is kept.
namespace strata::timeline {

// The first few of some events, and how many there are.
struct Unordered {
    std::vector<std::int64_t> numbers;
    std::int64_t events = 0;
};

// How many events begin at each hour of the day and day of the week (0 is Monday) in a zone, of those that
// are known that exactly; and how many are not.
struct Rhythm {
    std::array<std::int64_t, 24> hours{};
    std::array<std::int64_t, 7> days{};
    std::int64_t withoutHour = 0, withoutDay = 0;
};

}  // namespace strata::timeline
