#include "views/recording_dialog.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <memory>

#include "base/failure.h"

namespace strata::views {

RecordingDialog::RecordingDialog(wxWindow* parent, ViewContext& context, const wxString& title,
                                 const wxString& intro, const wxString& verb)
    : wxDialog(parent, wxID_ANY, title, wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      context_(context),
      verb_(verb) {
    SetFont(baseFont());
    column_ = new wxBoxSizer(wxVERTICAL);
    column_->Add(new wxStaticText(this, wxID_ANY, intro), wxSizerFlags().Border(wxALL, FromDIP(2 * kGrid)));
    SetSizer(column_);
}

void RecordingDialog::addField(const wxString& label, wxWindow* field, int proportion) {
    const auto sides = wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(2 * kGrid));
    if (!label.empty()) {
        column_->Add(new wxStaticText(this, wxID_ANY, label), sides);
        field->SetName(label);
    }
    column_->AddSpacer(FromDIP(2));
    column_->Add(field, wxSizerFlags(sides).Proportion(proportion).Expand());
    column_->AddSpacer(FromDIP(kGrid));
}

void RecordingDialog::finish() {
    problem_ = new wxStaticText(this, wxID_ANY, wxEmptyString);
    problem_->SetForegroundColour(context_.theme.attention);
    column_->Add(problem_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(2 * kGrid)));
    auto* buttons = new wxStdDialogButtonSizer;
    record_ = new wxButton(this, wxID_OK, verb_);
    buttons->AddButton(record_);
    buttons->AddButton(new wxButton(this, wxID_CANCEL, "Cancel"));
    buttons->Realize();
    column_->Add(buttons, wxSizerFlags().Expand().Border(wxALL, FromDIP(2 * kGrid)));
    record_->SetDefault();
    record_->Bind(wxEVT_BUTTON, &RecordingDialog::OnRecord, this);
    Fit();
    SetMinSize(GetSize());
    CentreOnParent();
}

void RecordingDialog::setReady(bool isReady) {
    record_->Enable(isReady);
}

void RecordingDialog::say(const std::string& words) {
    problem_->SetLabel(wxString::FromUTF8(words));
    problem_->Wrap(GetClientSize().x - FromDIP(4 * kGrid));
    Layout();
}

void RecordingDialog::OnRecord(wxCommandEvent&) {
    record_->Disable();
    using Answer = base::Outcome<>;
    context_.tasks->write<std::shared_ptr<Answer>>(
        life_,
        [session = context_.session, command = entered()](std::stop_token) {
            try {
                return std::make_shared<Answer>(command(*session));
            } catch (const base::Failure& failure) {
                return std::make_shared<Answer>(base::Refusal{"failed", "", base::explain(failure)});
            }
        },
        [this](std::shared_ptr<Answer> answer) {
            record_->Enable();
            if (answer->ok())
                return EndModal(wxID_OK);
            say(answer->refusal().message);
            if (auto* field = fieldOf(answer->refusal().field))
                field->SetFocus();
        });
}

}  // namespace strata::views
