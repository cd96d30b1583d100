#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "base/file.h"
#include "workbench/case_session.h"

namespace strata::support {

// A case in a folder of its own that goes with it, and files beside it to import.
class MadeCase {
public:
    MadeCase()
        : session(workbench::CaseSession::create(folder.path() / "Test.strata", "Operation Test", "T/1",
                                                 {"A. Tester", "SIO"})) {}

    std::filesystem::path write(const std::string& name, const std::string& bytes) const {
        const auto file = folder.path() / name;
        std::ofstream(file, std::ios::binary) << bytes;
        return file;
    }
    std::filesystem::path caseFolder() const { return folder.path() / "Test.strata"; }

    base::TempFolder folder;
    workbench::CaseSession session;
};

}  // namespace strata::support
