#include "casefile/case_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <fstream>
#include <utility>

namespace strata::casefile {

namespace {

std::filesystem::path lockFile(const std::filesystem::path& folder) {
    return folder / "case.lock";
}

}  // namespace

std::optional<CaseLock> CaseLock::take(const std::filesystem::path& folder, const std::string& who) {
    const int descriptor = ::open(lockFile(folder).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return std::nullopt;
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor);
        return std::nullopt;
    }
    CaseLock lock(descriptor);
    // Who holds it is a courtesy to others, which a full disk may refuse; the lock holds without.
    [[maybe_unused]] const bool isTold =
        ::ftruncate(descriptor, 0) == 0 && ::pwrite(descriptor, who.data(), who.size(), 0) >= 0;
    return lock;
}

std::string CaseLock::holder(const std::filesystem::path& folder) {
    std::ifstream in(lockFile(folder));
    std::string who;
    std::getline(in, who);
    return who;
}

CaseLock::CaseLock(CaseLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

CaseLock& CaseLock::operator=(CaseLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

CaseLock::~CaseLock() {
    if (descriptor_ < 0)
        return;
    [[maybe_unused]] const int cleared = ::ftruncate(descriptor_, 0);
    ::close(descriptor_);
}

}  // namespace strata::casefile
