#include "base/digest.h"

#include <fcntl.h>
#include <nettle/sha2.h>
#include <unistd.h>

#include <cerrno>
#include <vector>

#include "base/failure.h"
#include "base/file.h"
#include "base/text.h"

namespace strata::base {
namespace {

void add(sha256_ctx& context, std::string_view bytes) {
    sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

// Ends the digest and begins another.
std::string hexOf(sha256_ctx& context) {
    std::uint8_t digest[SHA256_DIGEST_SIZE];
    sha256_digest(&context, sizeof digest, digest);
    return toHex({reinterpret_cast<const char*>(digest), sizeof digest});
}

}  // namespace

struct Sha256::Inside {
    sha256_ctx context;
};

Sha256::Sha256() : inside_(std::make_unique<Inside>()) {
    sha256_init(&inside_->context);
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::update(std::string_view bytes) {
    add(inside_->context, bytes);
}

std::string Sha256::hex() {
    return hexOf(inside_->context);
}

std::string sha256Hex(std::string_view bytes) {
    sha256_ctx context;
    sha256_init(&context);
    add(context, bytes);
    return hexOf(context);
}

std::string sha256OfFile(const std::filesystem::path& file, const Progress& progress) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        throwFileFailure(file, "cannot be opened", errno);
    const struct Closing {
        int descriptor;
        ~Closing() { ::close(descriptor); }
    } closing{descriptor};
    std::error_code unknown;
    const auto total = static_cast<std::int64_t>(std::filesystem::file_size(file, unknown));
    Sha256 digest;
    std::vector<char> buffer(1024 * 1024);
    for (std::int64_t done = 0;;) {
        progress.throwIfStopped();
        const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            throwFileFailure(file, "cannot be read", errno);
        if (got == 0)
            return digest.hex();
        digest.update({buffer.data(), static_cast<std::size_t>(got)});
        done += got;
        if (!unknown)
            progress.report(done, total);
    }
}

}  // namespace strata::base
