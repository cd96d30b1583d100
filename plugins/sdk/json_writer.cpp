#include "sdk/json_writer.h"

#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>

#include "sdk/scan.h"

namespace strata::sdk {
namespace {

constexpr std::size_t kFlushAt = 256 * 1024;
constexpr std::size_t kSlack = 16;
constexpr int kReaderGone = 3;  // exit status when nobody reads the output any more

const char* findEscape(const char* at, const char* end) {
    if constexpr (kScansWords) {
        while (end - at >= 8) {
            const std::uint64_t word = loadWord(at);
            const std::uint64_t hits =
                bytesEqual(word, spread('"')) | bytesEqual(word, spread('\\')) | bytesBelow(word, 0x20);
            if (hits != 0) {
                return at + firstHit(hits);
            }
            at += 8;
        }
    }
    while (at < end && *at != '"' && *at != '\\' && static_cast<unsigned char>(*at) >= 0x20) {
        ++at;
    }
    return at;
}

char* escape(char* out, char c) {
    constexpr char kDigits[] = "0123456789abcdef";
    *out++ = '\\';
    switch (c) {
        case '"':
        case '\\':
            *out++ = c;
            return out;
        case '\n':
            *out++ = 'n';
            return out;
        case '\r':
            *out++ = 'r';
            return out;
        case '\t':
            *out++ = 't';
            return out;
        default:
            break;
    }
    std::memcpy(out, "u00", 3);
    out[3] = kDigits[(c >> 4) & 1];
    out[4] = kDigits[c & 15];
    return out + 5;
}

}  // namespace

JsonWriter::JsonWriter(int descriptor) : descriptor_(descriptor), buffer_(kFlushAt * 2) {}

char* JsonWriter::room(std::size_t bytes) {
    if (size_ + bytes > buffer_.size()) {
        buffer_.resize((size_ + bytes) * 2);
    }
    return buffer_.data() + size_;
}

void JsonWriter::separate() {
    if (needsComma_) {
        *room(1) = ',';
        ++size_;
    }
}

void JsonWriter::put(char c, bool isValueNext) {
    separate();
    *room(1) = c;
    ++size_;
    needsComma_ = isValueNext;
}

void JsonWriter::close(char c) {
    *room(1) = c;
    ++size_;
    needsComma_ = true;
}

void JsonWriter::key(std::string_view name) {
    separate();
    char* out = room(name.size() + 3);
    *out++ = '"';
    std::memcpy(out, name.data(), name.size());
    out += name.size();
    *out++ = '"';
    *out = ':';
    size_ += name.size() + 3;
    needsComma_ = false;
}

void JsonWriter::value(std::string_view text) {
    separate();
    char* const start = room(text.size() * 6 + kSlack);
    char* out = start;
    *out++ = '"';
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        const char* const stop = findEscape(at, end);
        std::memcpy(out, at, static_cast<std::size_t>(stop - at));
        out += stop - at;
        at = stop;
        if (at < end) {
            out = escape(out, *at++);
        }
    }
    *out++ = '"';
    size_ += static_cast<std::size_t>(out - start);
    needsComma_ = true;
}

void JsonWriter::number(std::int64_t value) {
    separate();
    char* const out = room(24);
    size_ += static_cast<std::size_t>(std::to_chars(out, out + 24, value).ptr - out);
    needsComma_ = true;
}

void JsonWriter::endLine() {
    *room(1) = '\n';
    ++size_;
    needsComma_ = false;
    if (size_ >= kFlushAt) {
        flush();
    }
}

void JsonWriter::flush() {
    std::size_t done = 0;
    while (done < size_) {
        const ssize_t wrote = ::write(descriptor_, buffer_.data() + done, size_ - done);
        if (wrote < 0 && errno == EINTR) {
            continue;
        }
        if (wrote <= 0) {
            ::_exit(kReaderGone);
        }
        done += static_cast<std::size_t>(wrote);
    }
    size_ = 0;
}

}  // namespace strata::sdk
