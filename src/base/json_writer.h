#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace strata::base {

// A JSON string with its quotes. Control characters are escaped, other UTF-8 is left as it is; bytes that are
// no UTF-8 become U+FFFD, so the result is always valid JSON.
std::string jsonQuoted(std::string_view text);
void appendJsonQuoted(std::string& out, std::string_view text);
// Whether every part of a text stands for itself between the quotes: ASCII without controls, quotes and
// backslashes.
bool isPlainJson(std::string_view text);

// Writes one JSON value, in the order told, with no white space: the same calls always give the same bytes,
// so what it writes can be digested.
class JsonWriter {
public:
    explicit JsonWriter(std::size_t expectedBytes = 0) { out_.reserve(expectedBytes); }

    JsonWriter& beginObject();
    JsonWriter& endObject();
    JsonWriter& beginArray();
    JsonWriter& endArray();
    JsonWriter& key(std::string_view name);

    JsonWriter& value(std::string_view text);
    JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    template <std::integral N>
    JsonWriter& value(N number) {
        if constexpr (std::same_as<N, bool>)
            return raw(number ? "true" : "false");
        else
            return integer(static_cast<std::int64_t>(number));
    }
    JsonWriter& value(double number);  // null when it is no number
    JsonWriter& value(std::nullptr_t) { return raw("null"); }
    JsonWriter& value(const std::vector<std::string>& texts);
    template <class T>
    JsonWriter& value(const std::optional<T>& maybe) {
        return maybe ? value(*maybe) : raw("null");
    }
    JsonWriter& raw(std::string_view json);  // a value already in JSON

    template <class T>
    JsonWriter& member(std::string_view name, const T& held) {
        key(name);
        return value(held);
    }
    // Left out when empty.
    JsonWriter& memberIfAny(std::string_view name, std::string_view text);

    const std::string& text() const& { return out_; }
    std::string text() && { return std::move(out_); }
    std::string take() { return std::move(out_); }

private:
    JsonWriter& integer(std::int64_t number);
    bool wantsComma() const;
    void separate();

    std::string out_;
};

}  // namespace strata::base
