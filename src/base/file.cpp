#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <vector>

#include "base/failure.h"
#include "base/ids.h"
#include "base/text.h"

namespace strata::base {
namespace {

std::string whyInWords(int code) {
    switch (code) {
        case ENOSPC:
            return "the disk is full; free some space and try again";
        case EDQUOT:
            return "this account's share of the disk is full; free some space and try again";
        case EROFS:
            return "the disk is read-only; choose another place";
        case EACCES:
        case EPERM:
            return "this account may not; ask for access or choose another place";
        case ENOENT:
            return "there is no such file or folder";
        case EISDIR:
            return "it is a folder, not a file";
        case ENOTDIR:
            return "part of the path is a file, not a folder";
        case EIO:
            return "the disk reports an error; copy what you can to another disk";
        case EMFILE:
        case ENFILE:
            return "too many files are open; close other programs and try again";
        default:
            return std::generic_category().message(code);
    }
}

class Descriptor {
public:
    Descriptor(const std::filesystem::path& file, int flags, std::string_view doing, mode_t mode = 0600)
        : number_(::open(file.c_str(), flags | O_CLOEXEC, mode)) {
        if (number_ < 0)
            throwFileFailure(file, doing, errno);
    }
    ~Descriptor() { ::close(number_); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }

private:
    int number_;
};

void writeAll(int descriptor, const std::filesystem::path& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            throwFileFailure(file, "cannot be written", errno);
        bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    if (::fsync(descriptor) != 0)
        throwFileFailure(file, "cannot be written", errno);
}

}  // namespace

void throwFileFailure(const std::filesystem::path& file, std::string_view doing, int code) {
    throw Failure(file.string() + " " + std::string(doing) + ": " + whyInWords(code) + ".");
}

std::string readFile(const std::filesystem::path& file, std::int64_t maxBytes) {
    const Descriptor descriptor(file, O_RDONLY, "cannot be opened");
    struct stat status {};
    if (::fstat(descriptor.number(), &status) != 0)
        throwFileFailure(file, "cannot be read", errno);
    if (S_ISDIR(status.st_mode))
        throwFileFailure(file, "cannot be read", EISDIR);
    const auto tooLarge = [&] {
        throw Failure(file.string() + " cannot be read: it holds more than the " + inBytes(maxBytes) +
                      " allowed for it.");
    };
    if (status.st_size > maxBytes)
        tooLarge();
    constexpr std::size_t kStep = 64 * 1024;
    std::string bytes;
    for (std::size_t filled = 0;;) {
        const std::size_t known = filled == 0 ? static_cast<std::size_t>(status.st_size) + 1 : filled + kStep;
        if (bytes.size() == filled)
            bytes.resize(known);
        const ssize_t got = ::read(descriptor.number(), bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            throwFileFailure(file, "cannot be read", errno);
        filled += static_cast<std::size_t>(got);
        if (static_cast<std::int64_t>(filled) > maxBytes)
            tooLarge();
        if (got == 0) {
            bytes.resize(filled);
            return bytes;
        }
    }
}

void writeFileDurably(const std::filesystem::path& file, std::string_view bytes) {
    std::filesystem::path beside = file;
    beside += ".new-" + randomId().substr(0, 12);
    try {
        const Descriptor descriptor(beside, O_WRONLY | O_CREAT | O_EXCL, "cannot be created", 0644);
        writeAll(descriptor.number(), file, bytes);
        if (::rename(beside.c_str(), file.c_str()) != 0)
            throwFileFailure(file, "cannot be put in place", errno);
    } catch (...) {
        ::unlink(beside.c_str());
        throw;
    }
    syncFolder(file.parent_path());
}

void syncFolder(const std::filesystem::path& folder) {
    const std::filesystem::path named = folder.empty() ? std::filesystem::path(".") : folder;
    const Descriptor descriptor(named, O_RDONLY | O_DIRECTORY, "cannot be opened");
    // Some file systems cannot sync a folder and say so with EINVAL.
    if (::fsync(descriptor.number()) != 0 && errno != EINVAL)
        throwFileFailure(named, "cannot be written", errno);
}

TempFolder::TempFolder(const std::filesystem::path& under) {
    const std::filesystem::path place = under.empty() ? std::filesystem::temp_directory_path() : under;
    std::string name = (place / "strata-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        throwFileFailure(place, "cannot take a new folder", errno);
    path_ = name;
}

TempFolder::~TempFolder() {
    remove();
}

TempFolder::TempFolder(TempFolder&& other) noexcept : path_(std::move(other.path_)) {
    other.path_.clear();
}

TempFolder& TempFolder::operator=(TempFolder&& other) noexcept {
    if (this != &other) {
        remove();
        path_ = std::move(other.path_);
        other.path_.clear();
    }
    return *this;
}

void TempFolder::remove() noexcept {
    std::error_code ignored;
    if (!path_.empty())
        std::filesystem::remove_all(path_, ignored);
}

}  // namespace strata::base
