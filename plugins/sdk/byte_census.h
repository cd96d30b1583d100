#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "sdk/encoding.h"

namespace strata::sdk {

// What one pass over the bytes found out; enough to choose among UTF-8 and the code pages.
class ByteCensus {
public:
    void add(std::string_view bytes);
    void finish();

    bool isUtf8() const { return faults_ == 0; }
    bool hasNul() const { return nul_.line != 0; }
    bool endsInsideCharacter() const { return endsInside_; }
    std::uint64_t faults() const { return faults_; }
    std::uint64_t characters() const { return multibyte_; }
    const BadByte& firstBad() const { return bad_; }
    const BadByte& firstNul() const { return nul_; }
    std::uint64_t controls() const { return controls_; }
    std::uint64_t total() const { return offset_; }
    const std::array<std::uint64_t, 256>& counts() const { return counts_; }
    std::uint64_t midWord(unsigned char byte) const { return midWord_[byte]; }

    // Whole characters beside the faults, or half of one at the very end: UTF-8 that was damaged or cut off.
    // Reading such a file as a code page would turn names into nonsense without a word.
    bool isDamagedUtf8() const;

private:
    void addSlow(unsigned char byte);
    void fault(unsigned char byte, std::uint64_t offset);

    // Counts lines as people do: CRLF, LF and lone CR each end one.
    struct LineCount {
        std::uint64_t ended = 0;
        bool wasReturn = false;
        void add(char c);
    };

    LineCount lines_;
    std::array<std::uint64_t, 256> counts_{};
    std::array<std::uint64_t, 256>
        midWord_{};  // high bytes with an ASCII letter right after and a letter before
    std::uint64_t offset_ = 0;
    std::uint64_t sequenceStart_ = 0;
    std::uint64_t multibyte_ = 0;
    std::uint64_t faults_ = 0;
    std::uint64_t controls_ = 0;
    BadByte bad_;
    BadByte nul_;
    unsigned char first_ = 0;
    int expected_ = 0;
    int seen_ = 0;
    unsigned char previous_ = 0;
    unsigned char beforePrevious_ = 0;
    bool endsInside_ = false;
};

}  // namespace strata::sdk
