#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sdk/text_stream.h"

namespace strata::sdk {

// Lines of a text of any size, in bounded memory. CRLF, LF and lone CR each end a line. Throws Refuse
// for a line beyond kLongestLine, naming it.
class LineReader {
public:
    static constexpr std::size_t kLongestLine = 4 * 1024 * 1024;  // bytes

    // A refusal has the code CODE.line_too_long and says `whatItIsNot`.
    LineReader(TextSource& text, std::string code, std::string whatItIsNot);

    // The view is good until the next line is read.
    bool next(std::string_view& line);

    std::uint64_t number() const { return number_; }  // of the last line, from 1
    std::uint64_t bytesConsumed() const { return text_.bytesConsumed() - (end_ - at_); }

private:
    bool refill();

    TextSource& text_;
    std::string code_, whatItIsNot_;
    std::vector<char> buffer_;
    std::size_t at_ = 0;
    std::size_t end_ = 0;
    std::uint64_t number_ = 0;
    bool isAtEnd_ = false;
};

}  // namespace strata::sdk
