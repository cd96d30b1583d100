#include "views/review_dialog.h"

#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

#include "workbench/account_work.h"

namespace strata::views {

ReviewDialog::ReviewDialog(wxWindow* parent, ViewContext& context, const std::string& account)
    : RecordingDialog(parent, context, wxString::FromUTF8("Review " + account + " for disclosure"),
                      "Previous accounts are presumed to meet the test. The decision is kept with those "
                      "before it, and is never undone: decide again instead.",
                      "Record"),
      account_(account) {
    wxArrayString statuses;
    for (const auto& status : workbench::reviewStatuses())
        statuses.push_back(wxString::FromUTF8(status.second));
    status_ = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, statuses);
    addField("What the review found", status_);
    isServed_ = new wxCheckBox(this, wxID_ANY, "Served as evidence; otherwise it stands on the schedule");
    addField("", isServed_);
    reason_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(480, 90)), wxTE_MULTILINE);
    addField("Reason", reason_, 1);
    finish();
    status_->SetFocus();
}

RecordingDialog::Command ReviewDialog::entered() const {
    const int found = status_->GetSelection();
    const workbench::NewReview review{
        account_,
        found == wxNOT_FOUND ? "" : workbench::reviewStatuses().at(static_cast<std::size_t>(found)).first,
        reason_->GetValue().utf8_string(), isServed_->GetValue()};
    return [review](workbench::CaseSession& session) -> base::Outcome<> {
        if (review.status.empty())
            return base::Refusal{"review.status", "status", "Choose what the review found."};
        return workbench::AccountWork(session).review(review);
    };
}

wxWindow* ReviewDialog::fieldOf(const std::string& name) const {
    return name == "status" ? static_cast<wxWindow*>(status_) : name == "reason" ? reason_ : nullptr;
}

}  // namespace strata::views
