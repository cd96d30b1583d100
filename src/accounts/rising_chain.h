#pragma once

#include <cstdint>
#include <vector>

namespace strata::accounts {

// Something paired, by where it is on either side.
struct Point {
    std::uint32_t left = 0, right = 0;
    double weight = 0;
    std::uint32_t number = 0;  // the caller's own
};

// The numbers of the heaviest chain that rises on both sides. Points are given by rising left, and where that
// is equal by falling right; `rights` is more than any of them.
std::vector<std::uint32_t> heaviestRising(const std::vector<Point>& points, std::size_t rights);

}  // namespace strata::accounts
