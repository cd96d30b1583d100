#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/child.h"

namespace strata::base {

// What really holds an importer on this machine, found by trying, not by believing.
struct SandboxInForce {
    bool bubblewrap = false, seccomp = false, rlimits = false, noNewPrivs = false;
    std::string describe() const;  // "bubblewrap, seccomp, limits, no new privileges", or "none"
};

// Tries once a run of the program and remembers. bubblewrap may be missing, or not allowed in a container.
const SandboxInForce& probeSandbox();

// The command that runs `exe` under bubblewrap: no network, no other processes, none of the machine's files
// but the system's libraries, the program's own folder and exactly the one file, all read-only.
std::vector<std::string> sandboxCommand(const std::filesystem::path& exe,
                                        const std::filesystem::path& exeFolder,
                                        const std::filesystem::path& fileToRead,
                                        const std::vector<std::string>& args);

// The order to run it with everything that is in force here: under bubblewrap when it can be, with the filter
// in the right place, else directly with filter and limits.
ChildOrder sandboxed(const std::filesystem::path& exe, const std::filesystem::path& exeFolder,
                     const std::filesystem::path& fileToRead, const std::vector<std::string>& args,
                     Limits limits);

}  // namespace strata::base
