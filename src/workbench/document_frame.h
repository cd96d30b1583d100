#pragma once

#include <string>

#include "bundle/chronology.h"
#include "workbench/case_reader.h"

namespace strata::workbench {

// What stands around every page of a document that is made now of this case, under `title`: marking, case,
// who made it when, and the ledger entry that it is as of.
bundle::ChronologyFrame documentFrame(const CaseReader& reader, const casefile::CaseFile& file,
                                      const std::string& title);

}  // namespace strata::workbench
