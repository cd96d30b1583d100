#pragma once

#include <wx/dialog.h>

#include <string>
#include <vector>

#include "workbench/case_session.h"

class wxChoice;
class wxComboBox;
class wxListBox;
class wxTextCtrl;

namespace strata::app {

// Asks how files are to be read, where what the program would decide by itself is not right: by which
// importer or by none, in which zone, with which order of day and month, under which exhibit reference.
class ImportDialog : public wxDialog {
public:
    ImportDialog(wxWindow* parent, const std::vector<std::string>& files,
                 const std::vector<workbench::ImporterRow>& importers);
    workbench::ImportRequest asked() const;

private:
    void addFiles();
    void fitToFiles();

    wxListBox* files_ = nullptr;
    wxChoice *how_ = nullptr, *dates_ = nullptr;
    wxComboBox* zone_ = nullptr;
    wxTextCtrl* exhibit_ = nullptr;
    std::vector<std::string> importers_;  // by line of `how_` from the third on
};

}  // namespace strata::app
