#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace strata::sdk {

// Writes JSON Lines to a file descriptor through one 256 KB buffer. Text must be valid UTF-8; it is escaped
// as RFC 8259 asks and otherwise kept byte for byte. Hand-written because a million rows pass through it.
class JsonWriter {
public:
    explicit JsonWriter(int descriptor);

    void beginObject() { put('{', false); }
    void endObject() { close('}'); }
    void beginArray() { put('[', false); }
    void endArray() { close(']'); }
    void key(std::string_view name);  // a plain name that needs no escaping
    void value(std::string_view text);
    void number(std::int64_t value);
    void endLine();
    void flush();

private:
    void put(char c, bool isValueNext);
    void close(char c);
    void separate();
    char* room(std::size_t bytes);

    int descriptor_;
    std::vector<char> buffer_;
    std::size_t size_ = 0;
    bool needsComma_ = false;
};

}  // namespace strata::sdk
