#include "sdk/zone_letters.h"

#include <algorithm>
#include <array>
#include <utility>

namespace strata::sdk {
namespace {

constexpr auto kLetters = std::to_array<std::pair<std::string_view, int>>({
    {"AEDT", 660}, {"AEST", 600}, {"AKDT", -480}, {"AKST", -540}, {"AWST", 480}, {"BST", 60},   {"CDT", -300},
    {"CEST", 120}, {"CET", 60},   {"CST", -360},  {"EDT", -240},  {"EEST", 180}, {"EET", 120},  {"EST", -300},
    {"GMT", 0},    {"HST", -600}, {"JST", 540},   {"MDT", -360},  {"MSK", 180},  {"MST", -420}, {"NZDT", 780},
    {"NZST", 720}, {"PDT", -420}, {"PST", -480},  {"UTC", 0},     {"WEST", 60},  {"WET", 0},
});

}  // namespace

std::optional<int> zoneLettersOffset(std::string_view letters) {
    if (letters == "Z" || letters == "z") {
        return 0;
    }
    const auto* const found = std::find_if(kLetters.begin(), kLetters.end(),
                                           [&](const auto& entry) { return entry.first == letters; });
    return found == kLetters.end() ? std::nullopt : std::optional<int>(found->second);
}

bool isZoneName(std::string_view name) {
    const auto isPlain = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '/' || c == '-' || c == '+';
    };
    const std::size_t slash = name.find('/');
    return slash != std::string_view::npos && slash > 1 && slash + 2 < name.size() &&
           std::all_of(name.begin(), name.end(), isPlain);
}

}  // namespace strata::sdk
