#include "views/answer_bar.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

namespace strata::views {

AnswerBar::AnswerBar(wxWindow* parent) : wxPanel(parent) {
    SetName("Answer the question");
    question_ = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    yes_ = new wxButton(this, wxID_ANY, "Yes");
    no_ = new wxButton(this, wxID_ANY, "No");
    choice_ = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, 0, nullptr, 0,
                           wxDefaultValidator, "Answer");
    value_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(260, -1)), 0,
                            wxDefaultValidator, "Answer");
    from_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(190, -1)), 0,
                           wxDefaultValidator, "Known from");
    from_->SetHint("Known from");
    on_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(120, -1)), 0,
                         wxDefaultValidator, "On");
    on_->SetHint("on 2018-01-08");
    set_ = new wxButton(this, wxID_ANY, "Set");
    notKnown_ = new wxButton(this, wxID_ANY, "Not known");
    yes_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { give("true"); });
    no_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { give("false"); });
    notKnown_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { give("not known"); });
    set_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        const wxString given = choice_->IsShown() ? choice_->GetStringSelection() : value_->GetValue();
        give(std::string(given.utf8_str()));
    });
    auto* line = new wxWrapSizer(wxHORIZONTAL);
    for (wxWindow* control :
         std::initializer_list<wxWindow*>{from_, on_, choice_, value_, yes_, no_, set_, notKnown_})
        line->Add(control, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(kGrid));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(question_, 0, wxEXPAND | wxBOTTOM, FromDIP(kGrid));
    column->Add(line, 0, wxEXPAND);
    SetSizer(column);
    ask(nullptr);
}

void AnswerBar::ask(const workbench::GapRow* gap) {
    gap_ = gap == nullptr ? workbench::GapRow() : *gap;
    const bool isFact = !gap_.questionFact.empty(), isLine = gap_.asksForLine;
    const bool isChoice = gap_.questionType == "choice", isYesNo = gap_.questionType == "boolean";
    question_->SetLabel(
        wxString::FromUTF8(gap == nullptr ? "Nothing is to be answered here." : gap_.question));
    question_->SetToolTip(question_->GetLabel());
    yes_->Show(isFact && isYesNo);
    no_->Show(isFact && isYesNo);
    choice_->Show(isFact && isChoice);
    value_->Show(isLine || (isFact && !isChoice && !isYesNo));
    set_->Show(isLine || (isFact && !isYesNo));
    set_->SetLabel(isLine ? "Write down" : "Set");
    notKnown_->Show(isFact);
    for (auto* field : {from_, on_}) {
        field->Show(isFact);
        field->Clear();
    }
    choice_->Clear();
    for (const auto& one : gap_.questionChoices)
        choice_->Append(wxString::FromUTF8(one));
    value_->Clear();
    value_->SetHint(isLine                        ? "The line of enquiry"
                    : gap_.questionType == "date" ? "2015-09-14, 2015-09, 2015-09~"
                    : gap_.questionType == "set"  ? "words, with commas, or none"
                                                  : "");
    if (GetParent() != nullptr)
        GetParent()->Layout();
}

void AnswerBar::give(const std::string& value) {
    if (gap_.asksForLine && onLine)
        onLine(gap_, value);
    else if (!gap_.questionFact.empty() && onAnswer)
        onAnswer(gap_,
                 {value, std::string(from_->GetValue().utf8_str()), std::string(on_->GetValue().utf8_str())});
}

void AnswerBar::applyTheme(const Theme& theme) {
    SetBackgroundColour(theme.background);
    question_->SetForegroundColour(theme.text);
    question_->SetFont(baseFont());
}

}  // namespace strata::views
