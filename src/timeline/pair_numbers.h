#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace strata::timeline {

// A number for each pair of numbers, none of which is 0 first. Open addressing, as there is a look for every
// record of an import and a million pairs in a busy one.
class PairNumbers {
public:
    // 0 when the pair is new; the caller then sets it. Good until the next call.
    std::uint32_t& of(std::uint32_t first, std::uint32_t second) {
        if (held_ * 2 >= slots_.size())
            grow();
        Slot& slot = slotOf(std::uint64_t{first} << 32 | second);
        held_ += slot.pair == 0;
        slot.pair = std::uint64_t{first} << 32 | second;
        return slot.number;
    }

private:
    struct Slot {
        std::uint64_t pair = 0;
        std::uint32_t number = 0;
    };

    Slot& slotOf(std::uint64_t pair) {
        constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15U;  // 2 to the 64th, divided by the golden ratio
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = (pair * kSpread >> 32) & mask;
        while (slots_[at].pair != 0 && slots_[at].pair != pair)
            at = (at + 1) & mask;
        return slots_[at];
    }
    void grow() {
        const auto before = std::exchange(slots_, std::vector<Slot>(slots_.empty() ? 64 : slots_.size() * 2));
        for (const Slot& slot : before)
            if (slot.pair != 0)
                slotOf(slot.pair) = slot;
    }

    std::vector<Slot> slots_;
    std::size_t held_ = 0;
};

}  // namespace strata::timeline
