#include "app/new_case_dialog.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/stdpaths.h>
#include <wx/textctrl.h>

#include <filesystem>

#include "base/text.h"

namespace strata::app {

namespace {

enum : int { kLater, kSought, kNotYet };
constexpr int kWidth = 520;

std::string said(const wxTextCtrl* field) {
    return base::trimmed(std::string(field->GetValue().utf8_str()));
}

}  // namespace

NewCaseDialog::NewCaseDialog(wxWindow* parent, const views::Theme& theme)
    : wxDialog(parent, wxID_ANY, "New case") {
    const int gap = FromDIP(views::kGrid);
    const auto grid = [&] {
        auto* made = new wxFlexGridSizer(2, FromDIP(wxSize(views::kGrid, views::kGrid)));
        made->AddGrowableCol(1);
        return made;
    };
    const auto words = [&](const char* text) {
        auto* made = new wxStaticText(this, wxID_ANY, wxString::FromUTF8(text));
        made->Wrap(FromDIP(kWidth));
        return made;
    };
    auto* fields = grid();
    name_ = addField(fields, "Code name", "Operation ");
    reference_ = addField(fields, "Reference", "");
    place_ = addField(fields, "Kept in the folder", wxStandardPaths::Get().GetDocumentsDir());
    const wxString answers[] = {"say later: the Overview asks", "sought already", "not yet"};
    early_ = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, 3, answers, 0, wxDefaultValidator,
                          "Early advice");
    early_->SetSelection(kLater);
    early_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { choose(); });
    advice_ = grid();
    advice_->Add(new wxStaticText(this, wxID_ANY, "Early advice"), 0, wxALIGN_CENTRE_VERTICAL);
    advice_->Add(early_, 1, wxEXPAND);
    on_ = addField(advice_, "Sought on (2017-07-03)", "");
    lawyer_ = addField(advice_, "From", "");
    why_ = addField(advice_, "Why not yet", "");
    again_ = addField(advice_, "Ask again on", "");
    problem_ = words("");
    problem_->SetForegroundColour(theme.attention);
    auto* heading = words("Early advice from the CPS");
    heading->SetFont(views::boldFont());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(words("Use a code name: a person's name would show on task bars and in lists."), 0, wxALL,
                gap * 2);
    column->Add(fields, 0, wxEXPAND | wxLEFT | wxRIGHT, gap * 2);
    column->Add(heading, 0, wxLEFT | wxRIGHT | wxTOP, gap * 2);
    column->Add(words("Strongly recommended where charges under the Modern Slavery Act are considered "
                      "(Director's Guidance on Charging, 6th edition, chapter 7 and Annex 6)."),
                0, wxALL, gap * 2);
    column->Add(advice_, 0, wxEXPAND | wxLEFT | wxRIGHT, gap * 2);
    column->Add(problem_, 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, gap * 2);
    auto* buttons = CreateStdDialogButtonSizer(wxOK | wxCANCEL);
    FindWindow(wxID_OK)->SetLabel("Make the case");
    FindWindow(wxID_OK)->Bind(wxEVT_BUTTON, &NewCaseDialog::OnMake, this);
    column->Add(buttons, 0, wxEXPAND | wxALL, gap * 2);
    SetSizer(column);
    choose();
    name_->SetFocus();
    name_->SetInsertionPointEnd();
}

wxTextCtrl* NewCaseDialog::addField(wxFlexGridSizer* grid, const wxString& label, const wxString& value) {
    auto* text = new wxTextCtrl(this, wxID_ANY, value, wxDefaultPosition, FromDIP(wxSize(360, -1)), 0,
                                wxDefaultValidator, label);
    grid->Add(new wxStaticText(this, wxID_ANY, label), 0, wxALIGN_CENTRE_VERTICAL);
    grid->Add(text, 1, wxEXPAND);
    return text;
}

void NewCaseDialog::choose() {
    const int chosen = early_->GetSelection();
    const auto show = [&](wxTextCtrl* field, int answer) {
        for (auto* item : advice_->GetChildren())
            if (item->GetWindow() == field || item->GetWindow()->GetLabel() == field->GetName())
                item->Show(chosen == answer);
    };
    show(on_, kSought);
    show(lawyer_, kSought);
    show(why_, kNotYet);
    show(again_, kNotYet);
    problem_->SetLabel("");
    GetSizer()->SetSizeHints(this);
    Fit();
}

void NewCaseDialog::OnMake(wxCommandEvent& event) {
    const auto refuse = [this](const std::string& why, wxTextCtrl* field) {
        problem_->SetLabel(wxString::FromUTF8(why));
        problem_->Wrap(FromDIP(kWidth));
        Fit();
        field->SetFocus();
    };
    const auto now = asked();
    if (now.name.empty())
        return refuse("Give the case a code name.", name_);
    if (now.early)
        if (const auto checked = workbench::checkSought(*now.early); !checked) {
            const auto& field = checked.refusal().field;
            return refuse(checked.refusal().message, field == "on"      ? on_
                                                     : field == "why"   ? why_
                                                     : field == "again" ? again_
                                                                        : lawyer_);
        }
    event.Skip();
}

CaseJobs::NewCase NewCaseDialog::asked() const {
    CaseJobs::NewCase asked;
    asked.name = said(name_);
    asked.reference = said(reference_);
    std::string file = asked.name;
    for (char& c : file)
        if (c == ' ' || c == '/')
            c = '-';
    asked.folder =
        (std::filesystem::path(std::string(place_->GetValue().utf8_str())) / (file + ".strata")).string();
    if (early_->GetSelection() == kSought)
        asked.early = workbench::NewAdviceSought{"sought", said(on_), said(lawyer_), "", "", "", ""};
    else if (early_->GetSelection() == kNotYet)
        asked.early = workbench::NewAdviceSought{"not_yet", "", "", "", "", said(why_), said(again_)};
    return asked;
}

}  // namespace strata::app
