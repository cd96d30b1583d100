#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "accounts/word_key.h"

namespace strata::accounts {

// Numbers strings from 0 in the order first met, so that a comparison handles integers. Keeps views: what
// they look at must outlive it.
class Vocabulary {
public:
    explicit Vocabulary(std::size_t expected = 1024);

    std::uint32_t idOf(std::string_view text) { return idOf(text, accounts::keyOf(text)); }
    std::uint32_t idOf(std::string_view text, const WordKey& key) {
        const std::size_t slot = slotFor(text, key);
        return slots_[slot].id != 0 ? slots_[slot].id - 1 : take(text, key, slot);
    }
    std::optional<std::uint32_t> find(std::string_view text, const WordKey& key) const {
        const std::uint32_t id = slots_[slotFor(text, key)].id;
        return id == 0 ? std::nullopt : std::optional(id - 1);
    }
    std::string_view text(std::uint32_t id) const { return {words_[id].text, words_[id].key.size}; }
    const WordKey& keyOf(std::uint32_t id) const { return words_[id].key; }
    std::size_t size() const { return words_.size(); }

private:
    struct Word {
        WordKey key;
        const char* text;
    };
    struct Slot {
        std::uint64_t bytes = 0;
        std::uint32_t size = 0;
        std::uint32_t id = 0;  // + 1; 0 is free
    };
    // That of the word, or a free one.
    std::size_t slotFor(std::string_view word, const WordKey& key) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = hashOf(key) & mask;
        for (; slots_[at].id != 0; at = (at + 1) & mask) {
            const Slot& slot = slots_[at];
            if (slot.bytes == key.bytes && slot.size == key.size &&
                (key.isWhole() || text(slot.id - 1) == word))
                break;
        }
        return at;
    }
    std::uint32_t take(std::string_view word, const WordKey& key, std::size_t slot);
    void grow();

    std::vector<Word> words_;  // by id
    std::vector<Slot> slots_;  // a power of two of them
};

}  // namespace strata::accounts
