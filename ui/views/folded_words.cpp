#include "views/folded_words.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <utility>

#include "presenters/shown_words.h"

namespace strata::views {

namespace {
constexpr int kLineHeight = 18, kMostLines = 7;
}

FoldedWords::FoldedWords(wxWindow* parent, ViewContext& context, const wxString& name,
                         presenters::FoldedName called, Tone tone)
    : wxPanel(parent, wxID_ANY), context_(context), called_(std::move(called)), tone_(tone) {
    SetName(name);
    press_ = new wxButton(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    press_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { fold(!isFolded()); });
    line_ = new wxStaticText(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                             wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    line_->Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent&) { fold(!isFolded()); });
    all_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                          wxTE_MULTILINE | wxTE_READONLY | wxTE_NO_VSCROLL);
    all_->SetName(name);
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    line->Add(press_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(kGrid));
    line->Add(line_, 1, wxALIGN_CENTRE_VERTICAL);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(line, 0, wxEXPAND);
    column->Add(all_, 0, wxEXPAND | wxTOP, FromDIP(kGrid / 2));
    SetSizer(column);
    Hide();
}

bool FoldedWords::isFolded() const {
    return context_.opened.count(GetName().utf8_string()) == 0;
}

void FoldedWords::fold(bool isFolded) {
    if (isFolded)
        context_.opened.erase(GetName().utf8_string());
    else
        context_.opened.insert(GetName().utf8_string());
    arrange();
}

void FoldedWords::show(std::vector<std::string> words) {
    words_ = std::move(words);
    line_->SetLabel(wxString::FromUTF8(presenters::foldedLine(words_, called_)));
    line_->SetToolTip(line_->GetLabel());
    all_->SetValue(wxString::FromUTF8(presenters::joined(words_, "\n")));
    arrange();
}

void FoldedWords::arrange() {
    const bool isOpen = !isFolded();
    press_->SetLabel(wxString::FromUTF8(isOpen ? "Fold" : words_.size() == 1 ? "Read it" : "Read all"));
    press_->SetToolTip(isOpen ? "Only how many there are, and the first" : "The whole of the words");
    const int lines = std::clamp(2 * static_cast<int>(words_.size()), 2, kMostLines);
    all_->SetMinSize(wxSize(-1, FromDIP(kLineHeight) * lines));
    all_->Show(isOpen);
    Show(!words_.empty());
    GetParent()->Layout();
}

void FoldedWords::applyTheme(const Theme& theme) {
    SetBackgroundColour(theme.background);
    line_->SetForegroundColour(tone_ == Tone::attention ? theme.attention : theme.text);
    all_->SetBackgroundColour(theme.surface);
    all_->SetForegroundColour(theme.text);
}

}  // namespace strata::views
