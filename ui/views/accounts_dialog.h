#pragma once

#include <wx/dialog.h>

#include <memory>
#include <string>
#include <vector>

#include "presenters/port.h"
#include "views/circumstance_fields.h"
#include "views/view_context.h"
#include "workbench/account_documents.h"

class wxButton;
class wxChoice;
class wxComboBox;
class wxSizer;
class wxStaticText;
class wxTextCtrl;

namespace strata::views {

// Asks for one telling and its circumstances and records it; stays open, beside the field, when it is
// refused. It opens empty: nothing of another account comes into it. Given an account, it asks for a later
// version of that one. Words taken from a document are shown before they are recorded and are not changed
// here.
class AccountsDialog : public wxDialog {
public:
    AccountsDialog(wxWindow* parent, ViewContext& context, const std::vector<std::string>& people,
                   const std::string& revises = {}, const std::string& file = {});
    const std::string& recorded() const { return recorded_; }  // the new account's id

private:
    wxSizer* makeTop(const std::vector<std::string>& people);
    wxSizer* makeMiddle();
    void OnRecord(wxCommandEvent& event);
    void OnFile(wxCommandEvent& event);
    void takeFrom(const std::string& file);  // a path, as the disk has it
    void offerWhole(
        const std::string& file);  // what cannot be read can still be kept as evidence; none: no offer
    void show(std::shared_ptr<const workbench::AccountDocument> document);
    workbench::NewAccount entered() const;
    void showRefusal(const base::Refusal& refusal);

    ViewContext& context_;
    presenters::Life life_;
    std::string revises_;
    CircumstanceFields fields_;
    wxComboBox* maker_ = nullptr;
    wxChoice* kind_ = nullptr;
    wxTextCtrl* text_ = nullptr;
    wxTextCtrl* beside_ = nullptr;
    wxStaticText *problem_ = nullptr, *source_ = nullptr;
    wxButton *record_ = nullptr, *file_ = nullptr, *whole_ = nullptr;
    std::string unread_;                                          // a file whose words could not be read
    std::shared_ptr<const workbench::AccountDocument> document_;  // none: the words are typed
    std::string recorded_;
};

}  // namespace strata::views
