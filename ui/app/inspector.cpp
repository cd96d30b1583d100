#include "app/inspector.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "app/gtk_bridge.h"
#include "base/text.h"

namespace strata::app {

namespace {
constexpr int kWidth = 280;  // pixels at 100 %
}

Inspector::Inspector(wxWindow* parent, const views::ViewContext& context)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL,
                       "What is selected"),
      context_(context) {
    column_ = new wxBoxSizer(wxVERTICAL);
    SetSizer(column_);
    SetScrollRate(0, FromDIP(views::kGrid));
    SetMinSize(wxSize(FromDIP(kWidth), -1));
}

void Inspector::show(const views::Selection& selection) {
    selection_ = selection;
    rebuild();
}

void Inspector::applyTheme() {
    SetBackgroundColour(context_.theme.background);
    rebuild();
}

void Inspector::addWords(const std::string& words, const wxFont& font, const wxColour& colour, int above) {
    auto* text = new wxStaticText(this, wxID_ANY, wxString::FromUTF8(base::toUtf8Lossy(words)));
    text->SetFont(font);
    text->SetForegroundColour(colour);
    text->Wrap(FromDIP(kWidth - 5 * views::kGrid));
    const int gap = FromDIP(views::kGrid);
    column_->AddSpacer(FromDIP(above));
    column_->Add(text, 0, wxLEFT | wxRIGHT, gap * 2);
}

void Inspector::addSection(const std::string& heading,
                           const std::vector<std::pair<std::string, std::string>>& rows) {
    bool isHeadingShown = false;
    for (const auto& [word, value] : rows) {
        if (value.empty())
            continue;
        if (!isHeadingShown)
            addWords(heading, views::boldFont(), context_.theme.accent, 2 * views::kGrid);
        isHeadingShown = true;
        addWords(word, views::smallFont(), context_.theme.secondary, views::kGrid);
        addWords(value, views::baseFont(), context_.theme.text, 0);
    }
}

void Inspector::addOriginal() {
    if (selection_.originalLines.empty())
        return;
    addWords("The original at that place", views::boldFont(), context_.theme.accent, 2 * views::kGrid);
    auto* lines = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(-1, 160)),
                                 wxTE_MULTILINE | wxTE_READONLY | wxTE_DONTWRAP | wxTE_RICH2 | wxBORDER_NONE,
                                 wxDefaultValidator, "The original");
    lines->SetFont(wxFont(wxFontInfo(FromDIP(wxSize(0, 11))).Family(wxFONTFAMILY_TELETYPE)));
    lines->SetBackgroundColour(context_.theme.surface);
    lines->SetForegroundColour(context_.theme.text);
    for (std::size_t i = 0; i < selection_.originalLines.size(); ++i) {
        const bool isRecord = i == selection_.highlight;
        lines->SetDefaultStyle(wxTextAttr(isRecord ? context_.theme.text : context_.theme.secondary,
                                          isRecord ? context_.theme.selection : context_.theme.surface));
        lines->AppendText(wxString::FromUTF8(base::toUtf8Lossy(selection_.originalLines[i])) + "\n");
    }
    lines->SetInsertionPoint(0);
    nameAllForScreenReader(*lines);
    letDropsThrough(*lines);
    const int gap = FromDIP(views::kGrid);
    column_->Add(lines, 0, wxEXPAND | wxALL, gap * 2);
}

void Inspector::addLinks() {
    bool isHeadingShown = false;
    for (const auto& link : selection_.links) {
        if (link.value.empty())
            continue;
        if (!isHeadingShown)
            addWords("Links", views::boldFont(), context_.theme.accent, 2 * views::kGrid);
        isHeadingShown = true;
        addWords(link.word, views::smallFont(), context_.theme.secondary, views::kGrid);
        addWords(link.value, views::baseFont(), context_.theme.text, 0);
        if (!link.said.empty())
            addWords(link.said, views::smallFont(), context_.theme.secondary, 0);
        addActs(link);
    }
}

void Inspector::addActs(const views::SelectedLink& link) {
    if (link.acts.empty())
        return;
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    for (const auto& [label, act] : link.acts) {
        auto* button = new wxButton(this, wxID_ANY, wxString::FromUTF8(label), wxDefaultPosition,
                                    wxDefaultSize, wxBU_EXACTFIT);
        button->SetFont(views::smallFont());
        button->SetName(wxString::FromUTF8(label + " " + link.word + ": " + link.value));
        // The act may have the inspector made anew, and this button with it.
        button->Bind(wxEVT_BUTTON, [this, act = act](wxCommandEvent&) { CallAfter(act); });
        row->Add(button, 0, wxRIGHT, FromDIP(views::kGrid) / 2);
    }
    column_->AddSpacer(FromDIP(views::kGrid) / 2);
    column_->Add(row, 0, wxLEFT | wxRIGHT, FromDIP(views::kGrid) * 2);
}

void Inspector::rebuild() {
    Freeze();
    DestroyChildren();
    column_->Clear();
    if (selection_.title.empty()) {
        addWords("Nothing selected", views::boldFont(), context_.theme.text, 2 * views::kGrid);
        addWords("Select an event, an account or a row to read what its source says, word for word.",
                 views::baseFont(), context_.theme.secondary, views::kGrid);
    } else {
        addWords(selection_.title, views::boldFont(), context_.theme.text, 2 * views::kGrid);
        addSection("What the source says", selection_.saysSource);
        addOriginal();
        addSection("What people concluded", selection_.concluded);
        addLinks();
    }
    column_->AddSpacer(FromDIP(views::kGrid) * 2);
    FitInside();
    Scroll(0, 0);
    Layout();
    Thaw();
    Refresh();
}

}  // namespace strata::app
