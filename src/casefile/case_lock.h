#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace strata::casefile {

// The right to write to a case, held by one program at a time and given up with it, even when it crashes
// (flock).
class CaseLock {
public:
    // Empty when another program holds it, or when the folder cannot be written.
    static std::optional<CaseLock> take(const std::filesystem::path& folder, const std::string& who);
    // Who holds it, as that program wrote it down: "A. Patel on WS-12 since 14 March 2026, 09:05 (process
    // 4711)".
    static std::string holder(const std::filesystem::path& folder);

    CaseLock(CaseLock&& other) noexcept;
    CaseLock& operator=(CaseLock&& other) noexcept;
    ~CaseLock();

private:
    explicit CaseLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

}  // namespace strata::casefile
