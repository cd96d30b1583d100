#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "workbench/case_reader.h"

namespace strata::casefile {
class CaseFile;
}

namespace strata::workbench {

// The early-advice pack as a document, whoever asks for it and records it.
struct PackWritten {
    std::string marking;
    std::int64_t pages = 0;
};
// The case's marking when none is given.
PackWritten writePackDocument(const CaseReader& reader, const casefile::CaseFile& file, std::int64_t version,
                              const std::string& marking, const std::filesystem::path& to, bool isPdf);

}  // namespace strata::workbench
