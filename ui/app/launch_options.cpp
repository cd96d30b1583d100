#include "app/launch_options.h"

#include <cstdio>

namespace strata::app {

LaunchOptions readLaunchOptions(const std::vector<std::string>& words) {
    LaunchOptions options;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string word = words[i], value;
        bool hasValue = false;
        if (const auto equals = word.find('='); word.rfind("--", 0) == 0 && equals != std::string::npos) {
            value = word.substr(equals + 1);
            word.resize(equals);
            hasValue = true;
        }
        const auto takeValue = [&] {
            if (!hasValue && i + 1 < words.size())
                value = words[++i];
            if (value.empty())
                options.trouble = word + " needs a value";
            return value;
        };
        if (word == "--help" || word == "-h") {
            options.wantsHelp = true;
        } else if (word == "--version") {
            options.wantsVersion = true;
        } else if (word == "--dark" || word == "--light") {
            options.isDark = word == "--dark";
        } else if (word == "--render") {
            options.renderFolder = takeValue();
        } else if (word == "--size") {
            char after = 0;
            if (std::sscanf(takeValue().c_str(), "%dx%d%c", &options.width, &options.height, &after) != 2 || options.width < 640 ||
                options.height < 400 || options.width > 8192 || options.height > 8192)
                options.trouble = "--size takes a width and a height in pixels from 640x400 to 8192x8192, such as 1366x768";
        } else if (word.size() > 1 && word[0] == '-') {
            options.trouble = "There is no option " + word;
        } else if (options.caseFolder.empty()) {
            options.caseFolder = word;
        } else {
            options.trouble = "One case at a time: " + word + " is one too many";
        }
        if (!options.trouble.empty())
            return options;
    }
    if (!options.renderFolder.empty() && options.caseFolder.empty())
        options.trouble = "--render needs a case to draw";
    return options;
}

std::string launchHelp() {
    return "Usage: strata-workbench [CASE] [OPTION]...\n"
           "Opens the window on a case folder, or on the welcome screen.\n\n"
           "  --dark, --light   appearance; otherwise as the system\n"
           "  --size WxH        size of the window in pixels (1366x768)\n"
           "  --render FOLDER   draw every view of CASE to FOLDER as PNG, light and dark, and leave\n"
           "  --help            these lines\n"
           "  --version         say which version this is\n\n"
           "Status: 0 done, 2 not understood, 3 the case could not be opened or drawn.\n";
}

}  // namespace strata::app
