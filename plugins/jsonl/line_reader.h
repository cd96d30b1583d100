#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sdk/text_stream.h"

namespace strata::jsonl {

// Lines of a text of any size, in bounded memory. CRLF, LF and lone CR each end a line. Throws sdk::Refuse
// for a line beyond kLongestLine, naming it.
class LineReader {
public:
    static constexpr std::size_t kLongestLine = 4 * 1024 * 1024;  // bytes

    explicit LineReader(sdk::TextSource& text);

    // The view is good until the next line is read.
    bool next(std::string_view& line);

    std::uint64_t number() const { return number_; }  // of the last line, from 1
    std::uint64_t bytesConsumed() const { return text_.bytesConsumed() - (end_ - at_); }

private:
    bool refill();

    sdk::TextSource& text_;
    std::vector<char> buffer_;
    std::size_t at_ = 0;
    std::size_t end_ = 0;
    std::uint64_t number_ = 0;
    bool isAtEnd_ = false;
};

}  // namespace strata::jsonl
