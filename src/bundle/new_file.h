#pragma once

#include <filesystem>
#include <string_view>

namespace strata::bundle {

// A file that appears under its name only when it is whole, and never in the place of another. Written
// beside its place; gone when not put there.
class NewFile {
public:
    // `what` is what the file is called in a refusal: "document". Throws base::Failure when the name is
    // taken.
    NewFile(std::filesystem::path file, std::string_view what);
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    const std::filesystem::path& partial() const { return partial_; }
    void putInPlace();  // synced first

private:
    void throwTaken() const;

    std::filesystem::path file_, partial_;
    std::string_view what_;
};

}  // namespace strata::bundle
