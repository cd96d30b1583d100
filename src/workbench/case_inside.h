#pragma once

#include <memory>

#include "casefile/case_file.h"
#include "workbench/case_session.h"

namespace strata::workbench {

struct CaseSession::Inside {
    explicit Inside(std::unique_ptr<casefile::CaseFile> opened) : file(std::move(opened)) {}
    std::unique_ptr<casefile::CaseFile> file;
};

}  // namespace strata::workbench
