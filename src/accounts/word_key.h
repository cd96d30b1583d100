#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace strata::accounts {

// What a word is looked up by. A word of at most eight bytes is `bytes` itself, first byte lowest and nothing
// behind the last, and nothing else need be looked at; of a longer one it is a digest, and equal keys have to
// be followed by a look at the words.
struct WordKey {
    std::uint64_t bytes = 0;
    std::uint32_t size = 0;

    static constexpr std::size_t kWhole = sizeof(std::uint64_t);
    constexpr bool isWhole() const { return size <= kWhole; }
    constexpr bool operator==(const WordKey&) const = default;
};

constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t piece) {
    hash = (hash ^ piece) * 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 32);
}

constexpr std::size_t hashOf(const WordKey& key) {
    return mixed(key.size, key.bytes);
}

// The first of eight bytes, and nothing behind them.
constexpr std::uint64_t firstOf(std::uint64_t eight, std::size_t count) {
    return count >= WordKey::kWhole ? eight : eight & ((std::uint64_t{1} << (8 * count)) - 1);
}

// The first eight bytes of a text, or as many as there are.
constexpr std::uint64_t headOf(std::string_view text) {
    static_assert(std::endian::native == std::endian::little, "the lowest byte is the first in memory");
    std::uint64_t head = 0;
    if (std::is_constant_evaluated()) {
        for (std::size_t i = 0; i < text.size() && i < WordKey::kWhole; ++i)
            head |= std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * i);
        return head;
    }
    const std::size_t size = text.size();
    if (size >= WordKey::kWhole) {
        std::memcpy(&head, text.data(), sizeof head);
    } else if (size >= sizeof(std::uint32_t)) {  // two halves, which overlap
        std::uint32_t first = 0, last = 0;
        std::memcpy(&first, text.data(), sizeof first);
        std::memcpy(&last, text.data() + size - sizeof last, sizeof last);
        head = first | std::uint64_t{last} << (8 * (size - sizeof last));
    } else {
        for (std::size_t i = 0; i < size; ++i)
            head |= std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * i);
    }
    return head;
}

// Of a word whose first eight bytes are known already.
constexpr WordKey keyOf(std::string_view word, std::uint64_t head) {
    for (std::size_t at = WordKey::kWhole; at < word.size(); at += WordKey::kWhole)
        head = mixed(head, headOf(word.substr(at)));
    return {head, static_cast<std::uint32_t>(word.size())};
}

constexpr WordKey keyOf(std::string_view word) {
    return keyOf(word, headOf(word));
}

}  // namespace strata::accounts
