#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace strata::sdk {

// Eight bytes at a time: the lowest set high bit of each result marks the first byte that answers (exact for
// the first hit, which is all that is used). Little-endian only, so callers fall back to bytes elsewhere.
inline constexpr bool kScansWords = std::endian::native == std::endian::little;
inline constexpr std::uint64_t kEveryByte = 0x0101010101010101ULL;
inline constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;

inline std::uint64_t loadWord(const char* at) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    return word;
}

inline constexpr std::uint64_t spread(char byte) {
    return kEveryByte * static_cast<unsigned char>(byte);
}

inline std::uint64_t bytesEqual(std::uint64_t word, std::uint64_t pattern) {
    const std::uint64_t difference = word ^ pattern;
    return (difference - kEveryByte) & ~difference & kHighBits;
}

inline std::uint64_t bytesBelow(std::uint64_t word, unsigned char limit) {
    return (word - kEveryByte * limit) & ~word & kHighBits;
}

inline int firstHit(std::uint64_t hits) {
    return std::countr_zero(hits) >> 3;
}

}  // namespace strata::sdk
