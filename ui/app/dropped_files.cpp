#include "app/dropped_files.h"

#include <wx/filedlg.h>

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

wxArrayString askForFiles(wxWindow* parent) {
    wxFileDialog dialog(parent, "Import files", "", "", wxFileSelectorDefaultWildcardStr,
                        wxFD_OPEN | wxFD_MULTIPLE | wxFD_FILE_MUST_EXIST);
    wxArrayString names;
    if (dialog.ShowModal() == wxID_OK)
        dialog.GetPaths(names);
    return names;
}

}  // namespace strata::app
