#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace strata::accounts {

// A stretch of a text that a comparison never cuts: a word, a run of white space, or one mark.
struct Word {
    enum class Kind : std::uint8_t { word, space, mark };
    std::uint32_t start = 0, end = 0;  // bytes
    Kind kind = Kind::word;

    std::string_view in(std::string_view text) const { return text.substr(start, end - start); }
};

// The words of a text by the rules of Unicode (UAX #29), as ICU breaks them; together they are the whole
// text, without gap or overlap. Differs from ICU on purpose in two things: white space of any kind is one
// run, and a colon always breaks. Takes any bytes below 4 GiB: what is no UTF-8 becomes marks, and no letter
// is ever cut.
std::vector<Word> breakWords(std::string_view text);

}  // namespace strata::accounts
