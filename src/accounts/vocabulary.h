#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace strata::accounts {

// Numbers strings from 0 in the order first met, so that a comparison handles integers. Keeps views: what
// they look at must outlive it.
class Vocabulary {
public:
    explicit Vocabulary(std::size_t expected = 1024);

    std::uint32_t idOf(std::string_view text);
    // Of several that all lie in `whole`, written to `into`: quicker than one by one, because the next is
    // looked for in memory while this one is compared.
    void idsOf(std::string_view whole, std::span<const std::string_view> texts, std::uint32_t* into);
    std::optional<std::uint32_t> find(std::string_view text) const;
    std::string_view text(std::uint32_t id) const { return texts_[id]; }
    std::size_t size() const { return texts_.size(); }

private:
    // At most eight bytes are `bytes` themselves, and nothing else need be looked at; of a longer text it is
    // a digest.
    struct Key {
        std::uint64_t bytes = 0;
        std::size_t size = 0;
    };
    struct Slot {
        std::uint64_t bytes = 0;
        std::uint32_t size = 0;
        std::uint32_t id = 0;  // + 1; 0 is free
    };
    static Key keyOf(std::string_view text);
    static Key keyOf(std::string_view text, std::uint64_t head);
    static std::size_t hashOf(std::uint64_t bytes, std::size_t size);
    std::size_t slotFor(std::string_view text, const Key& key) const;  // that of the text, or a free one
    std::uint32_t idOf(std::string_view text, const Key& key);
    void grow();

    std::vector<std::string_view> texts_;
    std::vector<Slot> slots_;  // a power of two of them
};

}  // namespace strata::accounts
