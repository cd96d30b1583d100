#include "store/blobs.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "base/failure.h"
#include "base/file.h"
#include "base/ids.h"

namespace strata::store {

namespace {

[[noreturn]] void failOn(const std::filesystem::path& file, std::string_view doing) {
    const int code = errno;
    std::string why = std::strerror(code);
    if (code == ENOSPC)
        why = "the disk is full. Nothing was changed; free some space and try again";
    if (code == EROFS)
        why = "the disk is read-only. Nothing was changed";
    throw base::Failure(file.string() + ": " + std::string(doing) + ": " + why + ".");
}

}  // namespace

struct Blobs::Writer::Inside {
    const Blobs* blobs;
    std::filesystem::path temporary;
    int descriptor = -1;
    base::Sha256 digest;
    std::int64_t bytes = 0;
};

Blobs::Writer::Writer(const Blobs& blobs) : inside_(std::make_unique<Inside>()) {
    inside_->blobs = &blobs;
    std::error_code ignored;
    std::filesystem::create_directories(blobs.folder(), ignored);
    inside_->temporary = blobs.folder() / (".incoming-" + base::randomId());
    inside_->descriptor = ::open(inside_->temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (inside_->descriptor < 0)
        failOn(inside_->temporary, "cannot be written");
}

Blobs::Writer::~Writer() {
    if (inside_->descriptor < 0)
        return;
    ::close(inside_->descriptor);
    ::unlink(inside_->temporary.c_str());
}

void Blobs::Writer::append(std::string_view bytes) {
    inside_->digest.update(bytes);
    inside_->bytes += static_cast<std::int64_t>(bytes.size());
    while (!bytes.empty()) {
        const ssize_t written = ::write(inside_->descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            failOn(inside_->temporary, "cannot be written");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

Blobs::Added Blobs::Writer::finish() {
    Added added{inside_->digest.hex(), inside_->bytes, false};
    const auto target = inside_->blobs->pathOf(added.sha256);
    if (std::filesystem::exists(target)) {
        added.wasThere = true;
        ::close(std::exchange(inside_->descriptor, -1));
        ::unlink(inside_->temporary.c_str());
        return added;
    }
    ::fchmod(inside_->descriptor, 0400);
    if (::fsync(inside_->descriptor) != 0)
        failOn(inside_->temporary, "cannot be made safe on disk");
    std::error_code error;
    std::filesystem::create_directories(target.parent_path(), error);
    if (error) {
        errno = error.value();
        failOn(target, "cannot be put in its place");
    }
    if (::rename(inside_->temporary.c_str(), target.c_str()) != 0)
        failOn(target, "cannot be put in its place");
    ::close(std::exchange(inside_->descriptor, -1));
    base::syncFolder(target.parent_path());
    base::syncFolder(inside_->blobs->folder());
    return added;
}

Blobs::Added Blobs::addFile(const std::filesystem::path& file, std::stop_token stop,
                            const std::function<void(std::int64_t)>& onBytes) const {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        failOn(file, "cannot be read");
    struct Closer {
        int descriptor;
        ~Closer() { ::close(descriptor); }
    } closer{descriptor};
    Writer writer(*this);
    std::vector<char> buffer(1 << 18);
    std::int64_t total = 0;
    for (;;) {
        if (stop.stop_requested())
            throw base::Cancelled();
        const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            failOn(file, "cannot be read");
        if (got == 0)
            return writer.finish();
        writer.append({buffer.data(), static_cast<std::size_t>(got)});
        total += got;
        if (onBytes)
            onBytes(total);
    }
}

Blobs::Added Blobs::addText(std::string_view bytes) const {
    Writer writer(*this);
    writer.append(bytes);
    return writer.finish();
}

void Blobs::discard(std::string_view sha256) const {
    std::error_code ignored;
    std::filesystem::remove(pathOf(sha256), ignored);
    std::filesystem::remove(pathOf(sha256).parent_path(), ignored);  // only when empty
}

std::filesystem::path Blobs::pathOf(std::string_view sha256) const {
    return folder_ / sha256.substr(0, 2) / sha256;
}

bool Blobs::has(std::string_view sha256) const {
    return std::filesystem::exists(pathOf(sha256));
}

std::string Blobs::read(std::string_view sha256) const {
    const auto file = pathOf(sha256);
    if (!std::filesystem::exists(file))
        throw base::Corruption(file.string() +
                               ": a file that the ledger names is missing. Restore it from a backup.");
    return base::readFile(file, INT64_MAX);
}

}  // namespace strata::store
