#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

namespace strata::store {

// Files named by the SHA-256 of their bytes: blobs/ab/abcdef... Written once, synced before anything names
// them, made read-only, never changed. Adding bytes that are already there adds nothing.
class Blobs {
public:
    struct Added {
        std::string sha256;
        std::int64_t bytes = 0;
        bool wasThere = false;
    };

    // A blob being written piece by piece. Left unfinished, it leaves nothing.
    class Writer {
    public:
        explicit Writer(const Blobs& blobs);
        ~Writer();
        Writer(const Writer&) = delete;
        Writer& operator=(const Writer&) = delete;
        void append(std::string_view bytes);
        Added finish();

    private:
        struct Inside;
        std::unique_ptr<Inside> inside_;
    };

    explicit Blobs(std::filesystem::path folder) : folder_(std::move(folder)) {}

    Added addFile(const std::filesystem::path& file, std::stop_token stop,
                  const std::function<void(std::int64_t)>& onBytes = {}) const;
    Added addText(std::string_view bytes) const;

    // Takes away bytes added for something that was then refused. Only for what no entry names.
    void discard(std::string_view sha256) const;

    std::filesystem::path pathOf(std::string_view sha256) const;
    bool has(std::string_view sha256) const;
    std::string read(std::string_view sha256) const;  // whole; throws Corruption when missing
    const std::filesystem::path& folder() const { return folder_; }

private:
    std::filesystem::path folder_;
};

}  // namespace strata::store
