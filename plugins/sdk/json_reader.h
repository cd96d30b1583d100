#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace strata::sdk {

// One member of an object, as it stands in the source.
struct JsonField {
    std::string_view key;  // raw, between the quotes
    std::string_view raw;  // the value's own characters: `"text"`, `-1.50`, `{"a":1}`
};

struct JsonFault {
    std::size_t offset = 0;  // bytes into the text
    const char* what = "";
};

// Checks one whole JSON object strictly (RFC 8259; nesting up to 256) and lists its top-level members with
// their source text unchanged: numbers keep their digits, nested values their spelling. The fault says where
// it broke.
std::optional<JsonFault> readObject(std::string_view text, std::vector<JsonField>& fields);

// The text of a raw string value or key body: escapes resolved; a lone surrogate becomes U+FFFD.
void appendUnescaped(std::string& out, std::string_view body);

inline bool isJsonString(std::string_view raw) {
    return !raw.empty() && raw.front() == '"';
}
inline bool isJsonObject(std::string_view raw) {
    return !raw.empty() && raw.front() == '{';
}

}  // namespace strata::sdk
