#include "base/json_writer.h"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>

#include "base/text.h"

namespace strata::base {

namespace {

// Whether every byte stands for itself between quotes; eight at a time.
bool isPlain(std::string_view text) {
    constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101ULL, kHighs = 0x8080'8080'8080'8080ULL;
    const auto hasZero = [](std::uint64_t eight) { return (eight - kOnes) & ~eight & kHighs; };
    std::size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data() + i, 8);
        const std::uint64_t isControl = (eight - kOnes * 0x20) & ~eight & kHighs;
        if (((eight & kHighs) | isControl | hasZero(eight ^ (kOnes * '"')) |
             hasZero(eight ^ (kOnes * '\\'))) != 0)
            return false;
    }
    for (; i < text.size(); ++i)
        if (const auto c = static_cast<unsigned char>(text[i]);
            c < 0x20 || c >= 0x80 || c == '"' || c == '\\')
            return false;
    return true;
}

}  // namespace

void appendJsonQuoted(std::string& out, std::string_view text) {
    static constexpr char kDigits[] = "0123456789abcdef";
    if (isPlain(text)) {
        out += '"';
        out += text;
        out += '"';
        return;
    }
    if (!isUtf8(text))
        return appendJsonQuoted(out, toUtf8Lossy(text));
    out += '"';
    std::size_t plain = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out += text.substr(plain, i - plain);
        plain = i + 1;
        out += '\\';
        if (c == '"' || c == '\\')
            out += text[i];
        else if (c == '\n')
            out += 'n';
        else if (c == '\t')
            out += 't';
        else if (c == '\r')
            out += 'r';
        else {
            out += "u00";
            out += kDigits[c >> 4];
            out += kDigits[c & 15];
        }
    }
    out += text.substr(plain);
    out += '"';
}

std::string jsonQuoted(std::string_view text) {
    std::string out;
    appendJsonQuoted(out, text);
    return out;
}

void JsonWriter::separate() {
    if (!out_.empty() && out_.back() != '{' && out_.back() != '[' && out_.back() != ':')
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
