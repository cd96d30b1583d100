#include "timeline/density.h"

#include <algorithm>

namespace strata::timeline {

namespace {

using Tile = std::array<std::uint32_t, kTileBuckets>;

std::int64_t floorDivide(std::int64_t value, std::int64_t by) {
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

std::string encoded(const Tile& tile) {
    std::string bytes;
    for (std::size_t at = 0; at < tile.size(); ++at) {
        std::uint32_t count = tile[at];
        if (count == 0)
            continue;
        bytes += static_cast<char>(at);
        while (count >= 0x80) {
            bytes += static_cast<char>((count & 0x7F) | 0x80);
            count >>= 7;
        }
        bytes += static_cast<char>(count);
    }
    return bytes;
}

void decodeInto(Tile& tile, std::string_view bytes) {
    std::size_t at = 0;
    while (at + 1 < bytes.size()) {
        const auto bucket = static_cast<unsigned char>(bytes[at++]);
        std::uint32_t count = 0;
        for (int shift = 0; at < bytes.size() && shift < 32; shift += 7) {
            const auto piece = static_cast<unsigned char>(bytes[at++]);
            count |= static_cast<std::uint32_t>(piece & 0x7F) << shift;
            if (piece < 0x80)
                break;
        }
        tile[bucket] += count;
    }
}

}  // namespace

std::int64_t bucketOf(base::Micros at, int level) {
    return floorDivide(at, bucketWidth(level));
}

int levelFor(base::Micros span, int pixels) {
    const base::Micros pixel = std::max<base::Micros>(span / std::max(pixels, 1), 1);
    int level = 0;
    while (level + 1 < kDensityLevels && bucketWidth(level + 1) <= pixel)
        ++level;
    return level;
}

// Most events fall into the bucket of the one before.
void DensityBuilder::count(std::int64_t lane, base::Micros earliest, std::int64_t more) {
    const std::int64_t bucket = bucketOf(earliest, 0);
    if (last_ == nullptr || lane != lastLane_ || bucket != lastBucket_) {
        lastLane_ = lane;
        lastBucket_ = bucket;
        last_ = &finest_[lane][bucket];
    }
    *last_ += more;
}

void DensityBuilder::add(std::int64_t lane, base::Micros earliest) {
    count(lane, earliest, 1);
}

void DensityBuilder::remove(std::int64_t lane, base::Micros earliest) {
    count(lane, earliest, -1);
}

void DensityBuilder::store(store::Database& database) {
    auto find = database.query("SELECT counts FROM density_tile WHERE lane = ? AND level = ? AND tile = ?");
    auto put =
        database.query("INSERT OR REPLACE INTO density_tile(lane, level, tile, counts) VALUES(?,?,?,?)");
    auto drop = database.query("DELETE FROM density_tile WHERE lane = ? AND level = ? AND tile = ?");
    std::vector<std::int64_t> lanes;
    for (const auto& [lane, buckets] : finest_)
        lanes.push_back(lane);
    std::sort(lanes.begin(), lanes.end());
    for (const std::int64_t lane : lanes) {
        std::vector<std::pair<std::int64_t, std::int64_t>> buckets(finest_[lane].begin(),
                                                                   finest_[lane].end());
        std::sort(buckets.begin(), buckets.end());
        for (int level = 0; level < kDensityLevels; ++level) {
            std::size_t at = 0;
            while (at < buckets.size()) {
                const std::int64_t number = floorDivide(buckets[at].first, kTileBuckets);
                Tile tile{};
                find.bind(1, lane);
                find.bind(2, level);
                find.bind(3, number);
                if (find.next())
                    decodeInto(tile, find.view(0));
                find.reset();
                for (; at < buckets.size() && floorDivide(buckets[at].first, kTileBuckets) == number; ++at)
                    tile[static_cast<std::size_t>(buckets[at].first - number * kTileBuckets)] +=
                        static_cast<std::uint32_t>(buckets[at].second);
                const std::string bytes = encoded(tile);
                if (bytes.empty()) {
                    drop.bind(1, lane);
                    drop.bind(2, level);
                    drop.bind(3, number);
                    drop.finish();
                    continue;
                }
                put.bind(1, lane);
                put.bind(2, level);
                put.bind(3, number);
                put.bindBlob(4, bytes);
                put.finish();
            }
            std::vector<std::pair<std::int64_t, std::int64_t>> coarser;
            for (const auto& [bucket, count] : buckets) {
                const std::int64_t above = floorDivide(bucket, 4);
                if (coarser.empty() || coarser.back().first != above)
                    coarser.emplace_back(above, 0);
                coarser.back().second += count;
            }
            buckets = std::move(coarser);
        }
    }
    finest_.clear();
    last_ = nullptr;
}

DensityStretch readDensity(store::Database& database, std::int64_t lane, base::Micros from, base::Micros to,
                           int pixels) {
    const int level = levelFor(to - from, pixels);
    DensityStretch stretch;
    stretch.bucket = bucketWidth(level);
    stretch.first = bucketOf(from, level);
    const std::int64_t last = bucketOf(to, level);
    constexpr std::int64_t kMost = 65536;  // an absurd question gets a short answer, not a lot of memory
    stretch.counts.assign(
        static_cast<std::size_t>(std::clamp<std::int64_t>(last - stretch.first + 1, 0, kMost)), 0);
    auto row = database.query(
        "SELECT tile, counts FROM density_tile WHERE lane = ? AND level = ? AND tile BETWEEN ? AND ?", lane,
        level, floorDivide(stretch.first, kTileBuckets), floorDivide(last, kTileBuckets));
    while (row.next()) {
        Tile tile{};
        decodeInto(tile, row.view(1));
        const std::int64_t start = row.integer(0) * kTileBuckets - stretch.first;
        for (std::int64_t at = 0; at < kTileBuckets; ++at)
            if (start + at >= 0 && start + at < static_cast<std::int64_t>(stretch.counts.size()))
                stretch.counts[static_cast<std::size_t>(start + at)] += tile[static_cast<std::size_t>(at)];
    }
    return stretch;
}

}  // namespace strata::timeline
