#include "presenters/one_line.h"

#include <algorithm>

#include "base/text.h"

namespace strata::presenters {

std::string oneLineOf(std::string_view words, std::size_t mostBytes) {
    const bool isLong = words.size() > mostBytes;
    if (isLong) {
        std::size_t end = mostBytes;
        while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U)
            --end;
        words = words.substr(0, end);
    }
    std::string line = base::trimmed(base::toUtf8Lossy(words));
    std::ranges::replace_if(
        line, [](char letter) { return letter == '\n' || letter == '\r' || letter == '\f'; }, ' ');
    return isLong ? line + "…" : line;
}

}  // namespace strata::presenters
