#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace strata::presenters {

// A text control counts characters; the case keeps places as bytes of UTF-8 text. Both run from the first to
// the one after the last.
struct CharacterSpan {
    std::int64_t from = 0, to = 0;
    bool operator==(const CharacterSpan&) const = default;
};
struct ByteSpan {
    std::int64_t from = 0, to = 0;
    bool operator==(const ByteSpan&) const = default;
};
std::optional<ByteSpan> bytesOf(std::string_view text, const CharacterSpan& span);  // none outside the text
std::optional<CharacterSpan> charactersOf(std::string_view text, const ByteSpan& span);

// "…" in quotation marks, for a dialog: long words are cut after a word, and say so with an ellipsis.
std::string quoted(std::string_view words);

// "P01/A-02@120-180", or "P01/A-02#3@120-180" of another version than the first: an account and where in it,
// as one view tells another where to go.
struct AccountPlace {
    std::string account;
    std::optional<ByteSpan> span;
    std::int64_t revision = 1;  // that the span counts in
    std::string written() const;
};
AccountPlace readAccountPlace(const std::string& written);

}  // namespace strata::presenters
