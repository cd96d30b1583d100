#include <catch2/catch.hpp>
#include <numeric>

#include "timeline_fakes.h"

using namespace strata;
using namespace strata::presenters;
using namespace strata::presenters::test;

namespace {

const Micros kStart = base::civilToMicros({2015, 1, 1});

FakeTimeline manyEvents(int events, Micros apart) {
    FakeTimeline source;
    for (int at = 0; at < events; ++at)
        source.add("Calls", kStart + at * apart, kStart + at * apart, "second", "Call");
    return source;
}

void fill(TimelineTiles& tiles, const FakeTimeline& source, const TimelineWindow& window) {
    const std::vector<std::int64_t> lanes{1};
    for (const auto& request : tiles.missing(lanes, window))
        tiles.store(request, source.density(request.lane, request.from(), request.to(), request.pixels()));
}

}  // namespace

TEST_CASE("The tiles asked for cover the window and a margin on both sides, once") {
    TimelineTiles tiles;
    TimelineWindow window(1700);
    window.show({kStart, kStart + 700 * base::kDay});
    const std::vector<std::int64_t> lanes{1, 2, 3};
    const auto requests = tiles.missing(lanes, window);
    REQUIRE(requests.size() == 3);
    const auto margin =
        static_cast<Micros>(static_cast<double>(window.stretch().span()) * TimelineTiles::kMargin);
    for (const auto& request : requests) {
        CHECK(request.from() <= window.from() - margin);
        CHECK(request.to() >= window.to() + margin);
    }
    CHECK(tiles.missing(lanes, window).empty());
    window.pan(200);
    CHECK(tiles.missing(lanes, window).size() <= 3);
}

TEST_CASE("Every event that begins in the window is in exactly one column") {
    const auto source = manyEvents(5'000, 3 * base::kHour);
    TimelineTiles tiles;
    for (const int days : {30, 200, 2'000, 20'000}) {
        TimelineWindow window(1600);
        window.show({kStart - base::kDay, kStart + days * base::kDay});
        fill(tiles, source, window);
        std::vector<float> columns;
        CHECK(tiles.columns(1, window, columns));
        REQUIRE(columns.size() == 1600);
        const double drawn = std::accumulate(columns.begin(), columns.end(), 0.0);
        const auto expected = std::min<double>(5'000, days * 8.0);
        const double edge =
            2 * static_cast<double>(TimelineTiles::width(TimelineTiles::levelFor(window.perPixel()))) /
            static_cast<double>(3 * base::kHour);
        CHECK(drawn == Approx(expected).margin(edge + 2));
    }
}

TEST_CASE("What is drawn is bounded by the pixels, not by the events") {
    TimelineTiles tiles;
    for (const double days : {0.1, 1.0, 30.0, 4'000.0, 200'000.0}) {
        TimelineWindow window(1920);
        window.show({kStart, kStart + static_cast<Micros>(days * static_cast<double>(base::kDay))});
        const std::vector<std::int64_t> lanes{7};
        std::int64_t buckets = 0;
        for (const auto& request : tiles.missing(lanes, window))
            buckets += request.tiles * TimelineTiles::kBuckets;
        CHECK(buckets <= 4 * (1920 + static_cast<std::int64_t>(2 * TimelineTiles::kMargin * 1920)) +
                             4 * TimelineTiles::kBuckets);
        std::vector<float> columns;
        tiles.columns(7, window, columns);
        CHECK(columns.size() == 1920);
    }
}

TEST_CASE("A tile that is not here yet is drawn from the wider one that is") {
    const auto source = manyEvents(4'000, 6 * base::kHour);
    TimelineTiles tiles;
    TimelineWindow window(1600);
    window.show({kStart, kStart + 1'000 * base::kDay});
    fill(tiles, source, window);
    std::vector<float> wide;
    REQUIRE(tiles.columns(1, window, wide));
    window.zoomAt(800, 6);
    std::vector<float> columns;
    CHECK_FALSE(tiles.columns(1, window, columns));
    const double drawn = std::accumulate(columns.begin(), columns.end(), 0.0);
    CHECK(drawn == Approx(4'000 / 6.0).epsilon(0.05));
    fill(tiles, source, window);
    CHECK(tiles.columns(1, window, columns));
}

TEST_CASE("The count in the window is not known until its tiles are here") {
    const auto source = manyEvents(100, base::kDay);
    TimelineTiles tiles;
    TimelineWindow window(1600);
    window.show({kStart - base::kDay, kStart + 200 * base::kDay});
    CHECK_FALSE(tiles.countIn(1, window));
    fill(tiles, source, window);
    REQUIRE(tiles.countIn(1, window));
    CHECK(*tiles.countIn(1, window) == 100);
}

TEST_CASE("Tiles before 1970 are found too") {
    FakeTimeline source;
    const Micros at = base::civilToMicros({1951, 6, 2});
    source.add("Birth", at, at, "second", "Born");
    TimelineTiles tiles;
    TimelineWindow window(1000);
    window.show({at - 1'000 * base::kDay, at + 1'000 * base::kDay});
    fill(tiles, source, window);
    std::vector<float> columns;
    REQUIRE(tiles.columns(1, window, columns));
    CHECK(std::accumulate(columns.begin(), columns.end(), 0.0) == 1);
}
