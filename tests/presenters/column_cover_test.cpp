#include "presenters/column_cover.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>

using namespace strata::presenters;

namespace {

constexpr int kLeft = 100, kRight = 400;

struct Bar {
    int left, right, fade;
    double middle;
};

// What one bar lets through of a column, said the long way.
double letThrough(const Bar& bar, int x) {
    if (x < bar.left || x >= bar.right)
        return 1;
    const int reach = std::max(1, std::min(bar.fade, (bar.right - bar.left) / 2));
    const int nearest = std::min({x - bar.left, bar.right - 1 - x, reach});
    const double most = -std::log(1 - bar.middle), least = -std::log(1 - 0.15 * bar.middle);
    return std::exp(-(least + (most - least) * nearest / reach));
}

std::vector<Bar> someBars(std::mt19937& random) {
    const auto between = [&](int least, int most) {
        return std::uniform_int_distribution(least, most)(random);
    };
    std::vector<Bar> bars(static_cast<std::size_t>(between(1, 40)));
    for (Bar& bar : bars) {
        bar.left = between(-500, 600);
        bar.right = bar.left + (between(0, 3) == 0 ? between(3, 2000) : between(3, 40));
        bar.fade = std::max(10, (bar.right - bar.left) / 4);
        bar.middle = between(0, 1) == 0 ? 0.16 : 0.5;
    }
    return bars;
}

}  // namespace

TEST_CASE("bars that fade hide together what they hide one after another") {
    std::mt19937 random(20161);
    for (int round = 0; round < 500; ++round) {
        FadingCover cover(kLeft, kRight);
        const auto bars = someBars(random);
        for (const Bar& bar : bars)
            cover.add(bar.left, bar.right, bar.middle, bar.fade);
        const auto weights = cover.weights();
        REQUIRE(weights.size() == kRight - kLeft);
        for (int x = kLeft; x < kRight; ++x) {
            double through = 1;
            for (const Bar& bar : bars)
                through *= letThrough(bar, x);
            const double shown = weights[static_cast<std::size_t>(x - kLeft)];
            REQUIRE(std::abs(shown - 256 * (1 - through)) <= 0.51);
        }
    }
}

TEST_CASE("columns between bars stay as they are, and one bar is faint at its ends") {
    FadingCover cover(kLeft, kRight);
    cover.add(150, 250, 0.5, 25);
    const auto weights = cover.weights();
    CHECK(weights[49] == 0);
    CHECK(weights[50] == 19);    // 0.15 of a half
    CHECK(weights[100] == 128);  // a half
    CHECK(weights[149] == 19);
    CHECK(weights[150] == 0);
}

TEST_CASE("runs of columns are those that bars cover, apart from one another") {
    std::mt19937 random(20162);
    for (int round = 0; round < 500; ++round) {
        ColumnRuns runs(kLeft, kRight);
        std::vector<bool> isCovered(kRight - kLeft), isDrawn(kRight - kLeft);
        for (const Bar& bar : someBars(random)) {
            runs.add(bar.left, bar.right);
            for (int x = std::max(bar.left, kLeft); x < std::min(bar.right, kRight); ++x)
                isCovered[static_cast<std::size_t>(x - kLeft)] = true;
        }
        int last = kLeft - 1;
        runs.each([&](int left, int right) {
            REQUIRE(left > last);
            REQUIRE(right > left);
            last = right;
            for (int x = left; x < right; ++x)
                isDrawn[static_cast<std::size_t>(x - kLeft)] = true;
        });
        REQUIRE(isDrawn == isCovered);
    }
}
