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

// The first eight bytes from here, whatever they belong to.
std::uint64_t eightAt(const char* from) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, from, sizeof eight);
    return eight;
}

// The first of eight bytes, and nothing behind them.
std::uint64_t firstOf(std::uint64_t eight, std::size_t count) {
    return count >= kShort ? eight : eight & ((std::uint64_t{1} << (8 * count)) - 1);
}

std::uint64_t headOf(std::string_view text) {
    std::uint64_t head = 0;
    std::memcpy(&head, text.data(), std::min(kShort, text.size()));
    return head;
}

}  // namespace

Vocabulary::Vocabulary(std::size_t expected) : slots_(std::bit_ceil(expected * 2 + 16)) {
    texts_.reserve(expected);
}

Vocabulary::Key Vocabulary::keyOf(std::string_view text) {
    return keyOf(text, text.empty() ? 0 : headOf(text));
}

Vocabulary::Key Vocabulary::keyOf(std::string_view text, std::uint64_t head) {
    for (std::size_t at = kShort; at < text.size(); at += kShort)
        head = mixed(head, headOf(text.substr(at)));
    return {head, text.size()};
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

void Vocabulary::idsOf(std::string_view whole, std::span<const std::string_view> texts, std::uint32_t* into) {
    const char* const end = whole.data() + whole.size();
    constexpr std::size_t kAtOnce = 16;
    std::array<Key, kAtOnce> keys;
    while (!texts.empty()) {
        const std::size_t count = std::min(kAtOnce, texts.size());
        for (std::size_t i = 0; i < count; ++i) {
            const std::string_view text = texts[i];
            keys[i] = static_cast<std::size_t>(end - text.data()) < kShort
                          ? keyOf(text)
                          : keyOf(text, firstOf(eightAt(text.data()), text.size()));
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
