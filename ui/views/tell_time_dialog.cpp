#include "views/tell_time_dialog.h"

#include <wx/textctrl.h>

#include "views/when_field.h"

namespace strata::views {

TellTimeDialog::TellTimeDialog(wxWindow* parent, ViewContext& context, const workbench::EventRow& event)
    : RecordingDialog(
          parent, context, "Say when it was",
          wxString::FromUTF8(event.id + " \"" + event.title + "\" has no date. Its source says " +
                             (event.original.empty() ? "nothing of its time" : "\"" + event.original + "\"") +
                             ", which stays as it is. What you say of it carries your name."),
          "Record"),
      number_(event.number) {
    when_ = new WhenField(this, context);
    when_->SetMinSize(FromDIP(wxSize(460, -1)));
    addRow("When", when_);
    reason_ = new wxTextCtrl(this, wxID_ANY);
    reason_->SetHint("What it rests on");
    addRow("Why", reason_);
    finish();
    when_->onResized = [this] { makeRoom(); };
    workbench::NewEvent said;
    said.when = event.told.empty() ? event.original : event.told;
    when_->set(said);
    when_->focus();
}

RecordingDialog::Command TellTimeDialog::entered() const {
    workbench::NewEvent how;
    when_->fill(how);
    return
        [how, number = number_, reason = reason_->GetValue().utf8_string()](workbench::CaseSession& session) {
            return whether(session.tellEventTime(number, how, reason));
        };
}

wxWindow* TellTimeDialog::fieldOf(const std::string& name) const {
    return name == "reason" ? static_cast<wxWindow*>(reason_) : when_;
}

}  // namespace strata::views
