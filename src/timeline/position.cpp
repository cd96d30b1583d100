#include "timeline/position.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <utility>
#include <vector>

namespace strata::timeline {

namespace {

constexpr double kRadian = std::numbers::pi / 180;

struct Degrees {
    double value = 0;
    char side = ' ';  // n, s, e, w, or none was given
    bool isDecimal = false;
};

bool isSide(char c) {
    return c == 'n' || c == 's' || c == 'e' || c == 'w';
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// The numbers of the text with their letters; nothing where anything else stands in it.
std::optional<std::vector<Degrees>> readAll(std::string_view text) {
    std::vector<Degrees> all;
    char waiting = ' ';
    bool isParted = true;  // from the number before
    while (!text.empty()) {
        const char c = lower(text.front());
        if (c == ' ' || c == ',' || c == ';') {
            text.remove_prefix(1);
            isParted = true;
        } else if (isSide(c)) {
            const bool isBehind = !all.empty() && all.back().side == ' ' && waiting == ' ';
            (isBehind ? all.back().side : waiting) = c;
            text.remove_prefix(1);
            isParted = true;
        } else {
            if (c == '+')
                text.remove_prefix(1);
            Degrees degrees;
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), degrees.value,
                                                      std::chars_format::fixed);
            if (error != std::errc() || all.size() == 2 || !isParted)
                return std::nullopt;
            const auto length = static_cast<std::size_t>(end - text.data());
            degrees.isDecimal = text.substr(0, length).find('.') != std::string_view::npos;
            degrees.side = std::exchange(waiting, ' ');
            all.push_back(degrees);
            isParted = false;
            text.remove_prefix(length);
        }
    }
    if (waiting != ' ' || all.size() != 2)
        return std::nullopt;
    return all;
}

}  // namespace

Position::Position(double latitude, double longitude)
    : latitude_(latitude),
      longitude_(longitude),
      x_(kRadius * std::cos(latitude * kRadian) * std::cos(longitude * kRadian)),
      y_(kRadius * std::cos(latitude * kRadian) * std::sin(longitude * kRadian)),
      z_(kRadius * std::sin(latitude * kRadian)) {}

double Position::chordTo(const Position& other) const {
    return std::sqrt((x_ - other.x_) * (x_ - other.x_) + (y_ - other.y_) * (y_ - other.y_) +
                     (z_ - other.z_) * (z_ - other.z_));
}

double Position::metresTo(const Position& other) const {
    return 2 * kRadius * std::asin(std::min(1.0, chordTo(other) / (2 * kRadius)));
}

std::string Position::words() const {
    char text[64];
    std::snprintf(text, sizeof text, "%.5f, %.5f", latitude_, longitude_);
    return text;
}

Position::Cube Position::cube(double side) const {
    const auto along = [side](double metres) { return static_cast<std::int32_t>(std::floor(metres / side)); };
    return {along(x_), along(y_), along(z_)};
}

std::optional<Position> readPosition(std::string_view text) {
    if (text.empty() || text.find('.') == std::string_view::npos)
        return std::nullopt;
    const auto read = readAll(text);
    if (!read || !(*read)[0].isDecimal || !(*read)[1].isDecimal)
        return std::nullopt;
    Degrees latitude = (*read)[0], longitude = (*read)[1];
    if (latitude.side == 'e' || latitude.side == 'w' || longitude.side == 'n' || longitude.side == 's')
        std::swap(latitude, longitude);
    if (latitude.side == 'e' || latitude.side == 'w' || longitude.side == 'n' || longitude.side == 's')
        return std::nullopt;
    const double north = latitude.side == 's' ? -latitude.value : latitude.value;
    const double east = longitude.side == 'w' ? -longitude.value : longitude.value;
    if (std::abs(north) > 90 || std::abs(east) > 180 || (north == 0 && east == 0))
        return std::nullopt;
    return Position(north, east);
}

}  // namespace strata::timeline
