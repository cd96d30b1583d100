#pragma once

#include <filesystem>
#include <fstream>
#include <string_view>

#include "base/file.h"

namespace strata::support {

// A folder for one test, gone at its end.
class TempFolder {
public:
    const std::filesystem::path& path() const { return folder_.path(); }
    std::filesystem::path operator/(const std::filesystem::path& name) const { return folder_.path() / name; }

    std::filesystem::path write(const std::filesystem::path& name, std::string_view bytes) const {
        const std::filesystem::path file = folder_.path() / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << bytes;
        return file;
    }

private:
    base::TempFolder folder_;
};

}  // namespace strata::support
