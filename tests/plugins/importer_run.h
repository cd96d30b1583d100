#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace strata::test {

struct Run {
    int status = -1;  // exit status; -1 when a signal ended it or it ran out of time
    std::string output;
};

// Runs a program to its end and keeps what it wrote; ends it after a minute.
Run runProgram(const std::filesystem::path& program, const std::vector<std::string>& arguments);

// The executable of an importer in this build.
std::filesystem::path importer(const std::string& name);

// Every folder with a manifest in build/plugins, by id.
std::vector<std::string> importersInBuild();

// A folder of its own under the system's temporary folder, removed at the end.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    std::string write(const std::string& name, const std::string& bytes) const;

private:
    std::filesystem::path path_;
};

}  // namespace strata::test
