#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/verbs.h"

namespace strata::cli {

// The words after the program's name, sorted by what they mean. Common options may stand before or after the
// verb; one that the verb has too (`person add --role`) is the verb's when it stands after it.
struct CommandLine {
    const Verb* verb = nullptr;
    std::string group;               // "account" when only the first word of a two-word verb was given
    std::vector<std::string> words;  // as given
    bool wantsHelp = false, wantsVersion = false;
    std::vector<std::string> operands;
    std::map<std::string, std::vector<std::string>> common, own;
};

// Throws UsageError. `line` is filled as far as the words made sense, so that the verb's usage can be shown.
void readCommandLine(const std::vector<std::string>& words, CommandLine& line);

}  // namespace strata::cli
