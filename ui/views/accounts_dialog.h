#pragma once

#include <wx/dialog.h>

#include <string>
#include <vector>

#include "presenters/port.h"
#include "views/circumstance_fields.h"
#include "views/view_context.h"

class wxButton;
class wxChoice;
class wxComboBox;
class wxSizer;
class wxStaticText;
class wxTextCtrl;

namespace strata::views {

// Asks for one telling and its circumstances and records it; stays open, beside the field, when it is
// refused. It opens empty: nothing of another account comes into it. Given an account, it asks for a later
// version of that one.
class AccountsDialog : public wxDialog {
public:
    AccountsDialog(wxWindow* parent, ViewContext& context, const std::vector<std::string>& people,
                   const std::string& revises = {});
    const std::string& recorded() const { return recorded_; }  // the new account's id

private:
    wxSizer* makeTop(const std::vector<std::string>& people);
    wxSizer* makeMiddle();
    void OnRecord(wxCommandEvent& event);
    void OnFile(wxCommandEvent& event);
    workbench::NewAccount entered() const;
    void showRefusal(const base::Refusal& refusal);

    ViewContext& context_;
    presenters::Life life_;
    std::string revises_;
    CircumstanceFields fields_;
    wxComboBox* maker_ = nullptr;
    wxChoice* kind_ = nullptr;
    wxTextCtrl* text_ = nullptr;
    wxStaticText* problem_ = nullptr;
    wxButton* record_ = nullptr;
    std::string fileBytes_, shownBytes_;  // kept byte for byte while the text is as the file gave it
    std::string recorded_;
};

}  // namespace strata::views
