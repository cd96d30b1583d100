#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "accounts/reading.h"

namespace strata::accounts {

// A reading by what its passages tell: their words with case folded, without space and marks, and without the
// number of a paragraph.
class ToldWords {
public:
    ToldWords(const Reading& reading, const SharedWords& shared);

    const Reading& reading() const { return *reading_; }
    std::size_t passages() const { return starts_.size() - 1; }
    std::span<const std::uint32_t> of(std::size_t first, std::size_t end) const {  // passages
        return {folded_.data() + starts_[first], folded_.data() + starts_[end]};
    }
    std::span<const std::uint32_t> of(std::size_t passage) const { return of(passage, passage + 1); }
    std::uint32_t count(std::size_t passage) const { return starts_[passage + 1] - starts_[passage]; }

private:
    const Reading* reading_;
    std::vector<std::uint32_t> folded_;
    std::vector<std::uint32_t> starts_;  // of each passage in `folded_`, and the end
};

// Numbers that are equal for passages of equal words, the same for both sides; where there are no words, of
// equal marks.
struct PassageKeys {
    std::vector<std::uint32_t> left, right;
};
PassageKeys keysOf(const ToldWords& left, const ToldWords& right);

}  // namespace strata::accounts
