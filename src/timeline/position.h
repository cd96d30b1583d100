#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace strata::timeline {

// A point on the earth, taken as a sphere of the mean radius of 6,371,008.8 m (IUGG): distances are within
// 0.6 % of those over the ellipsoid, which is far below what a fix can tell.
class Position {
public:
    static constexpr double kRadius = 6'371'008.8;

    Position() = default;
    Position(double latitude, double longitude);  // in degrees, north and east of nought

    // Metres of the straight line through the earth, and of the great circle.
    double chordTo(const Position& other) const;
    double metresTo(const Position& other) const;
    std::string words() const;  // "51.50740, -0.12780"

    // Which cube of that side it lies in, of a grid through the whole earth: two positions that are no
    // further apart than a side are in cubes that touch, at the poles and the date line as elsewhere.
    using Cube = std::array<std::int32_t, 3>;
    Cube cube(double side) const;

private:
    double latitude_ = 0, longitude_ = 0, x_ = kRadius, y_ = 0, z_ = 0;  // metres from the middle
};

// Two decimal numbers with a comma, semicolon or space between them, latitude first, south and west negative
// or with their letters: "51.5074, -0.1278", "51.5074 N 0.1278 W". Nothing for anything else, nor for 0, 0,
// which is what devices write that have no fix.
std::optional<Position> readPosition(std::string_view text);

}  // namespace strata::timeline
