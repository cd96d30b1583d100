#include "sdk/byte_census.h"

#include <algorithm>

#include "sdk/scan.h"

namespace strata::sdk {
namespace {

int sequenceLength(unsigned char first) {
    if (first >= 0xC2 && first <= 0xDF) {
        return 2;
    }
    if (first >= 0xE0 && first <= 0xEF) {
        return 3;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        return 4;
    }
    return 0;
}

// Second-byte limits rule out overlong forms, surrogates and code points past U+10FFFF (Unicode 15, table
// 3-7).
bool isSecondByte(unsigned char first, unsigned char second) {
    const unsigned char low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
}

bool isLetter(unsigned char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

}  // namespace

void ByteCensus::LineCount::add(char c) {
    ended += (c == '\r' || (c == '\n' && !wasReturn)) ? 1 : 0;
    wasReturn = c == '\r';
}

void ByteCensus::fault(unsigned char byte, std::uint64_t offset) {
    if (faults_++ == 0) {
        bad_ = {lines_.ended + 1, offset, byte};
    }
}

void ByteCensus::addSlow(unsigned char byte) {
    if (previous_ >= 0x80) {
        midWord_[previous_] +=
            isLetter(byte) && (isLetter(beforePrevious_) || beforePrevious_ >= 0x80) ? 1 : 0;
    }
    bool isTaken = false;
    if (seen_ > 0) {
        isTaken = seen_ == 1 ? isSecondByte(first_, byte) : (byte & 0xC0) == 0x80;
        if (!isTaken) {
            fault(first_, sequenceStart_);
            seen_ = 0;
        } else if (++seen_ == expected_) {
            ++multibyte_;
            seen_ = 0;
        }
    }
    if (!isTaken && byte >= 0x80) {
        expected_ = sequenceLength(byte);
        if (expected_ == 0) {
            fault(byte, offset_);
        } else {
            first_ = byte;
            sequenceStart_ = offset_;
            seen_ = 1;
        }
    }
    counts_[byte] += byte >= 0x80 ? 1 : 0;
    if (byte == 0 && nul_.line == 0) {
        nul_ = {lines_.ended + 1, offset_, byte};
    }
    controls_ += (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f') ? 1 : 0;
    lines_.add(static_cast<char>(byte));
    beforePrevious_ = previous_;
    previous_ = byte;
    ++offset_;
}

void ByteCensus::add(std::string_view bytes) {
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    while (at < end) {
        if constexpr (kScansWords) {
            if (seen_ == 0 && previous_ < 0x80) {
                const char* const start = at;
                while (end - at >= 8) {
                    const std::uint64_t word = loadWord(at);
                    if (((word & kHighBits) | bytesBelow(word, 0x20)) != 0) {
                        break;
                    }
                    at += 8;
                }
                if (at != start) {
                    offset_ += static_cast<std::uint64_t>(at - start);
                    previous_ = static_cast<unsigned char>(at[-1]);
                    beforePrevious_ = static_cast<unsigned char>(at[-2]);
                    lines_.wasReturn = false;
                }
                const char* const stop = std::min(end, at + 8);
                while (at < stop) {
                    addSlow(static_cast<unsigned char>(*at++));
                }
                continue;
            }
        }
        addSlow(static_cast<unsigned char>(*at++));
    }
}

void ByteCensus::finish() {
    if (seen_ > 0) {
        endsInside_ = true;
        fault(first_, sequenceStart_);
    }
}

bool ByteCensus::isDamagedUtf8() const {
    const bool isCutOff = faults_ == 1 && endsInside_ && seen_ >= 2;
    return isCutOff || (multibyte_ > 0 && multibyte_ * 2 >= faults_);
}

}  // namespace strata::sdk
