#include "accounts/vocabulary.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace strata::accounts {

namespace {

std::uint64_t mixed(std::uint64_t hash, std::uint64_t piece) {
    hash = (hash ^ piece) * 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 32);
}

// The first eight bytes; a shorter text has those it has, some of them twice: with its size they tell it
// apart.
std::uint64_t headOf(std::string_view text) {
    const auto four = [&](std::size_t at) {
        std::uint32_t piece = 0;
        std::memcpy(&piece, text.data() + at, sizeof piece);
        return std::uint64_t{piece};
    };
    const auto one = [&](std::size_t at) { return std::uint64_t{static_cast<unsigned char>(text[at])}; };
    const std::size_t size = text.size();
    if (size >= 8)
        return four(0) | four(4) << 32;
    if (size >= 4)
        return four(0) | four(size - 4) << 32;
    return size == 0 ? 0 : one(0) | one(size / 2) << 8 | one(size - 1) << 16;
}

std::uint64_t hashOf(std::string_view text, std::uint64_t head) {
    std::uint64_t hash = mixed(text.size(), head);
    while (text.size() > 8) {
        text.remove_prefix(std::min<std::size_t>(8, text.size() - 8));
        hash = mixed(hash, headOf(text));
    }
    return hash;
}

}  // namespace

Vocabulary::Vocabulary(std::size_t expected) : slots_(std::bit_ceil(expected * 2 + 16), 0) {
    entries_.reserve(expected);
}

std::uint32_t Vocabulary::idOf(std::string_view text) {
    const std::uint64_t head = headOf(text);
    const std::uint64_t hash = hashOf(text, head);
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hash & mask;
    for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
        const Entry& entry = entries_[slots_[slot] - 1];
        if (entry.hash == hash && entry.head == head && entry.text.size() == text.size() &&
            (text.size() <= sizeof head || entry.text == text))
            return slots_[slot] - 1;
    }
    const auto id = static_cast<std::uint32_t>(entries_.size());
    entries_.push_back({text, hash, head});
    slots_[slot] = id + 1;
    if (entries_.size() * 2 > slots_.size())
        grow();
    return id;
}

void Vocabulary::grow() {
    slots_.assign(slots_.size() * 2, 0);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t id = 0; id < entries_.size(); ++id) {
        std::size_t slot = entries_[id].hash & mask;
        while (slots_[slot] != 0)
            slot = (slot + 1) & mask;
        slots_[slot] = static_cast<std::uint32_t>(id) + 1;
    }
}

}  // namespace strata::accounts
