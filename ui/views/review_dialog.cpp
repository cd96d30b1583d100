#include "views/review_dialog.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "workbench/account_work.h"

namespace strata::views {

ReviewDialog::ReviewDialog(wxWindow* parent, ViewContext& context, const std::string& account)
    : wxDialog(parent, wxID_ANY, wxString::FromUTF8("Review " + account + " for disclosure"),
               wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      context_(context),
      account_(account) {
    SetFont(baseFont());
    const int gap = FromDIP(2 * kGrid);
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* intro =
        new wxStaticText(this, wxID_ANY,
                         "Previous accounts are presumed to meet the test. The decision is kept with "
                         "those before it, and is never undone: decide again instead.");
    intro->Wrap(FromDIP(440));
    column->Add(intro, wxSizerFlags().Border(wxALL, gap));
    wxArrayString statuses;
    for (const auto& status : workbench::reviewStatuses())
        statuses.push_back(wxString::FromUTF8(status.second));
    status_ = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, statuses);
    status_->SetName("Review status");
    column->Add(status_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    isServed_ = new wxCheckBox(this, wxID_ANY, "Served as evidence; otherwise it stands on the schedule");
    column->Add(isServed_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    column->Add(new wxStaticText(this, wxID_ANY, "Reason"), wxSizerFlags().Border(wxLEFT | wxRIGHT, gap));
    reason_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(440, 90)), wxTE_MULTILINE);
    reason_->SetName("Reason");
    column->Add(reason_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    problem_ = new wxStaticText(this, wxID_ANY, "");
    problem_->SetForegroundColour(context.theme.attention);
    column->Add(problem_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, gap));
    auto* buttons = new wxStdDialogButtonSizer;
    auto* record = new wxButton(this, wxID_OK, "Record");
    buttons->AddButton(record);
    buttons->AddButton(new wxButton(this, wxID_CANCEL, "Cancel"));
    buttons->Realize();
    column->Add(buttons, wxSizerFlags().Expand().Border(wxALL, gap));
    record->Bind(wxEVT_BUTTON, &ReviewDialog::OnRecord, this);
    SetSizerAndFit(column);
    CentreOnParent();
    status_->SetFocus();
}

void ReviewDialog::OnRecord(wxCommandEvent&) {
    if (status_->GetSelection() == wxNOT_FOUND)
        return problem_->SetLabel("Choose what the review found.");
    const workbench::NewReview review{
        account_, workbench::reviewStatuses().at(static_cast<std::size_t>(status_->GetSelection())).first,
        std::string(reason_->GetValue().utf8_str()), isServed_->GetValue()};
    using Answer = base::Outcome<>;
    context_.tasks->write<std::shared_ptr<Answer>>(
        life_,
        [session = context_.session, review](std::stop_token) {
            return std::make_shared<Answer>(workbench::AccountWork(*session).review(review));
        },
        [this](std::shared_ptr<Answer> answer) {
            if (answer->ok())
                return EndModal(wxID_OK);
            problem_->SetLabel(wxString::FromUTF8(answer->refusal().message));
            Layout();
        });
}

}  // namespace strata::views
