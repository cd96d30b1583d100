#include "architecture/source_tree.h"

#include <algorithm>
#include <fstream>
#include <regex>

namespace strata::architecture {

namespace fs = std::filesystem;

std::vector<SourceFile> sourcesBelow(const std::vector<std::string>& folders) {
    const fs::path root = STRATA_SOURCE_DIR;
    std::vector<SourceFile> files;
    for (const std::string& folder : folders) {
        if (!fs::exists(root / folder))
            continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const std::string extension = entry.path().extension();
            if (extension != ".h" && extension != ".cpp")
                continue;
            SourceFile file;
            const fs::path path = fs::relative(entry.path(), root);
            file.path = path.string();
            file.room = std::next(path.begin())->string();
            std::ifstream text(entry.path());
            for (std::string line; std::getline(text, line);)
                file.lines.push_back(line);
            files.push_back(std::move(file));
        }
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return files;
}

std::vector<Include> includesOf(const SourceFile& file) {
    static const std::regex kInclude("^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">].*");
    std::vector<Include> includes;
    std::smatch match;
    for (const std::string& line : file.lines)
        if (std::regex_match(line, match, kInclude))
            includes.push_back({match[2], match[1] == "\""});
    return includes;
}

}  // namespace strata::architecture
