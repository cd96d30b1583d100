#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace strata::accounts {

// Numbers strings from 0 in the order first met, so that a comparison handles integers. Keeps views: what
// they look at must outlive it.
class Vocabulary {
public:
    explicit Vocabulary(std::size_t expected = 1024);

    std::uint32_t idOf(std::string_view text);
    std::string_view text(std::uint32_t id) const { return entries_[id].text; }
    std::size_t size() const { return entries_.size(); }

private:
    struct Entry {
        std::string_view text;
        std::uint64_t hash, head;  // of at most eight bytes, head and size tell texts apart
    };
    void grow();

    std::vector<Entry> entries_;
    std::vector<std::uint32_t> slots_;  // id + 1; a power of two of them, 0 is free
};

}  // namespace strata::accounts
