#include "base/json_writer.h"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>

#include "base/text.h"

namespace strata::base {

namespace {

constexpr std::size_t kShort = 56;  // bytes; most keys and values
constexpr char kDigits[] = "0123456789abcdef";

bool isEscaped(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

std::uint64_t eightBytes(const char* from) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, from, sizeof eight);
    return eight;
}

// Whether any of eight bytes is a control, a quote or a backslash; with `alsoHigh`, or not ASCII.
bool hasEscaped(std::uint64_t eight, bool alsoHigh) {
    constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101ULL, kHighs = 0x8080'8080'8080'8080ULL;
    const auto zeroes = [](std::uint64_t bytes) { return (bytes - kOnes) & ~bytes; };
    const std::uint64_t found = ((eight - kOnes * 0x20) & ~eight) | zeroes(eight ^ (kOnes * '"')) |
                                zeroes(eight ^ (kOnes * '\\')) | (alsoHigh ? eight : 0);
    return (found & kHighs) != 0;
}

// How many bytes from the beginning stand for themselves between quotes.
std::size_t plainBytes(std::string_view text) {
    std::size_t i = 0;
    while (i + 8 <= text.size() && !hasEscaped(eightBytes(text.data() + i), false))
        i += 8;
    while (i < text.size() && !isEscaped(text[i]))
        ++i;
    return i;
}

// Keys and codes, most of what is written: copied and looked at in one go, quotes and all. Where the copy
// ends, or null when the text is longer or not plain. `to` has room for kShort + 10.
char* copyShort(std::string_view text, char* to) {
    if (text.size() > kShort)
        return nullptr;
    *to++ = '"';
    std::memset(to, ' ', kShort + 8);
    std::memcpy(to, text.data(), text.size());
    for (std::size_t i = 0; i < text.size(); i += 8)
        if (hasEscaped(eightBytes(to + i), true))
            return nullptr;
    to += text.size();
    *to++ = '"';
    return to;
}

void appendEscaped(std::string& out, char c) {
    char escaped[6] = {'\\', c, '0', '0', 0, 0};
    std::size_t size = 2;
    if (c == '\n')
        escaped[1] = 'n';
    else if (c == '\t')
        escaped[1] = 't';
    else if (c == '\r')
        escaped[1] = 'r';
    else if (c != '"' && c != '\\') {
        escaped[1] = 'u';
        escaped[4] = kDigits[static_cast<unsigned char>(c) >> 4];
        escaped[5] = kDigits[c & 15];
        size = 6;
    }
    out.append(escaped, size);
}

}  // namespace

bool isPlainJson(std::string_view text) {
    std::size_t i = 0;
    for (; i + 8 <= text.size(); i += 8)
        if (hasEscaped(eightBytes(text.data() + i), true))
            return false;
    for (; i < text.size(); ++i)
        if (isEscaped(text[i]) || static_cast<signed char>(text[i]) < 0)
            return false;
    return true;
}

void appendJsonQuoted(std::string& out, std::string_view text) {
    char piece[kShort + 10];
    if (const char* end = copyShort(text, piece)) {
        out.append(piece, static_cast<std::size_t>(end - piece));
        return;
    }
    if (isPlainJson(text)) {
        const std::size_t before = out.size();
        out.append(text.size() + 2, '"');
        std::memcpy(out.data() + before + 1, text.data(), text.size());
        return;
    }
    if (!isUtf8(text))
        return appendJsonQuoted(out, toUtf8Lossy(text));
    out += '"';
    for (;;) {
        const std::size_t plain = plainBytes(text);
        out += text.substr(0, plain);
        if (plain == text.size())
            break;
        appendEscaped(out, text[plain]);
        text.remove_prefix(plain + 1);
    }
    out += '"';
}

std::string jsonQuoted(std::string_view text) {
    std::string out;
    appendJsonQuoted(out, text);
    return out;
}

bool JsonWriter::wantsComma() const {
    return !out_.empty() && out_.back() != '{' && out_.back() != '[' && out_.back() != ':';
}

void JsonWriter::separate() {
    if (wantsComma())
        out_ += ',';
}

JsonWriter& JsonWriter::raw(std::string_view json) {
    separate();
    out_ += json;
    return *this;
}

JsonWriter& JsonWriter::beginObject() {
    return raw("{");
}
JsonWriter& JsonWriter::beginArray() {
    return raw("[");
}

JsonWriter& JsonWriter::endObject() {
    out_ += '}';
    return *this;
}

JsonWriter& JsonWriter::endArray() {
    out_ += ']';
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    char piece[kShort + 12];
    piece[0] = ',';
    const std::size_t skipped = wantsComma() ? 0 : 1;
    if (char* end = copyShort(name, piece + 1)) {
        *end++ = ':';
        out_.append(piece + skipped, static_cast<std::size_t>(end - piece) - skipped);
        return *this;
    }
    separate();
    appendJsonQuoted(out_, name);
    out_ += ':';
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    separate();
    appendJsonQuoted(out_, text);
    return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t number) {
    char text[24];
    const auto end = std::to_chars(text, text + sizeof text, number).ptr;
    return raw({text, static_cast<std::size_t>(end - text)});
}

JsonWriter& JsonWriter::value(double number) {
    if (!std::isfinite(number))
        return raw("null");
    char text[40];
    const auto end = std::to_chars(text, text + sizeof text, number).ptr;
    return raw({text, static_cast<std::size_t>(end - text)});
}

JsonWriter& JsonWriter::value(const std::vector<std::string>& texts) {
    beginArray();
    for (const std::string& text : texts)
        value(text);
    return endArray();
}

JsonWriter& JsonWriter::memberIfAny(std::string_view name, std::string_view text) {
    return text.empty() ? *this : member(name, text);
}

}  // namespace strata::base
