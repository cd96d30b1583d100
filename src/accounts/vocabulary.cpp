#include "accounts/vocabulary.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace strata::accounts {

namespace {

constexpr std::size_t kShort = 8;  // bytes

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
    if (size >= kShort)
        return four(0) | four(4) << 32;
    if (size >= 4)
        return four(0) | four(size - 4) << 32;
    return size == 0 ? 0 : one(0) | one(size / 2) << 8 | one(size - 1) << 16;
}

}  // namespace

Vocabulary::Vocabulary(std::size_t expected) : slots_(std::bit_ceil(expected * 2 + 16)) {
    texts_.reserve(expected);
}

Vocabulary::Key Vocabulary::keyOf(std::string_view text) {
    const std::size_t size = text.size();
    std::uint64_t bytes = headOf(text);
    while (text.size() > kShort) {
        text.remove_prefix(std::min<std::size_t>(kShort, text.size() - kShort));
        bytes = mixed(bytes, headOf(text));
    }
    return {bytes, size};
}

std::size_t Vocabulary::hashOf(std::uint64_t bytes, std::size_t size) {
    return mixed(size, bytes);
}

std::size_t Vocabulary::slotFor(std::string_view text, const Key& key) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hashOf(key.bytes, key.size) & mask;
    for (; slots_[at].id != 0; at = (at + 1) & mask) {
        const Slot& slot = slots_[at];
        if (slot.bytes == key.bytes && slot.size == key.size &&
            (key.size <= kShort || texts_[slot.id - 1] == text))
            break;
    }
    return at;
}

std::uint32_t Vocabulary::idOf(std::string_view text) {
    return idOf(text, keyOf(text));
}

void Vocabulary::idsOf(std::span<const std::string_view> texts, std::uint32_t* into) {
    constexpr std::size_t kAtOnce = 16;
    std::array<Key, kAtOnce> keys;
    while (!texts.empty()) {
        const std::size_t count = std::min(kAtOnce, texts.size());
        for (std::size_t i = 0; i < count; ++i) {
            keys[i] = keyOf(texts[i]);
            __builtin_prefetch(&slots_[hashOf(keys[i].bytes, keys[i].size) & (slots_.size() - 1)]);
        }
        for (std::size_t i = 0; i < count; ++i)
            *into++ = idOf(texts[i], keys[i]);
        texts = texts.subspan(count);
    }
}

std::uint32_t Vocabulary::idOf(std::string_view text, const Key& key) {
    Slot& slot = slots_[slotFor(text, key)];
    if (slot.id != 0)
        return slot.id - 1;
    const auto id = static_cast<std::uint32_t>(texts_.size());
    texts_.push_back(text);
    slot = {key.bytes, static_cast<std::uint32_t>(key.size), id + 1};
    if (texts_.size() * 2 > slots_.size())
        grow();
    return id;
}

std::optional<std::uint32_t> Vocabulary::find(std::string_view text) const {
    const std::uint32_t id = slots_[slotFor(text, keyOf(text))].id;
    return id == 0 ? std::nullopt : std::optional(id - 1);
}

void Vocabulary::grow() {
    std::vector<Slot> before(slots_.size() * 2);
    before.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : before) {
        if (slot.id == 0)
            continue;
        std::size_t at = hashOf(slot.bytes, slot.size) & mask;
        while (slots_[at].id != 0)
            at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

}  // namespace strata::accounts
