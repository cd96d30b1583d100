#include "app/welcome_view.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace strata::app {

WelcomeView::WelcomeView(wxWindow* parent, std::function<void(const std::string&)> runCommand,
                         std::function<void(const std::string&)> openCase)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, "Welcome"),
      openCase_(std::move(openCase)) {
    title_ = new wxStaticText(this, wxID_ANY, "Strata");
    line_ = new wxStaticText(
        this, wxID_ANY,
        "Evidence on one timeline, every account kept and compared, and what is still missing.\n"
        "A case is a folder on this computer; what goes into it is never overwritten.");
    recentTitle_ = new wxStaticText(this, wxID_ANY, "");
    const int gap = FromDIP(views::kGrid);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->AddStretchSpacer(1);
    column->Add(title_, 0, wxALIGN_CENTRE | wxALL, gap);
    column->Add(line_, 0, wxALIGN_CENTRE | wxALL, gap);
    const std::vector<std::pair<wxString, std::string>> rows = {
        {"Explore the sample case", "case.sample"},
        {wxString::FromUTF8("Open a case…"), "case.open"},
        {wxString::FromUTF8("New case…"), "case.new"}};
    for (const auto& [label, command] : rows) {
        auto* button = new wxButton(this, wxID_ANY, label, wxDefaultPosition, FromDIP(wxSize(280, 40)));
        button->Bind(wxEVT_BUTTON, [runCommand, id = command](wxCommandEvent&) { runCommand(id); });
        buttons_.push_back(button);
        column->Add(button, 0, wxALIGN_CENTRE | wxTOP, gap);
    }
    column->Add(recentTitle_, 0, wxALIGN_CENTRE | wxTOP, gap * 3);
    recent_ = new wxBoxSizer(wxVERTICAL);
    column->Add(recent_, 0, wxALIGN_CENTRE);
    column->AddStretchSpacer(2);
    SetSizer(column);
}

void WelcomeView::setRecent(const std::vector<std::string>& folders) {
    recentTitle_->SetLabel(folders.empty() ? "Cases you open will be listed here." : "Recent");
    recent_->Clear(true);
    for (const auto& folder : folders) {
        auto* button = new wxButton(this, wxID_ANY, wxString::FromUTF8(folder), wxDefaultPosition,
                                    wxDefaultSize, wxBORDER_NONE);
        button->Bind(wxEVT_BUTTON, [this, folder](wxCommandEvent&) { openCase_(folder); });
        recent_->Add(button, 0, wxALIGN_CENTRE | wxTOP, FromDIP(views::kGrid / 2));
    }
    Layout();
}

void WelcomeView::applyTheme(const views::Theme& theme) {
    SetBackgroundColour(theme.background);
    title_->SetFont(views::headingFont().Scaled(1.6F));
    title_->SetForegroundColour(theme.accent);
    line_->SetFont(views::baseFont());
    line_->SetForegroundColour(theme.text);
    recentTitle_->SetForegroundColour(theme.secondary);
    Refresh();
}

}  // namespace strata::app
