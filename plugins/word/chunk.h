#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace strata::word {

// The words of a file that Word joins into a document when it opens it: a page of the web, alone or packed
// with its pictures (.mht), or plain text. Nothing of any other kind. `name` is that of the part.
std::optional<std::string> wordsOfChunk(const std::string& bytes, std::string_view name);

}  // namespace strata::word
