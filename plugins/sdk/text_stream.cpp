#include "sdk/text_stream.h"

#include <algorithm>
#include <cstring>

#include "sdk/refuse.h"

namespace strata::sdk {
namespace {

constexpr std::size_t kRawBlock = 64 * 1024;
constexpr std::size_t kLongestUtf8 = 4;

std::size_t putUtf8(char* room, char32_t point) {
    const auto byte = [](char32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
    if (point < 0x80) {
        room[0] = byte(point);
        return 1;
    }
    if (point < 0x800) {
        room[0] = byte(0xC0 | (point >> 6));
        room[1] = byte(0x80 | (point & 0x3F));
        return 2;
    }
    if (point < 0x10000) {
        room[0] = byte(0xE0 | (point >> 12));
        room[1] = byte(0x80 | ((point >> 6) & 0x3F));
        room[2] = byte(0x80 | (point & 0x3F));
        return 3;
    }
    room[0] = byte(0xF0 | (point >> 18));
    room[1] = byte(0x80 | ((point >> 12) & 0x3F));
    room[2] = byte(0x80 | ((point >> 6) & 0x3F));
    room[3] = byte(0x80 | (point & 0x3F));
    return 4;
}

}  // namespace

void appendUtf8(std::string& text, char32_t point) {
    char room[kLongestUtf8];
    text.append(room, putUtf8(room, point));
}

std::size_t MemoryText::read(char* room, std::size_t capacity) {
    const std::size_t size = std::min(capacity, text_.size() - at_);
    std::memcpy(room, text_.data() + at_, size);
    at_ += size;
    return size;
}

TextStream::TextStream(InputFile& file, const EncodingFinding& finding, std::string code)
    : file_(file), finding_(finding), code_(std::move(code)) {
    rewind();
}

void TextStream::rewind() {
    file_.rewind();
    char mark[4];
    if (finding_.markBytes > 0) {
        file_.read(mark, finding_.markBytes);
    }
    consumed_ = finding_.markBytes;
    decoded_ = finding_.markBytes;
    rawLeft_ = 0;
    line_ = 1;
}

std::size_t TextStream::read(char* room, std::size_t capacity) {
    switch (finding_.encoding) {
        case Encoding::Utf8: {
            const std::size_t got = file_.read(room, capacity);
            consumed_ += got;
            return got;
        }
        case Encoding::Utf16Le:
        case Encoding::Utf16Be:
            return readUtf16(room, capacity);
        case Encoding::Windows1252:
        case Encoding::Windows1250:
            break;
    }
    return readOneByteCodePage(room, capacity);
}

std::size_t TextStream::readOneByteCodePage(char* room, std::size_t capacity) {
    raw_.resize(kRawBlock);
    const std::size_t got = file_.read(raw_.data(), std::min(kRawBlock, capacity / 3));
    consumed_ += got;
    const auto& page = codePage(finding_.encoding);
    char* out = room;
    for (std::size_t i = 0; i < got; ++i) {
        const auto byte = static_cast<unsigned char>(raw_[i]);
        if (byte < 0x80) {
            *out++ = raw_[i];
        } else {
            out += putUtf8(out, page[byte - 0x80U]);
        }
    }
    return static_cast<std::size_t>(out - room);
}

unsigned TextStream::unitAt(std::size_t at) const {
    const auto first = static_cast<unsigned char>(raw_[at]);
    const auto second = static_cast<unsigned char>(raw_[at + 1]);
    return finding_.encoding == Encoding::Utf16Le ? first | (static_cast<unsigned>(second) << 8)
                                                  : second | (static_cast<unsigned>(first) << 8);
}

void TextStream::refuseUtf16(const char* what) const {
    throw Refuse{code_ + ".encoding",
                 "The UTF-16 text is damaged: " + std::string(what) + " at byte offset " +
                     std::to_string(decoded_) + " (line " + std::to_string(line_) +
                     "). Ask for the file again.",
                 "line " + std::to_string(line_)};
}

std::size_t TextStream::readUtf16(char* room, std::size_t capacity) {
    raw_.resize(kRawBlock + 4);
    const std::size_t wanted = std::min(kRawBlock, capacity / 3);
    const std::size_t got = file_.read(raw_.data() + rawLeft_, wanted);
    consumed_ += got;
    const std::size_t have = rawLeft_ + got;
    const bool isEnd = got < wanted;
    char* out = room;
    std::size_t at = 0;
    while (at + 2 <= have && static_cast<std::size_t>(out - room) + kLongestUtf8 <= capacity) {
        char32_t point = unitAt(at);
        std::size_t size = 2;
        if (point >= 0xD800 && point <= 0xDBFF) {
            if (at + 4 > have && !isEnd) {
                break;
            }
            const unsigned low = at + 4 <= have ? unitAt(at + 2) : 0;
            if (low < 0xDC00 || low > 0xDFFF) {
                refuseUtf16("half a surrogate pair");
            }
            point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
            size = 4;
        } else if (point >= 0xDC00 && point <= 0xDFFF) {
            refuseUtf16("half a surrogate pair");
        } else if (point == 0) {
            refuseUtf16("a NUL character");
        }
        line_ += point == '\n' ? 1 : 0;
        out += putUtf8(out, point);
        at += size;
        decoded_ += size;
    }
    rawLeft_ = have - at;
    if (isEnd && rawLeft_ == 1) {
        refuseUtf16("half a character at the end");
    }
    std::memmove(raw_.data(), raw_.data() + at, rawLeft_);
    return static_cast<std::size_t>(out - room);
}

std::string decodeHead(std::string_view head, const EncodingFinding& finding) {
    std::string text;
    head.remove_prefix(std::min(head.size(), finding.markBytes));
    if (finding.encoding == Encoding::Utf8) {
        while (!head.empty() && (static_cast<unsigned char>(head.back()) & 0xC0) == 0x80) {
            head.remove_suffix(1);
        }
        if (!head.empty() && static_cast<unsigned char>(head.back()) >= 0x80) {
            head.remove_suffix(1);
        }
        return std::string(head);
    }
    text.reserve(head.size() * 2);
    if (finding.encoding == Encoding::Windows1252 || finding.encoding == Encoding::Windows1250) {
        for (const char c : head) {
            const auto byte = static_cast<unsigned char>(c);
            appendUtf8(text, byte < 0x80 ? byte : codePage(finding.encoding)[byte - 0x80U]);
        }
        return text;
    }
    const std::size_t low = finding.encoding == Encoding::Utf16Le ? 0 : 1;
    for (std::size_t at = 0; at + 2 <= head.size(); at += 2) {
        const char32_t unit = static_cast<unsigned char>(head[at + low]) |
                              (static_cast<char32_t>(static_cast<unsigned char>(head[at + 1 - low])) << 8);
        appendUtf8(text, unit >= 0xD800 && unit <= 0xDFFF ? U'\uFFFD' : unit);
    }
    return text;
}

}  // namespace strata::sdk
