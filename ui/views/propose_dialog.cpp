#include "views/propose_dialog.h"

#include <wx/textctrl.h>

namespace strata::views {

ProposeDialog::ProposeDialog(wxWindow* parent, ViewContext& context,
                             const presenters::ProposedDifference& difference)
    : RecordingDialog(parent, context, "Propose for the MG6E",
                      wxString::FromUTF8(difference.leftWords + "\n\n" + difference.rightWords +
                                         "\n\nA proposal says where to look and why. It is no judgement of "
                                         "anybody, and is withdrawn with a reason, never undone."),
                      "Propose"),
      proposal_(difference.proposal) {
    reason_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(480, 90)), wxTE_MULTILINE);
    addField("Reason", reason_, 1);
    finish();
    reason_->SetFocus();
}

RecordingDialog::Command ProposeDialog::entered() const {
    auto proposal = proposal_;
    proposal.reason = reason_->GetValue().utf8_string();
    return [proposal](workbench::CaseSession& session) {
        return whether(workbench::AccountWork(session).propose(proposal));
    };
}

wxWindow* ProposeDialog::fieldOf(const std::string& name) const {
    return name == "reason" ? reason_ : nullptr;
}

}  // namespace strata::views
