#include "app/top_line.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

namespace strata::app {

TopLine::TopLine(wxWindow* parent)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, "Marking and case") {
    marking_ = new wxStaticText(this, wxID_ANY, "OFFICIAL-SENSITIVE");
    case_ = new wxStaticText(this, wxID_ANY, "");
    actor_ = new wxStaticText(this, wxID_ANY, "");
    const int gap = FromDIP(views::kGrid);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(marking_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, gap * 2);
    row->Add(case_, 0, wxALIGN_CENTRE_VERTICAL | wxLEFT, gap * 3);
    row->AddStretchSpacer();
    row->Add(actor_, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, gap * 2);
    SetSizer(row);
    SetMinSize(wxSize(-1, FromDIP(24)));
}

void TopLine::setCase(const wxString& marking, const wxString& caseWords) {
    marking_->SetLabel(marking);
    case_->SetLabel(caseWords);
    Layout();
}

void TopLine::setActor(const wxString& words) {
    actor_->SetLabel(words);
    Layout();
}

void TopLine::onActor(std::function<void()> clicked) {
    actor_->SetToolTip(wxString::FromUTF8("Act in another role…"));
    actor_->SetCursor(wxCURSOR_HAND);
    actor_->Bind(wxEVT_LEFT_UP, [clicked = std::move(clicked)](wxMouseEvent&) { clicked(); });
}

void TopLine::applyTheme() {
    const views::Theme theme = views::Theme::light();
    SetBackgroundColour(theme.accent);
    for (auto* words : {marking_, case_, actor_}) {
        words->SetForegroundColour(theme.onAccent);
        words->SetFont(words == marking_ ? views::boldFont() : views::baseFont());
    }
    Refresh();
}

}  // namespace strata::app
