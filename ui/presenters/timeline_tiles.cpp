#include "presenters/timeline_tiles.h"

#include <algorithm>
#include <cmath>

namespace strata::presenters {

namespace {

constexpr std::size_t kMostTiles = 40'000;  // 40 MB when all are full; empty ones cost little

std::int64_t floorDivide(std::int64_t value, std::int64_t by) {
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

std::int64_t tileOf(Micros at, int level) {
    return floorDivide(at, TimelineTiles::width(level) * TimelineTiles::kBuckets);
}

}  // namespace

std::size_t TimelineTiles::KeyHash::operator()(const Key& key) const noexcept {
    auto mixed = static_cast<std::uint64_t>(key.lane) * 0x9E3779B97F4A7C15ULL;
    mixed ^= static_cast<std::uint64_t>(key.tile) * 0xC2B2AE3D27D4EB4FULL + (mixed >> 29);
    mixed ^= static_cast<std::uint64_t>(key.level) << 59;
    return static_cast<std::size_t>(mixed ^ (mixed >> 32));
}

int TimelineTiles::levelFor(double microsPerPixel) {
    int level = 0;
    while (level + 1 < kLevels && static_cast<double>(width(level + 1)) <= microsPerPixel)
        ++level;
    return level;
}

std::vector<TimelineTiles::Request> TimelineTiles::missing(std::span<const std::int64_t> lanes,
                                                           const TimelineWindow& window) {
    if (tiles_.size() > kMostTiles)
        clear();
    const int level = levelFor(window.perPixel());
    const auto margin = static_cast<Micros>(static_cast<double>(window.stretch().span()) * kMargin);
    const std::int64_t first = tileOf(window.from() - margin, level),
                       last = tileOf(window.to() + margin, level);
    std::vector<Request> requests;
    for (const std::int64_t lane : lanes) {
        Request run;
        for (std::int64_t tile = first; tile <= last; ++tile) {
            const Key key{lane, tile, level};
            if (tiles_.contains(key) || !asked_.insert(key).second)
                continue;
            if (run.tiles > 0 && run.firstTile + run.tiles == tile) {
                ++run.tiles;
                continue;
            }
            if (run.tiles > 0)
                requests.push_back(run);
            run = {lane, level, tile, 1};
        }
        if (run.tiles > 0)
            requests.push_back(run);
    }
    return requests;
}

void TimelineTiles::store(const Request& request, const workbench::CaseReader::Density& reply) {
    for (std::int64_t tile = 0; tile < request.tiles; ++tile) {
        const Key key{request.lane, request.firstTile + tile, request.level};
        asked_.erase(key);
        Tile counts(static_cast<std::size_t>(kBuckets), 0);
        bool any = false;
        const std::int64_t offset = key.tile * kBuckets - reply.first;
        if (reply.bucket == width(request.level))
            for (std::int64_t bucket = 0; bucket < kBuckets; ++bucket) {
                const std::int64_t at = offset + bucket;
                if (at < 0 || at >= static_cast<std::int64_t>(reply.counts.size()))
                    continue;
                const std::uint32_t count = reply.counts[static_cast<std::size_t>(at)];
                counts[static_cast<std::size_t>(bucket)] = count;
                any = any || count > 0;
                float& peak = peaks_[request.level];
                peak = std::max(peak, static_cast<float>(count));
            }
        tiles_[key] = any ? std::move(counts) : Tile();
    }
}

void TimelineTiles::forget(const Request& request) {
    for (std::int64_t tile = 0; tile < request.tiles; ++tile)
        asked_.erase({request.lane, request.firstTile + tile, request.level});
}

void TimelineTiles::clear() {
    tiles_.clear();
    asked_.clear();
    std::fill(std::begin(peaks_), std::end(peaks_), 0.0F);
}

bool TimelineTiles::columns(std::int64_t lane, const TimelineWindow& window,
                            std::vector<float>& columns) const {
    columns.assign(static_cast<std::size_t>(window.width()), 0.0F);
    const int level = levelFor(window.perPixel());
    const std::int64_t first = tileOf(window.from(), level), last = tileOf(window.to() - 1, level);
    bool complete = true;
    for (std::int64_t tile = first; tile <= last; ++tile) {
        const Micros span = width(level) * kBuckets;
        const Micros from = tile * span, to = from + span;
        bool found = false;
        for (int other = level; other < kLevels && !found; ++other) {
            const auto held = tiles_.find({lane, tileOf(from, other), other});
            if (held == tiles_.end())
                continue;
            found = true;
            complete = complete && other == level;
            addTile(held->second, held->first.tile * kBuckets, other, from, to, window, columns);
        }
        complete = complete && found;
    }
    return complete;
}

void TimelineTiles::addTile(const Tile& tile, std::int64_t firstBucket, int level, Micros from, Micros to,
                            const TimelineWindow& window, std::vector<float>& columns) const {
    if (tile.empty())
        return;
    const Micros bucketWidth = width(level);
    const double perPixel = window.perPixel();
    const Micros begin = std::max(from, window.from()), end = std::min(to, window.to());
    if (begin >= end)
        return;
    const std::int64_t lowest =
        std::clamp<std::int64_t>(floorDivide(begin, bucketWidth) - firstBucket, 0, kBuckets - 1);
    const std::int64_t highest =
        std::clamp<std::int64_t>(floorDivide(end - 1, bucketWidth) - firstBucket, 0, kBuckets - 1);
    const double bucketPixels = static_cast<double>(bucketWidth) / perPixel;
    for (std::int64_t bucket = lowest; bucket <= highest; ++bucket) {
        const std::uint32_t count = tile[static_cast<std::size_t>(bucket)];
        if (count == 0)
            continue;
        const Micros start = (firstBucket + bucket) * bucketWidth;
        const double left = window.pixelOf(start);
        const auto most = static_cast<std::int64_t>(columns.size());
        if (bucketPixels <= 1.0) {
            const auto at = static_cast<std::int64_t>(std::floor(left));
            if (at >= 0 && at < most)
                columns[static_cast<std::size_t>(at)] += static_cast<float>(count);
            continue;
        }
        const double clippedLeft = std::max(left, window.pixelOf(begin));
        const double clippedRight = std::min(left + bucketPixels, window.pixelOf(end));
        const double share = static_cast<double>(count) / bucketPixels;
        const std::int64_t stop = std::min(most, static_cast<std::int64_t>(std::ceil(clippedRight)));
        for (auto at = std::max<std::int64_t>(0, static_cast<std::int64_t>(std::floor(clippedLeft)));
             at < stop; ++at) {
            const double covered = std::min(clippedRight, static_cast<double>(at + 1)) -
                                   std::max(clippedLeft, static_cast<double>(at));
            columns[static_cast<std::size_t>(at)] += static_cast<float>(share * covered);
        }
    }
}

std::optional<double> TimelineTiles::countIn(std::int64_t lane, const TimelineWindow& window) const {
    const int level = levelFor(window.perPixel());
    const std::int64_t first = tileOf(window.from(), level), last = tileOf(window.to() - 1, level);
    double sum = 0;
    for (std::int64_t tile = first; tile <= last; ++tile) {
        const auto held = tiles_.find({lane, tile, level});
        if (held == tiles_.end())
            return std::nullopt;
        if (held->second.empty())
            continue;
        const std::int64_t base = tile * kBuckets;
        const std::int64_t lowest =
            std::max<std::int64_t>(floorDivide(window.from(), width(level)) - base, 0);
        const std::int64_t highest =
            std::min(floorDivide(window.to() - 1, width(level)) - base, kBuckets - 1);
        for (std::int64_t bucket = lowest; bucket <= highest; ++bucket)
            sum += held->second[static_cast<std::size_t>(bucket)];
    }
    return sum;
}

}  // namespace strata::presenters
