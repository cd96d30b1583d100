#pragma once

#include <cstdint>
#include <string>

#include "sdk/encoding.h"
#include "sdk/input_file.h"

namespace strata::sdk {

// Text as UTF-8, handed out in blocks. Two sources: a file, and a piece of memory for looking at the head of
// one.
class TextSource {
public:
    virtual ~TextSource() = default;
    // Fills up to `capacity` bytes (at least 16) with UTF-8; 0 means the end. A character may be cut between
    // two blocks of a UTF-8 file, never lost.
    virtual std::size_t read(char* room, std::size_t capacity) = 0;
    virtual void rewind() = 0;
    virtual std::uint64_t bytesConsumed() const = 0;  // of the source, for progress
};

class MemoryText : public TextSource {
public:
    explicit MemoryText(std::string text) : text_(std::move(text)) {}
    std::size_t read(char* room, std::size_t capacity) override;
    void rewind() override { at_ = 0; }
    std::uint64_t bytesConsumed() const override { return at_; }

private:
    std::string text_;
    std::size_t at_ = 0;
};

// Decodes a file whose encoding is already known. The byte order mark is left out. UTF-16 is decoded
// strictly: half a surrogate pair or half a unit throws Refuse with line and byte offset.
class TextStream : public TextSource {
public:
    TextStream(InputFile& file, const EncodingFinding& finding, std::string code);
    std::size_t read(char* room, std::size_t capacity) override;
    void rewind() override;
    std::uint64_t bytesConsumed() const override { return consumed_; }

private:
    std::size_t readOneByteCodePage(char* room, std::size_t capacity);
    std::size_t readUtf16(char* room, std::size_t capacity);
    unsigned unitAt(std::size_t at) const;
    [[noreturn]] void refuseUtf16(const char* what) const;

    InputFile& file_;
    EncodingFinding finding_;
    std::string code_;
    std::string raw_;
    std::size_t rawLeft_ = 0;  // undecoded bytes carried to the next block (UTF-16)
    std::uint64_t consumed_ = 0;
    std::uint64_t decoded_ = 0;  // byte offset of the unit being decoded
    std::uint64_t line_ = 1;
};

// Decodes the head of a file for sniffing; the cut end is dropped at the last whole character.
std::string decodeHead(std::string_view head, const EncodingFinding& finding);

// Appends one code point as UTF-8.
void appendUtf8(std::string& text, char32_t point);

}  // namespace strata::sdk
