#pragma once

#include <string>
#include <string_view>

namespace strata::sdk {

inline bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

inline bool isAlpha(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

inline bool isBlankByte(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}

// Without white space at either end (ASCII blanks and the no-break space).
std::string_view trim(std::string_view text);

inline bool isBlank(std::string_view text) {
    return trim(text).empty();
}

// For comparing names of columns and fields only: lower case, Latin accents off, everything that is neither
// letter nor digit turned into single spaces, camelCase split. "Číslo_účtu" and "cisloUctu" both become
// "cislo uctu".
std::string foldName(std::string_view name);

// True when `words` stands in `folded` as whole words, or at a word's start when `words` ends in '*'.
bool hasWords(std::string_view folded, std::string_view words);

// At most `bytes` bytes, cut between characters, with an ellipsis when something was cut; line ends become
// spaces.
void appendShort(std::string& out, std::string_view text, std::size_t bytes);

}  // namespace strata::sdk
