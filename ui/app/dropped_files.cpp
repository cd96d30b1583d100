#include "app/dropped_files.h"

namespace strata::app {

std::vector<std::string> pathsOf(const wxArrayString& names) {
    std::vector<std::string> paths;
    for (const auto& name : names)
        paths.emplace_back(name.fn_str());
    return paths;
}

bool DroppedFiles::OnDropFiles(wxCoord, wxCoord, const wxArrayString& names) {
    listener_(pathsOf(names));
    return true;
}

}  // namespace strata::app
