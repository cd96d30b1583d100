#pragma once

#include <cstdint>
#include <string>

namespace strata::workbench {

// A copy of what is shown that left the program: `what` is timeline (a picture), rows (a table) or print.
struct MadeCopy {
    std::string what, file, sha256, selection;      // of the file, when there is one; the filter in words
    std::int64_t bytes = 0, events = 0, pages = 0;  // as far as they are known
    std::string printer = {};                       // of what was printed
};

}  // namespace strata::workbench
