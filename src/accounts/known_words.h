#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "accounts/word_key.h"

namespace strata::accounts {

// Words and what is known of each, laid out by the compiler: nothing is made when the program starts, and a
// word that is not in it is mostly told by two bytes. It points to nothing, so that a program has no page of
// it to mend at its start. Holds at most kMost words of kLetters bytes on average.
template <class Value, std::size_t kMost, std::size_t kLetters = 12>
class KnownWords {
public:
    // The value of a word, which is taken in.
    constexpr Value& at(std::string_view word) {
        const WordKey key = keyOf(word);
        std::uint16_t& slot = slots_[slotOf(word, key)];
        if (slot == 0) {
            entries_[size_] = {key, lettersUsed_, {}};
            for (const char letter : word)
                letters_[lettersUsed_++] = letter;
            slot = static_cast<std::uint16_t>(++size_);
        }
        return entries_[slot - std::size_t{1}].value;
    }

    // Null where the word is not known.
    constexpr const Value* find(std::string_view word, const WordKey& key) const {
        const std::uint16_t slot = slots_[slotOf(word, key)];
        return slot == 0 ? nullptr : &entries_[slot - std::size_t{1}].value;
    }

    constexpr std::size_t size() const { return size_; }
    constexpr std::string_view word(std::size_t index) const { return wordOf(entries_[index]); }
    constexpr const Value& value(std::size_t index) const { return entries_[index].value; }

private:
    struct Entry {
        WordKey key;
        std::uint16_t letters = 0;  // where its own begin
        Value value{};
    };

    constexpr std::string_view wordOf(const Entry& entry) const {
        return {letters_.data() + entry.letters, entry.key.size};
    }

    constexpr std::size_t slotOf(std::string_view word, const WordKey& key) const {
        std::size_t at = hashOf(key) % kSlots;
        for (; slots_[at] != 0; at = (at + 1) % kSlots) {
            const Entry& entry = entries_[slots_[at] - std::size_t{1}];
            if (entry.key == key && (key.isWhole() || wordOf(entry) == word))
                break;
        }
        return at;
    }

    static constexpr std::size_t kSlots = std::bit_ceil(4 * kMost);
    std::array<std::uint16_t, kSlots> slots_{};  // numbers of entries from 1; 0 is free
    std::array<Entry, kMost> entries_{};
    std::array<char, kMost * kLetters> letters_{};
    std::size_t size_ = 0;
    std::uint16_t lettersUsed_ = 0;
};

// Each of the words of a list that stand apart by `separator`.
template <class Take>
constexpr void eachWord(std::string_view list, char separator, Take take) {
    while (!list.empty()) {
        std::size_t end = list.find(separator);
        if (end == std::string_view::npos)
            end = list.size();
        take(list.substr(0, end));
        list.remove_prefix(end == list.size() ? end : end + 1);
    }
}

}  // namespace strata::accounts
