#include "base/digest.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <unistd.h>

#include <cerrno>
#include <vector>

#include "base/failure.h"
#include "base/file.h"
#include "base/text.h"

namespace strata::base {
namespace {

void require(int answer) {
    if (answer != 1)
        throw Failure("SHA-256 is not to be had from this computer's OpenSSL. Repair its installation.");
}

std::string hexOf(const unsigned char* digest, unsigned size) {
    return toHex({reinterpret_cast<const char*>(digest), size});
}

const EVP_MD* sha256() {
    static EVP_MD* const method = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return method;
}

}  // namespace

struct Sha256::Inside {
    struct Free {
        void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    };
    std::unique_ptr<EVP_MD_CTX, Free> context{EVP_MD_CTX_new()};
};

Sha256::Sha256() : inside_(std::make_unique<Inside>()) {
    require(EVP_DigestInit_ex(inside_->context.get(), sha256(), nullptr));
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::update(std::string_view bytes) {
    require(EVP_DigestUpdate(inside_->context.get(), bytes.data(), bytes.size()));
}

std::string Sha256::hex() {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    require(EVP_DigestFinal_ex(inside_->context.get(), digest, &size));
    require(EVP_DigestInit_ex(inside_->context.get(), sha256(), nullptr));
    return hexOf(digest, size);
}

std::string sha256Hex(std::string_view bytes) {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    require(EVP_Digest(bytes.data(), bytes.size(), digest, &size, sha256(), nullptr));
    return hexOf(digest, size);
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
