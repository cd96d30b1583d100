#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace strata::app {

// What was written after `strata-workbench`.
struct LaunchOptions {
    std::filesystem::path caseFolder;    // empty: the welcome screen
    std::filesystem::path renderFolder;  // not empty: draw every view there and leave
    std::optional<bool> isDark;          // nothing said: as the system
    int width = 1366, height = 768;
    bool wantsHelp = false, wantsVersion = false;
    std::string trouble;  // in words, when it could not be understood
};

LaunchOptions readLaunchOptions(const std::vector<std::string>& words);
std::string launchHelp();

}  // namespace strata::app
