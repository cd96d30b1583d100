#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "accounts/word_breaks.h"

namespace strata::accounts {

// The unit that is compared and cited: a sentence, a heading, or a turn of a transcript, with the white space
// after it. Passages together are the whole text, without gap or overlap.
struct Passage {
    std::size_t start = 0, end = 0;            // bytes
    std::uint32_t firstWord = 0, wordEnd = 0;  // in the text's words
    std::uint32_t paragraph = 0;               // from 0
};

// A paragraph ends at an empty line, before a numbered, lettered or bulleted line and before a speaker's
// turn; a line end alone is a wrapped line unless the line was short. A sentence ends at its mark (also … ؟ ۔
// 。) with what closes it, but not after Mr. or Dr., an initial, a paragraph's number, or before a small
// letter. `words` are those of breakWords(text).
std::vector<Passage> splitPassages(std::string_view text, std::span<const Word> words);

}  // namespace strata::accounts
