#include "views/circumstance_dialog.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace strata::views {

CircumstanceDialog::CircumstanceDialog(wxWindow* parent, ViewContext& context, const std::string& account)
    : wxDialog(parent, wxID_ANY, wxString::FromUTF8("What became known later of " + account),
               wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      context_(context),
      account_(account) {
    SetFont(baseFont());
    const int gap = FromDIP(kGrid);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(new wxStaticText(this, wxID_ANY,
                                 "What was recorded at first stays as it is; this is added beside it, under "
                                 "your name and for good."),
                wxSizerFlags().Border(wxALL, 2 * gap));
    const auto add = [&](const wxString& label, wxWindow* control, int share) {
        auto* words = new wxStaticText(this, wxID_ANY, label);
        words->SetFont(smallFont());
        column->Add(words, wxSizerFlags().Border(wxLEFT | wxRIGHT, 2 * gap));
        column->Add(control, wxSizerFlags(share).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, 2 * gap));
    };
    wxArrayString labels;
    for (const auto& field : workbench::circumstanceFields())
        labels.push_back(wxString::FromUTF8(field.group + ": " + field.label));
    which_ = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, labels);
    which_->SetName("Circumstance");
    which_->SetSelection(0);
    which_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { showField(); });
    add("Circumstance", which_, 0);
    place_ = new wxPanel(this);
    place_->SetSizer(new wxBoxSizer(wxVERTICAL));
    place_->SetMinSize(FromDIP(wxSize(480, 60)));
    add("What became known", place_, 1);
    hint_ = new wxStaticText(this, wxID_ANY, "");
    hint_->SetForegroundColour(context.theme.secondary);
    column->Add(hint_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, 2 * gap));
    reason_ = new wxTextCtrl(this, wxID_ANY);
    reason_->SetName("How it became known");
    add("How it became known", reason_, 0);
    problem_ = new wxStaticText(this, wxID_ANY, "");
    problem_->SetForegroundColour(context.theme.attention);
    column->Add(problem_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, 2 * gap));
    auto* buttons = new wxStdDialogButtonSizer;
    add_ = new wxButton(this, wxID_OK, "Add");
    buttons->AddButton(add_);
    buttons->AddButton(new wxButton(this, wxID_CANCEL, "Cancel"));
    buttons->Realize();
    column->Add(buttons, wxSizerFlags().Expand().Border(wxALL, 2 * gap));
    add_->Bind(wxEVT_BUTTON, &CircumstanceDialog::OnAdd, this);
    SetSizer(column);
    showField();
    Fit();
    CentreOnParent();
    which_->SetFocus();
}

void CircumstanceDialog::showField() {
    const auto& field = workbench::circumstanceFields().at(static_cast<std::size_t>(which_->GetSelection()));
    place_->DestroyChildren();
    fields_ = std::make_unique<CircumstanceFields>();
    place_->GetSizer()->Add(fields_->makeControl(place_, field), wxSizerFlags(field.isList ? 1 : 0).Expand());
    hint_->SetLabel(wxString::FromUTF8(field.isList ? field.hint + "; one a line" : field.hint));
    Layout();
}

void CircumstanceDialog::OnAdd(wxCommandEvent&) {
    const auto& field = workbench::circumstanceFields().at(static_cast<std::size_t>(which_->GetSelection()));
    const workbench::NewCircumstance asked{account_, field.key, fields_->values(field.key),
                                           std::string(reason_->GetValue().utf8_str())};
    add_->Disable();
    using Answer = base::Outcome<workbench::AccountRow>;
    context_.tasks->write<std::shared_ptr<Answer>>(
        life_,
        [session = context_.session, asked](std::stop_token) {
            return std::make_shared<Answer>(session->addCircumstance(asked));
        },
        [this](std::shared_ptr<Answer> answer) {
            add_->Enable();
            if (answer->ok())
                return EndModal(wxID_OK);
            problem_->SetLabel(wxString::FromUTF8(answer->refusal().message));
            problem_->Wrap(GetClientSize().x - FromDIP(4 * kGrid));
            Layout();
        });
}

}  // namespace strata::views
