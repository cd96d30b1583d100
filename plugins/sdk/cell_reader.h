#pragma once

#include <cstddef>
#include <string_view>

#include "sdk/text.h"

namespace strata::sdk {

// Walks through the text of one cell; past its end there are only NULs to see.
class CellReader {
public:
    explicit CellReader(std::string_view text) : at_(text.data()), end_(text.data() + text.size()) {}

    bool isDone() const { return at_ == end_; }
    char peek() const { return at_ < end_ ? *at_ : '\0'; }
    char peekAfter(std::size_t steps) const {
        return static_cast<std::size_t>(end_ - at_) > steps ? at_[steps] : '\0';
    }
    void step(std::size_t steps = 1) { at_ += steps; }
    const char* mark() const { return at_; }
    void back(const char* mark) { at_ = mark; }

    bool take(char c) {
        const bool is = peek() == c;
        at_ += is ? 1 : 0;
        return is;
    }

    int digitsAhead() const {
        const char* p = at_;
        while (p < end_ && isDigit(*p)) {
            ++p;
        }
        return static_cast<int>(p - at_);
    }

    int number(int digits) {
        int value = 0;
        for (int i = 0; i < digits; ++i) {
            value = value * 10 + (*at_++ - '0');
        }
        return value;
    }

    std::string_view word() {
        const char* const start = at_;
        while (at_ < end_ && (isAlpha(*at_) || static_cast<unsigned char>(*at_) >= 0x80)) {
            ++at_;
        }
        return {start, static_cast<std::size_t>(at_ - start)};
    }

    void spaces() {
        while (at_ < end_ && isBlankByte(*at_)) {
            ++at_;
        }
    }

private:
    const char* at_;
    const char* end_;
};

}  // namespace strata::sdk
