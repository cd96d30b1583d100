#include "views/reason_dialog.h"

#include <wx/textctrl.h>

#include <utility>

namespace strata::views {

ReasonDialog::ReasonDialog(wxWindow* parent, ViewContext& context, const wxString& title,
                           const std::string& intro, const wxString& verb, ForReason command)
    : RecordingDialog(parent, context, title, wxString::FromUTF8(intro), verb), command_(std::move(command)) {
    reason_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(480, 80)), wxTE_MULTILINE);
    addField("The reason, in your words", reason_, 1);
    finish();
    reason_->SetFocus();
}

RecordingDialog::Command ReasonDialog::entered() const {
    return [command = command_, reason = reason_->GetValue().utf8_string()](workbench::CaseSession& session) {
        return command(session, reason);
    };
}

wxWindow* ReasonDialog::fieldOf(const std::string& name) const {
    return name == "reason" ? reason_ : nullptr;
}

}  // namespace strata::views
