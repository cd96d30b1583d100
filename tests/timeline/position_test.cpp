#include "timeline/position.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>
#include <random>

using namespace strata::timeline;

namespace {

double haversine(double north1, double east1, double north2, double east2) {
    const double radian = std::numbers::pi / 180;
    const double up = std::sin((north2 - north1) * radian / 2), over = std::sin((east2 - east1) * radian / 2);
    const double h = up * up + std::cos(north1 * radian) * std::cos(north2 * radian) * over * over;
    return 2 * Position::kRadius * std::asin(std::sqrt(std::min(1.0, h)));
}

bool isRead(std::string_view text, double north, double east) {
    const auto read = readPosition(text);
    return read && read->metresTo(Position(north, east)) < 0.01;
}

}  // namespace

TEST_CASE("A position is read in the spellings that sources use, and nothing else is one") {
    CHECK(isRead("51.5074, -0.1278", 51.5074, -0.1278));
    CHECK(isRead("51.5074,-0.1278", 51.5074, -0.1278));
    CHECK(isRead("+51.5074 -0.1278", 51.5074, -0.1278));
    CHECK(isRead("51.5074N 0.1278W", 51.5074, -0.1278));
    CHECK(isRead("N 51.5074; W 0.1278", 51.5074, -0.1278));
    CHECK(isRead("0.1278 W, 51.5074 N", 51.5074, -0.1278));
    CHECK(isRead("33.8688 S, 151.2093 E", -33.8688, 151.2093));
    CHECK(readPosition("51.50740, -0.12780")->words() == "51.50740, -0.12780");
    for (const char* text : {"", "Wash", "14 Quillon Street", "51.5074", "51.5074, 0.1, 3.2", "91.5, 0.1",
                             "51.5, 181.0", "515074000, -1278000", "0.0, 0.0", "51.5 N, 0.1 N",
                             "51.5, 0.1 near the Wash", "07700.900417", "12.03.2016"})
        CHECK_FALSE(readPosition(text));
}

TEST_CASE("Distances are those of the great circle, and near positions lie in cubes that touch") {
    CHECK(Position(51.5074, -0.1278).metresTo(Position(52.4862, -1.8904)) == Approx(162'000).epsilon(0.01));
    CHECK(Position(0, 179.9999).metresTo(Position(0, -179.9999)) < 30);
    CHECK(Position(90, 10).metresTo(Position(90, -170)) < 0.01);
    std::mt19937 random(5);
    const auto real = [&](double from, double to) {
        return std::uniform_real_distribution<double>(from, to)(random);
    };
    int near = 0;
    for (int round = 0; round < 20'000; ++round) {
        const double north = round % 9 == 0 ? 89.9999 : real(-90, 90),
                     east = round % 7 == 0 ? 180 : real(-180, 180);
        const double spread = round % 2 == 0 ? 0.002 : 60;
        const double north2 = std::clamp(north + real(-spread, spread), -90.0, 90.0),
                     east2 = east + real(-spread, spread);
        const Position one(north, east), other(north2, east2);
        const double metres = one.metresTo(other);
        CHECK(metres == Approx(haversine(north, east, north2, east2)).epsilon(1e-6).margin(0.001));
        const double side = real(1, 400);
        if (metres > side)
            continue;
        ++near;
        const auto a = one.cube(side), b = other.cube(side);
        for (std::size_t axis = 0; axis < 3; ++axis)
            CHECK(std::abs(a[axis] - b[axis]) <= 1);
    }
    CHECK(near > 1'000);
}
