#include "text_file.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <system_error>

namespace strata::bench {
namespace {

constexpr std::size_t kPiece = 1U << 20U;

[[noreturn]] void fail(const std::string& what) {
    throw std::system_error(errno, std::generic_category(), what);
}

}  // namespace

TextFile::TextFile(const std::filesystem::path& path)
    : file_(std::fopen(path.c_str(), "wb")), name_(path.string()) {
    if (file_ == nullptr) {
        fail(name_);
    }
    buffer_.reserve(kPiece + 4096);
}

TextFile::~TextFile() {
    if (file_ != nullptr) {
        std::fclose(file_);
    }
}

TextFile& TextFile::operator<<(std::uint64_t number) {
    std::array<char, 20> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    buffer_.append(text.data(), end);
    return *this;
}

TextFile& TextFile::digits(std::uint64_t number, int width) {
    const std::size_t start = buffer_.size();
    buffer_.append(static_cast<std::size_t>(width), '0');
    for (std::size_t at = buffer_.size(); at > start; number /= 10) {
        buffer_[--at] = static_cast<char>('0' + number % 10);
    }
    return *this;
}

void TextFile::endRow(std::string_view end) {
    buffer_.append(end);
    if (buffer_.size() >= kPiece) {
        flush();
    }
}

void TextFile::flush() {
    if (std::fwrite(buffer_.data(), 1, buffer_.size(), file_) != buffer_.size()) {
        fail(name_);
    }
    buffer_.clear();
}

void TextFile::close() {
    flush();
    std::FILE* file = file_;
    file_ = nullptr;
    if (std::fclose(file) != 0) {
        fail(name_);
    }
}

}  // namespace strata::bench
