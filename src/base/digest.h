#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/progress.h"

namespace strata::base {

// SHA-256 in 64 lower-case hexadecimal digits (FIPS 180-4).
std::string sha256Hex(std::string_view bytes);

class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void update(std::string_view bytes);
    std::string hex();  // ends this digest; the next update begins another

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

// Reads the file once, in pieces. Throws Failure when it cannot be read, Cancelled when stopped.
std::string sha256OfFile(const std::filesystem::path& file, const Progress& progress = {});

}  // namespace strata::base
