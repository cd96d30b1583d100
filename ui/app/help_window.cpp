#include "app/help_window.h"

#include <wx/listbox.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace strata::app {

namespace {

using Kind = presenters::HelpBlock::Kind;

void append(wxTextCtrl& text, const std::string& words, const wxFont& font, const wxColour& colour,
            int indent) {
    wxTextAttr look(colour, wxNullColour, font);
    look.SetLeftIndent(indent);
    text.SetDefaultStyle(look);
    text.AppendText(wxString::FromUTF8(words) + "\n");
}

}  // namespace

HelpWindow::HelpWindow(wxWindow* parent, std::vector<presenters::HelpPage> pages, const views::Theme& theme)
    : wxDialog(parent, wxID_ANY, "Help", wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      pages_(std::move(pages)) {
    words_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, 0, wxDefaultValidator,
                            "Find in help");
    words_->SetHint("Find in help");
    list_ = new wxListBox(this, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(210, 440)), 0, nullptr,
                          wxLB_SINGLE, wxDefaultValidator, "Pages of help");
    text_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(560, 480)),
                           wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2 | wxBORDER_NONE, wxDefaultValidator,
                           "Help");
    const int gap = FromDIP(views::kGrid);
    text_->SetMargins(gap * 2, gap);
    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(words_, 0, wxEXPAND | wxBOTTOM, gap);
    left->Add(list_, 1, wxEXPAND);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(left, 0, wxEXPAND | wxALL, gap);
    row->Add(text_, 1, wxEXPAND | wxTOP | wxRIGHT | wxBOTTOM, gap);
    SetSizerAndFit(row);
    SetEscapeId(wxID_CANCEL);
    words_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { find(); });
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { fill(); });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE)
            Hide();
        else
            event.Skip();
    });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent&) { Hide(); });
    applyTheme(theme);
    find();
    CentreOnParent();
}

void HelpWindow::applyTheme(const views::Theme& theme) {
    theme_ = theme;
    SetBackgroundColour(theme.background);
    text_->SetBackgroundColour(theme.surface);
    for (wxWindow* part : {static_cast<wxWindow*>(words_), static_cast<wxWindow*>(list_)}) {
        part->SetBackgroundColour(theme.surface);
        part->SetForegroundColour(theme.text);
    }
    fill();
}

void HelpWindow::showPage(const std::string& id) {
    words_->ChangeValue("");
    find();
    const auto at = std::find_if(listed_.begin(), listed_.end(),
                                 [&](const presenters::HelpPage* page) { return page->id == id; });
    if (!listed_.empty())
        list_->SetSelection(at == listed_.end() ? 0 : static_cast<int>(at - listed_.begin()));
    fill();
    Show();
    Raise();
    text_->SetFocus();
}

void HelpWindow::find() {
    listed_ = presenters::pagesWith(pages_, std::string(words_->GetValue().utf8_str()));
    list_->Clear();
    for (const auto* page : listed_)
        list_->Append(wxString::FromUTF8(page->title));
    if (!listed_.empty())
        list_->SetSelection(0);
    fill();
}

void HelpWindow::fill() {
    text_->Clear();
    if (listed_.empty())
        return append(*text_, "No page of help has these words.", views::readingFont(), theme_.secondary, 0);
    const auto& page = *listed_[static_cast<std::size_t>(std::max(0, list_->GetSelection()))];
    append(*text_, page.title, views::headingFont(), theme_.text, 0);
    Kind before = Kind::heading;
    for (const auto& block : page.blocks) {
        if (block.kind != Kind::item || before == Kind::paragraph)
            text_->AppendText("\n");
        before = block.kind;
        if (block.kind == Kind::heading)
            append(*text_, block.words, views::boldFont(), theme_.accent, 0);
        else
            append(*text_, (block.kind == Kind::item ? "•  " : "") + block.words, views::baseFont(),
                   theme_.text, block.kind == Kind::item ? 20 : 0);
    }
    text_->SetInsertionPoint(0);
    text_->ShowPosition(0);
}

}  // namespace strata::app
