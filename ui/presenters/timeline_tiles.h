#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "presenters/timeline_window.h"
#include "workbench/case_reader.h"

namespace strata::presenters {

// Counts of events per bucket of time, held per lane in tiles of 256 buckets at eleven widths, each four
// times the one before, as the case stores them. Drawing never asks the case: what is not here yet is drawn
// from a wider level that is, and asked for in the background. Main thread only.
class TimelineTiles {
public:
    static constexpr int kLevels = 11;
    static constexpr std::int64_t kBuckets = 256;

    // A run of tiles of one lane and level to ask the case for, as CaseReader::density takes it.
    struct Request {
        std::int64_t lane = 0;
        int level = 0;
        std::int64_t firstTile = 0, tiles = 0;
        Micros from() const { return firstTile * kBuckets * width(level); }
        Micros to() const { return (firstTile + tiles) * kBuckets * width(level); }
        int pixels() const { return static_cast<int>(tiles * kBuckets); }
    };

    static constexpr Micros width(int level) { return (Micros{1024} << (2 * level)) * base::kSecond; }
    static int levelFor(
        double microsPerPixel);  // the widest bucket that is at most a pixel, else the narrowest

    // What drawing the lanes over the window still needs, with a margin of `kMargin` windows on both sides so
    // that a pan finds its tiles ready. Each tile is asked for once until stored, forgotten or cleared.
    static constexpr double kMargin = 0.75;
    std::vector<Request> missing(std::span<const std::int64_t> lanes, const TimelineWindow& window);
    void store(const Request& request, const workbench::CaseReader::Density& reply);
    void forget(const Request& request);
    void clear();

    // Events beginning in each pixel column of the window: `columns` is made as long as the window is wide.
    // Reads at most four buckets a pixel and two tiles more. False when some of it came from a wider level
    // than wanted, or not at all.
    bool columns(std::int64_t lane, const TimelineWindow& window, std::vector<float>& columns) const;

    // About how many events begin in the stretch; nothing when not known yet.
    std::optional<double> countIn(std::int64_t lane, const TimelineWindow& window) const;

    // The most events a bucket of this level is known to hold: never falls, so that heights keep still while
    // panning.
    float peak(int level) const { return peaks_[static_cast<std::size_t>(level)]; }

    std::size_t size() const { return tiles_.size(); }

private:
    struct Key {
        std::int64_t lane = 0, tile = 0;
        int level = 0;
        bool operator==(const Key&) const = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const noexcept;
    };
    using Tile = std::vector<std::uint32_t>;  // empty: no events at all

    void addTile(const Tile& tile, std::int64_t firstBucket, int level, Micros from, Micros to,
                 const TimelineWindow& window, std::vector<float>& columns) const;

    std::unordered_map<Key, Tile, KeyHash> tiles_;
    std::unordered_set<Key, KeyHash> asked_;
    float peaks_[kLevels] = {};
};

}  // namespace strata::presenters
