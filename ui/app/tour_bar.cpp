#include "app/tour_bar.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <string>

namespace strata::app {

TourBar::TourBar(wxWindow* parent, std::function<void(const presenters::TourStep&)> onStep,
                 std::function<void()> onLeft)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, "Tour"),
      onStep_(std::move(onStep)),
      onLeft_(std::move(onLeft)) {
    title_ = new wxStaticText(this, wxID_ANY, "");
    words_ = new wxStaticText(this, wxID_ANY, "");
    back_ = new wxButton(this, wxID_ANY, "Back");
    next_ = new wxButton(this, wxID_ANY, "Next");
    auto* leave = new wxButton(this, wxID_ANY, "Leave the tour");
    const int gap = FromDIP(views::kGrid);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(title_, 0, wxBOTTOM, gap / 2);
    column->Add(words_, 0, wxEXPAND);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(column, 1, wxALL, gap * 3 / 2);
    for (wxButton* button : {back_, next_, leave})
        row->Add(button, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, gap);
    SetSizer(row);
    back_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { go(at_ - 1); });
    next_->Bind(wxEVT_BUTTON,
                [this](wxCommandEvent&) { at_ + 1 < steps_.size() ? go(at_ + 1) : this->leave(); });
    leave->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { this->leave(); });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE)
            this->leave();
        else
            event.Skip();
    });
    Hide();
}

void TourBar::start(std::vector<presenters::TourStep> steps) {
    steps_ = std::move(steps);
    if (steps_.empty())
        return;
    Show();
    go(0);
    next_->SetFocus();
}

void TourBar::leave() {
    Hide();
    GetParent()->Layout();
    onLeft_();
}

void TourBar::go(std::size_t step) {
    at_ = step;
    const presenters::TourStep& shown = steps_[at_];
    title_->SetLabel(wxString::FromUTF8("Step " + std::to_string(at_ + 1) + " of " +
                                        std::to_string(steps_.size()) + ": " + shown.title));
    words_->SetLabel(wxString::FromUTF8(shown.words));
    GetParent()->Layout();
    words_->Wrap(words_->GetSize().GetWidth());
    back_->Enable(at_ > 0);
    next_->SetLabel(at_ + 1 < steps_.size() ? "Next" : "Done");
    onStep_(shown);
    GetParent()->Layout();
}

void TourBar::applyTheme(const views::Theme& theme) {
    SetBackgroundColour(theme.selection);
    title_->SetFont(views::boldFont());
    words_->SetFont(views::baseFont());
    title_->SetForegroundColour(theme.text);
    words_->SetForegroundColour(theme.text);
    Refresh();
}

}  // namespace strata::app
