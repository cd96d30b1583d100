#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>

namespace strata::bench {

// A text file written in large pieces: making ten million rows should cost less than reading them.
class TextFile {
public:
    // Throws std::system_error when the file cannot be made.
    explicit TextFile(const std::filesystem::path& path);
    ~TextFile();
    TextFile(const TextFile&) = delete;
    TextFile& operator=(const TextFile&) = delete;

    TextFile& operator<<(std::string_view text) {
        buffer_.append(text);
        return *this;
    }
    TextFile& operator<<(char letter) {
        buffer_.push_back(letter);
        return *this;
    }
    TextFile& operator<<(std::uint64_t number);
    // Pads with zeros at the front to `width` digits.
    TextFile& digits(std::uint64_t number, int width);

    // Ends a row, and writes out when enough has gathered.
    void endRow(std::string_view end);
    // Throws std::system_error when not everything reached the disk.
    void close();

private:
    void flush();

    std::FILE* file_ = nullptr;
    std::string buffer_;
    std::string name_;
};

}  // namespace strata::bench
