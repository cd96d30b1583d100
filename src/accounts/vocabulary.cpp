#include "accounts/vocabulary.h"

#include <bit>
#include <cstring>

namespace strata::accounts {

namespace {

std::uint64_t mixed(std::uint64_t hash, std::uint64_t piece) {
    hash = (hash ^ piece) * 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 32);
}

std::uint64_t hashOf(std::string_view text) {
    std::uint64_t hash = text.size();
    while (text.size() >= 8) {
        std::uint64_t piece = 0;
        std::memcpy(&piece, text.data(), 8);
        hash = mixed(hash, piece);
        text.remove_prefix(8);
    }
    std::uint64_t rest = 0;
    for (const char c : text)
        rest = rest << 8 | static_cast<unsigned char>(c);
    return mixed(hash, rest);
}

std::uint64_t headOf(std::string_view text) {
    std::uint64_t head = 0;
    if (text.size() >= sizeof head) {
        std::memcpy(&head, text.data(), sizeof head);
        return head;
    }
    for (std::size_t i = 0; i < text.size(); ++i)
        head |= static_cast<std::uint64_t>(static_cast<unsigned char>(text[i])) << (8 * i);
    return head;
}

}  // namespace

Vocabulary::Vocabulary(std::size_t expected) : slots_(std::bit_ceil(expected * 2 + 16), 0) {
    entries_.reserve(expected);
}

std::uint32_t Vocabulary::idOf(std::string_view text) {
    const std::uint64_t hash = hashOf(text);
    const std::uint64_t head = headOf(text);
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
