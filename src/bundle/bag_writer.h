#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/file.h"
#include "bundle/zip_writer.h"

namespace strata::bundle {

// Writes a BagIt 1.0 bag (RFC 8493) into a zip: one top folder named like the zip, stored and not compressed
// twice, with fixed order and times, so that the same contents give the same bytes. Payload names are ASCII,
// short and without what BagIt would have to escape. The zip appears under its name only when it is whole.
class BagWriter {
public:
    explicit BagWriter(const std::filesystem::path& zip);  // throws base::Failure when it is there already
    BagWriter(const BagWriter&) = delete;
    BagWriter& operator=(const BagWriter&) = delete;

    void addText(const std::string& name, std::string_view bytes);             // name: below data/
    void addFile(const std::string& name, const std::filesystem::path& file);  // must stay until finish()
    std::filesystem::path makeFile(
        const std::string& name);  // a file to be written by the caller before finish()
    void addInfo(const std::string& label, const std::string& value);

    struct Held {
        std::string name, sha256;  // name: below data/
    };
    // All that was added so far, by name. What callers write themselves must be whole by then.
    std::vector<Held> held(std::stop_token stop);

    struct Finished {
        std::int64_t files = 0, bytes = 0;
        std::string sha256;
    };
    Finished finish(const std::function<void(double)>& onProgress, std::stop_token stop);

private:
    struct Member {
        std::string name;
        std::filesystem::path file;
        std::string text;
        bool isText = false;
        std::string sha256 = {};  // once it is known

        const std::string& digest();
    };
    std::filesystem::path zip_;
    ZipWriter writer_;
    std::vector<Member> members_;
    std::vector<std::pair<std::string, std::string>> info_;
    base::TempFolder made_;
};

// A name that every file system takes: ASCII letters, digits, dot, dash and underscore; at most 80
// characters.
std::string plainName(std::string_view name);

}  // namespace strata::bundle
