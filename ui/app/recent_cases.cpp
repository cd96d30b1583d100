#include "app/recent_cases.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "app/user_settings.h"

namespace strata::app {

namespace fs = std::filesystem;

namespace {

fs::path settingsFile() {
    return settingsFolder() / "recent";
}

}  // namespace

std::vector<std::string> recentCases() {
    std::vector<std::string> folders;
    std::ifstream in(settingsFile());
    std::error_code error;
    for (std::string line; std::getline(in, line) && folders.size() < 8;)
        if (fs::is_directory(line, error))
            folders.push_back(line);
    return folders;
}

void rememberCase(const std::string& folder) {
    std::error_code error;
    const std::string whole = fs::absolute(folder, error).string();
    auto folders = recentCases();
    folders.erase(std::remove(folders.begin(), folders.end(), whole), folders.end());
    folders.insert(folders.begin(), whole);
    fs::create_directories(settingsFile().parent_path(), error);
    std::ofstream out(settingsFile());
    for (const auto& one : folders)
        out << one << "\n";
}

}  // namespace strata::app
