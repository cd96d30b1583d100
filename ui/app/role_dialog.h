#pragma once

#include <wx/dialog.h>

#include <string>
#include <vector>

#include "views/theme.h"
#include "workbench/role_rules.h"

class wxListBox;
class wxStaticText;
class wxTextCtrl;

namespace strata::app {

// Asks in which role somebody acts from now on: one of those offered, or their own words. Says of each what
// may be done in it.
class RoleDialog : public wxDialog {
public:
    RoleDialog(wxWindow* parent, const workbench::Actor& actor,
               const std::vector<workbench::RoleRow>& offered, const views::Theme& theme);
    std::string role() const;  // empty: none is named

private:
    void tell();

    std::vector<workbench::RoleRow> offered_;
    wxTextCtrl* role_ = nullptr;
    wxListBox* list_ = nullptr;
    wxStaticText* duties_ = nullptr;
};

}  // namespace strata::app
