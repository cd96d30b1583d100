#pragma once

#include <cstdint>
#include <string>

#include "base/instant.h"

namespace strata::timeline {

// How near counts when records are looked through for two people in one place, and for one in two. Each
// finding says what it was found by.
struct FindingMeasures {
    base::Micros together = base::kHour;  // two people at one place: how far apart in time at most
    std::int64_t within = 100;   // and in metres, where the place is a position: a fix is seldom nearer
    base::Micros overlap = 0;    // one person at two places: for how long at least; 0 is at all
    std::int64_t apart = 1'000;  // and in metres, where the places are positions
};

std::string metresInWords(std::int64_t metres);  // "100 m", "2,340 m", "1 km", "1.5 km"
std::string lengthInWords(base::Micros span);    // "60 minutes", "90 seconds"

}  // namespace strata::timeline
