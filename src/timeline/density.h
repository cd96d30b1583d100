#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/instant.h"
#include "store/database.h"

namespace strata::timeline {

// How many events of a lane begin in each bucket of time, at eleven widths, each four times the one before.
// Kept in tiles of 256 buckets, so that a frame reads in proportion to its pixels and an import touches only
// the tiles it falls in. A tile's counts are stored sparse: for each filled bucket its index (one byte) and
// its count (varint, low bits first).
constexpr int kDensityLevels = 11;
constexpr std::int64_t kTileBuckets = 256;

constexpr base::Micros bucketWidth(int level) {
    return (std::int64_t{1024} << (2 * level)) * 1'000'000;
}
std::int64_t bucketOf(base::Micros at, int level);  // floor: also before 1970
int levelFor(base::Micros span, int pixels);  // the widest bucket that is at most a pixel, else the narrowest

struct DensityStretch {
    base::Micros bucket = 0;
    std::int64_t first = 0;
    std::vector<std::uint32_t> counts;
};

// Collects the events that come and go and counts them in the stored tiles at the end.
class DensityBuilder {
public:
    void add(std::int64_t lane, base::Micros earliest);
    void remove(std::int64_t lane, base::Micros earliest);  // one that was added
    void store(store::Database& database);

private:
    void count(std::int64_t lane, base::Micros earliest, std::int64_t more);

    std::unordered_map<std::int64_t, std::unordered_map<std::int64_t, std::int64_t>>
        finest_;  // lane, bucket of level 0
    std::int64_t* last_ = nullptr;
    std::int64_t lastLane_ = 0, lastBucket_ = 0;
};

DensityStretch readDensity(store::Database& database, std::int64_t lane, base::Micros from, base::Micros to,
                           int pixels);

}  // namespace strata::timeline
