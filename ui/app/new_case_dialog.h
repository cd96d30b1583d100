#pragma once

#include <wx/dialog.h>

#include <string>

class wxTextCtrl;

namespace strata::app {

// Asks for a new case's code name, reference and place.
class NewCaseDialog : public wxDialog {
public:
    explicit NewCaseDialog(wxWindow* parent);
    struct Asked {
        std::string name, reference, folder;
    };
    Asked asked() const;

private:
    wxTextCtrl *name_, *reference_, *place_;
};

}  // namespace strata::app
