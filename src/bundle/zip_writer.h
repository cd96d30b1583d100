#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

struct zip;
struct zip_source;

namespace strata::bundle {

// A zip of which the same contents give the same bytes: the members in the order given, all of one fixed
// time. It appears under its name only when it is whole.
class ZipWriter {
public:
    // `what` it is, for a person: "bundle", "table".
    ZipWriter(std::filesystem::path zip, std::string what);
    ~ZipWriter();
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;

    void addText(const std::string& name, const std::string& text);  // must stay until close()
    void addFile(const std::string& name, const std::filesystem::path& file, bool isPacked);  // so must this

    // Throws base::Cancelled when stopped.
    void close(const std::function<void(double)>& onProgress, std::stop_token stop);
    const std::filesystem::path& partial() const { return partial_; }  // to be read between close() and
    void putInPlace();                                                 // this, which replaces what is there

private:
    struct Discard {
        void operator()(zip* archive) const;
    };
    [[noreturn]] void fail(const std::string& why) const;
    void open();
    void put(const std::string& name, zip_source* source, bool isPacked);

    std::filesystem::path zip_, partial_;
    std::string what_;
    std::unique_ptr<zip, Discard> archive_;
};

}  // namespace strata::bundle
