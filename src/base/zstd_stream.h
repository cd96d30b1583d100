#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace strata::base {

// Compresses as it goes. The bytes depend only on what was appended, not on how it was cut.
class ZstdWriter {
public:
    using Sink = std::function<void(std::string_view)>;
    explicit ZstdWriter(Sink sink, int level = 1);
    ~ZstdWriter();
    ZstdWriter(ZstdWriter&&) noexcept;
    ZstdWriter& operator=(ZstdWriter&&) noexcept;

    void append(std::string_view bytes);
    void finish();  // without it the result is not readable

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

// Reads a compressed file from its beginning, in little memory (a window of 128 MB at most). Throws Failure
// when it cannot be read, Corruption when it is damaged or cut off.
class ZstdReader {
public:
    explicit ZstdReader(const std::filesystem::path& file);
    ~ZstdReader();
    ZstdReader(ZstdReader&&) noexcept;
    ZstdReader& operator=(ZstdReader&&) noexcept;

    std::size_t read(std::span<char> buffer);  // 0 at the end

    // The next line without its line feed, in `line` until the next call; false at the end. Throws Corruption
    // for a line of more than `mostBytes`.
    bool readLine(std::string_view& line, std::size_t mostBytes = 64 * 1024 * 1024);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace strata::base
