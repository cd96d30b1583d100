#include "views/tell_time_dialog.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "base/failure.h"
#include "views/when_field.h"

namespace strata::views {

TellTimeDialog::TellTimeDialog(wxWindow* parent, ViewContext& context, const workbench::EventRow& event)
    : wxDialog(parent, wxID_ANY, "Say when it was", wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      context_(context),
      number_(event.number) {
    SetFont(baseFont());
    const int gap = FromDIP(2 * kGrid);
    auto* column = new wxBoxSizer(wxVERTICAL);
    const std::string says = event.id + " \"" + event.title + "\" has no date. Its source says " +
                             (event.original.empty() ? "nothing of its time" : "\"" + event.original + "\"") +
                             ", which stays as it is.\nWhat you say of it carries your name.";
    column->Add(new wxStaticText(this, wxID_ANY, wxString::FromUTF8(says)),
                wxSizerFlags().Border(wxALL, gap));
    auto* grid = new wxFlexGridSizer(2, FromDIP(wxSize(kGrid, 6)));
    grid->AddGrowableCol(1);
    grid->Add(new wxStaticText(this, wxID_ANY, "When"), wxSizerFlags().Top());
    grid->Add(when_ = new WhenField(this, context), wxSizerFlags().Expand());
    when_->SetMinSize(FromDIP(wxSize(460, -1)));
    when_->onResized = [this] { Fit(); };
    reason_ = new wxTextCtrl(this, wxID_ANY);
    reason_->SetName("Why");
    reason_->SetHint("What it rests on");
    grid->Add(new wxStaticText(this, wxID_ANY, "Why"), wxSizerFlags().CenterVertical());
    grid->Add(reason_, wxSizerFlags().Expand());
    column->Add(grid, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, gap));
    problem_ = new wxStaticText(this, wxID_ANY, wxEmptyString);
    problem_->SetForegroundColour(context.theme.attention);
    column->Add(problem_, wxSizerFlags().Expand().Border(wxALL, gap));
    auto* buttons = new wxStdDialogButtonSizer;
    record_ = new wxButton(this, wxID_OK, "Record");
    buttons->AddButton(record_);
    buttons->AddButton(new wxButton(this, wxID_CANCEL, "Cancel"));
    buttons->Realize();
    column->Add(buttons, wxSizerFlags().Expand().Border(wxALL, gap));
    record_->Bind(wxEVT_BUTTON, &TellTimeDialog::OnRecord, this);
    workbench::NewEvent said;
    said.when = event.told.empty() ? event.original : event.told;
    when_->set(said);
    SetSizerAndFit(column);
    CentreOnParent();
    when_->focus();
}

void TellTimeDialog::OnRecord(wxCommandEvent&) {
    record_->Disable();
    workbench::NewEvent how;
    when_->fill(how);
    using Answer = base::Outcome<workbench::EventRow>;
    context_.tasks->write<std::shared_ptr<Answer>>(
        life_,
        [session = context_.session, how, number = number_,
         reason = reason_->GetValue().utf8_string()](std::stop_token) {
            try {
                return std::make_shared<Answer>(session->tellEventTime(number, how, reason));
            } catch (const base::Failure& failure) {
                return std::make_shared<Answer>(base::Refusal{"event.failed", "", base::explain(failure)});
            }
        },
        [this](std::shared_ptr<Answer> answer) {
            record_->Enable();
            if (answer->ok())
                return EndModal(wxID_OK);
            problem_->SetLabel(wxString::FromUTF8(answer->refusal().message));
            problem_->Wrap(GetClientSize().x - FromDIP(4 * kGrid));
            Fit();
        });
}

}  // namespace strata::views
