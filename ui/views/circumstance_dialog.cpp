#include "views/circumstance_dialog.h"

#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace strata::views {

CircumstanceDialog::CircumstanceDialog(wxWindow* parent, ViewContext& context, const std::string& account)
    : RecordingDialog(parent, context, wxString::FromUTF8("What became known later of " + account),
                      "What was recorded at first stays as it is; this is added beside it, under your name "
                      "and for good.",
                      "Add"),
      account_(account) {
    wxArrayString labels;
    for (const auto& field : workbench::circumstanceFields())
        labels.push_back(wxString::FromUTF8(field.group + ": " + field.label));
    which_ = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, labels);
    which_->SetSelection(0);
    which_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { showField(); });
    addField("Circumstance", which_);
    place_ = new wxPanel(this);
    place_->SetSizer(new wxBoxSizer(wxVERTICAL));
    place_->SetMinSize(FromDIP(wxSize(480, 60)));
    addField("What became known", place_, 1);
    hint_ = new wxStaticText(this, wxID_ANY, "");
    hint_->SetForegroundColour(context.theme.secondary);
    addField("", hint_);
    reason_ = new wxTextCtrl(this, wxID_ANY);
    addField("How it became known", reason_);
    finish();
    showField();
    which_->SetFocus();
}

void CircumstanceDialog::showField() {
    const auto& field = workbench::circumstanceFields().at(static_cast<std::size_t>(which_->GetSelection()));
    place_->DestroyChildren();
    fields_ = std::make_unique<CircumstanceFields>();
    place_->GetSizer()->Add(fields_->makeControl(place_, field), wxSizerFlags(field.isList ? 1 : 0).Expand());
    place_->Layout();
    hint_->SetLabel(wxString::FromUTF8(field.isList ? field.hint + "; one a line" : field.hint));
    makeRoom();
}

RecordingDialog::Command CircumstanceDialog::entered() const {
    const auto& field = workbench::circumstanceFields().at(static_cast<std::size_t>(which_->GetSelection()));
    const workbench::NewCircumstance asked{account_, field.key, fields_->values(field.key),
                                           reason_->GetValue().utf8_string()};
    return [asked](workbench::CaseSession& session) { return whether(session.addCircumstance(asked)); };
}

wxWindow* CircumstanceDialog::fieldOf(const std::string& name) const {
    return name == "reason" ? static_cast<wxWindow*>(reason_) : place_;
}

}  // namespace strata::views
