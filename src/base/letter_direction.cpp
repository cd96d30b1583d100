#include "base/letter_direction.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace strata::base {

bool looksLeftToRight(std::string_view text) {
    const auto letters =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    for (std::int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1)) {
        const auto direction = u_charDirection(letters.char32At(at));
        if (direction == U_LEFT_TO_RIGHT)
            return true;
        if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC)
            return false;
    }
    return false;
}

}  // namespace strata::base
