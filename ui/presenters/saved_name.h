#pragma once

#include <filesystem>
#include <string>

namespace strata::presenters {

// "OFFICIAL-SENSITIVE Operation-Larch timeline.pdf": file names carry the marking, and the code name of the
// case rather than a name in it.
std::string savedName(const std::string& marking, const std::string& codeName, const std::string& what);

// The name as typed, with the ending of the kind of file that was picked in the dialog: added where there is
// none, put in place of `offered`, the one the dialog began with, and not where another of `known` was typed.
std::filesystem::path withEnding(const std::filesystem::path& typed, const std::string& picked,
                                 const std::string& offered, const std::string& known);

}  // namespace strata::presenters
