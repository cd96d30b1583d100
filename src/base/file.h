#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace strata::base {

// "path: doing: why in words." for the errno in `code`: the disk is full, the disk is read-only, access is
// not allowed.
[[noreturn]] void throwFileFailure(const std::filesystem::path& file, std::string_view doing, int code);

// The whole file. Throws Failure when it cannot be read or holds more than maxBytes.
std::string readFile(const std::filesystem::path& file, std::int64_t maxBytes);

// All of it or the file as it was: written beside, synced, renamed into place, and the folder synced.
void writeFileDurably(const std::filesystem::path& file, std::string_view bytes);

// Makes names created or removed in this folder last through a power cut.
void syncFolder(const std::filesystem::path& folder);

// A private folder that goes, with what is in it, when this does.
class TempFolder {
public:
    explicit TempFolder(const std::filesystem::path& under = {});  // the system's place for such when empty
    ~TempFolder();
    TempFolder(TempFolder&&) noexcept;
    TempFolder& operator=(TempFolder&&) noexcept;
    const std::filesystem::path& path() const { return path_; }

private:
    void remove() noexcept;
    std::filesystem::path path_;
};

}  // namespace strata::base
