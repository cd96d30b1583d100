#pragma once

#include <memory>

#include "casefile/case_file.h"
#include "workbench/case_session.h"
#include "workbench/chosen_events.h"

namespace strata::workbench {

struct CaseSession::Inside {
    explicit Inside(std::unique_ptr<casefile::CaseFile> opened) : file(std::move(opened)) {}
    std::unique_ptr<casefile::CaseFile> file;
    mutable EventCache cache;
};

}  // namespace strata::workbench
