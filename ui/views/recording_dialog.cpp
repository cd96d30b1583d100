#include "views/recording_dialog.h"

#include <wx/button.h>
#include <wx/combobox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <memory>

#include "base/failure.h"
#include "views/reading_text.h"

namespace strata::views {

namespace {
constexpr int kIntroWidth = 560, kLabelWidth = 240;

// What is there to be read has margins of its own.
void giveMarginsIfLong(wxWindow* field) {
    auto* text = dynamic_cast<wxTextCtrl*>(field);
    if (text != nullptr && text->IsMultiLine() && dynamic_cast<ReadingText*>(text) == nullptr)
        giveMargins(*text, field->FromDIP(6), field->FromDIP(4));
}

}  // namespace

RecordingDialog::RecordingDialog(wxWindow* parent, ViewContext& context, const wxString& title,
                                 const wxString& intro, const wxString& verb)
    : wxDialog(parent, wxID_ANY, title, wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      context_(context),
      verb_(verb) {
    SetFont(baseFont());
    column_ = new wxBoxSizer(wxVERTICAL);
    auto* words = new wxStaticText(this, wxID_ANY, intro);
    words->Wrap(FromDIP(kIntroWidth));
    column_->Add(words, wxSizerFlags().Border(wxALL, FromDIP(2 * kGrid)));
    SetSizer(column_);
}

void RecordingDialog::addField(const wxString& label, wxWindow* field, int proportion) {
    const auto sides = wxSizerFlags().Border(wxLEFT | wxRIGHT, FromDIP(2 * kGrid));
    if (!label.empty()) {
        column_->Add(new wxStaticText(this, wxID_ANY, label), sides);
        field->SetName(label);
    }
    giveMarginsIfLong(field);
    column_->AddSpacer(FromDIP(2));
    column_->Add(field, wxSizerFlags(sides).Proportion(proportion).Expand());
    column_->AddSpacer(FromDIP(kGrid));
}

void RecordingDialog::addRow(const wxString& label, wxWindow* field) {
    if (rows_ == nullptr) {
        rows_ = new wxFlexGridSizer(2, FromDIP(wxSize(kGrid, 6)));
        rows_->AddGrowableCol(1);
        column_->Add(rows_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(2 * kGrid)));
        column_->AddSpacer(FromDIP(kGrid));
    }
    auto* words = new wxStaticText(this, wxID_ANY, label);
    words->Wrap(FromDIP(kLabelWidth));
    const bool isTall = field->GetBestSize().y > 2 * words->GetBestSize().y;
    rows_->Add(words,
               isTall ? wxSizerFlags().Top().Border(wxTOP, FromDIP(6)) : wxSizerFlags().CenterVertical());
    giveMarginsIfLong(field);
    rows_->Add(field, wxSizerFlags().Expand());
    field->SetName(label);
}

wxTextCtrl* RecordingDialog::addReason(const wxString& hint) {
    auto* reason = new wxTextCtrl(this, wxID_ANY);
    reason->SetHint(hint);
    addField("Reason", reason);
    return reason;
}

void RecordingDialog::offer(std::vector<wxComboBox*> fields,
                            std::function<std::vector<std::string>(const workbench::CaseReader&)> names) {
    context_.tasks->read<std::vector<std::string>>(
        life_,
        [session = context_.session, names = std::move(names)](std::stop_token) {
            return names(session->reader());
        },
        [fields = std::move(fields)](const std::vector<std::string>& offered) {
            for (const auto& name : offered)
                for (auto* field : fields)
                    field->Append(wxString::FromUTF8(name));
        });
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
    // Only once they are on screen do GTK's fields know how tall they are.
    Bind(wxEVT_SHOW, [this](wxShowEvent& event) {
        event.Skip();
        CallAfter([this] { makeRoom(); });
    });
}

void RecordingDialog::setReady(bool isReady) {
    record_->Enable(isReady);
}

void RecordingDialog::say(const std::string& words) {
    problem_->SetLabel(wxString::FromUTF8(words));
    problem_->Wrap(GetClientSize().x - FromDIP(4 * kGrid));
    makeRoom();
}

void RecordingDialog::makeRoom() {
    for (wxWindow* child : GetChildren())
        child->InvalidateBestSize();
    const wxSize wanted = GetSizer()->ComputeFittingWindowSize(this), have = GetSize();
    SetSize(std::max(wanted.x, have.x), std::max(wanted.y, have.y));
    Layout();
}

void RecordingDialog::OnRecord(wxCommandEvent&) {
    record_->Disable();
    say("Recording…");
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
            // A button that was disabled has lost the focus, and without one no key reaches the dialog.
            wxWindow* field = fieldOf(answer->refusal().field);
            (field != nullptr ? field : record_)->SetFocus();
        });
}

}  // namespace strata::views
