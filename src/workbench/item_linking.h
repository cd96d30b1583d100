#pragma once

#include <string>
#include <vector>

#include "casefile/case_file.h"
#include "workbench/case_session.h"

namespace strata::workbench {

// Links items to an element inside a change that may do more: one entry for all of them. The items as they
// are cited.
base::Outcome<std::vector<std::string>> linkItemsTo(casefile::Writer& writer,
                                                    const std::vector<std::string>& items,
                                                    const NewLink& how);

}  // namespace strata::workbench
