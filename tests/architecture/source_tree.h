#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace strata::architecture {

struct SourceFile {
    std::string path;  // from the root: "src/base/instant.h"
    std::string room;  // "base", "presenters", "csv"
    std::vector<std::string> lines;

    bool isHeader() const { return path.ends_with(".h"); }
};

struct Include {
    std::string target;  // as written between the quotes or brackets
    bool isQuoted = false;
};

// Every .h and .cpp below these folders of the tree, in order of path.
std::vector<SourceFile> sourcesBelow(const std::vector<std::string>& folders);
std::vector<Include> includesOf(const SourceFile& file);

}  // namespace strata::architecture
