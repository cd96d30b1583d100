#include "app/start_options.h"

#include <cstdio>

namespace strata::app {

namespace {

constexpr const char* kHelp =
    "strata-workbench [CASE] [--render FOLDER] [--light|--dark] [--size WIDTHxHEIGHT]\n"
    "                 [--actor NAME] [--role ROLE]\n\n"
    "Opens the workbench, on a case when one is named.\n\n"
    "  --render FOLDER   draws every view of the case to PNG files and ends\n"
    "  --light, --dark   the appearance, else that of the system\n"
    "  --size WxH        the size of the window, else 1366x768\n"
    "  --actor NAME      who acts, else the signed-in user\n"
    "  --role ROLE       in which role: a lawyer or tactical advisor reads, advises and comments\n"
    "  --version         which Strata this is\n"
    "  --help            this\n";

CommandLine over(int status, const std::string& words) {
    CommandLine read;
    read.words = words;
    read.status = status;
    read.isOver = true;
    return read;
}

CommandLine usage(const std::string& words) {
    return over(2, "strata-workbench: " + words + "\nSee strata-workbench --help.\n");
}

}  // namespace

CommandLine readCommandLine(const std::vector<std::string>& words) {
    CommandLine read;
    auto& options = read.options;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::string& word = words[at];
        const bool hasNext = at + 1 < words.size();
        if (word == "--help")
            return over(0, kHelp);
        if (word == "--version")
            return over(0, "Strata " STRATA_VERSION "\n");
        if (word == "--dark" || word == "--light") {
            options.appearance = word == "--dark" ? Appearance::dark : Appearance::light;
        } else if (word == "--render") {
            if (!hasNext)
                return usage("--render needs a folder");
            options.renderFolder = words[++at];
        } else if (word == "--actor" || word == "--role") {
            if (!hasNext)
                return usage(word + " needs a name");
            (word == "--actor" ? options.actor.name : options.actor.role) = words[++at];
        } else if (word == "--size") {
            int width = 0, height = 0;
            if (!hasNext || std::sscanf(words[++at].c_str(), "%dx%d", &width, &height) != 2 || width < 640 ||
                height < 400)
                return usage("--size needs a size such as 1366x768, at least 640x400");
            options.size = wxSize(width, height);
        } else if (word.rfind("--", 0) == 0) {
            return usage("there is no option " + word);
        } else if (options.caseFolder.empty()) {
            options.caseFolder = word;
        } else {
            return usage("one case at a time, please");
        }
    }
    if (!options.renderFolder.empty() && options.caseFolder.empty())
        return usage("--render needs a case");
    return read;
}

}  // namespace strata::app
