#pragma once

#include <wx/dialog.h>

#include <map>
#include <string>
#include <vector>

#include "presenters/port.h"
#include "views/view_context.h"

class wxButton;
class wxComboBox;
class wxStaticText;
class wxTextCtrl;

namespace strata::views {

// Asks for one telling and its circumstances and records it; stays open, beside the field, when it is
// refused.
class AccountsDialog : public wxDialog {
public:
    AccountsDialog(wxWindow* parent, ViewContext& context,
                   const std::vector<workbench::AccountRow>& accounts);
    const std::string& recorded() const { return recorded_; }  // the new account's id

private:
    void OnRecord(wxCommandEvent& event);
    void OnFile(wxCommandEvent& event);
    workbench::NewAccount entered() const;
    void showRefusal(const base::Refusal& refusal);
    std::string textOf(const char* field) const;

    ViewContext& context_;
    presenters::Life life_;
    std::map<std::string, wxComboBox*> fields_;
    wxTextCtrl* text_ = nullptr;
    wxStaticText* problem_ = nullptr;
    wxButton* record_ = nullptr;
    std::string fileBytes_, shownBytes_;  // kept byte for byte while the text is as the file gave it
    std::string recorded_;
};

}  // namespace strata::views
