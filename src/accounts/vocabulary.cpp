#include "accounts/vocabulary.h"

#include <algorithm>
#include <bit>

namespace strata::accounts {

Vocabulary::Vocabulary(std::size_t expected)
    : slots_(std::bit_ceil(std::max<std::size_t>(expected * 2, 16))) {
    words_.reserve(expected);
}

std::uint32_t Vocabulary::take(std::string_view word, const WordKey& key, std::size_t slot) {
    const auto id = static_cast<std::uint32_t>(words_.size());
    words_.push_back({key, word.data()});
    slots_[slot] = {key.bytes, key.size, id + 1};
    if (words_.size() * 2 > slots_.size())
        grow();
    return id;
}

void Vocabulary::grow() {
    std::vector<Slot> before(slots_.size() * 2);
    before.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : before) {
        if (slot.id == 0)
            continue;
        std::size_t at = hashOf({slot.bytes, slot.size}) & mask;
        while (slots_[at].id != 0)
            at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

}  // namespace strata::accounts
