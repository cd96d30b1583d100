#include "app/welcome_view.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace strata::app {

WelcomeView::WelcomeView(wxWindow* parent, std::function<void(const std::string&)> runCommand,
                         const std::vector<std::string>& recent,
                         std::function<void(const std::string&)> openCase)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, "Welcome") {
    title_ = new wxStaticText(this, wxID_ANY, "Strata");
    line_ = new wxStaticText(
        this, wxID_ANY,
        "Evidence on one timeline, every account kept and compared, and what is still missing.\n"
        "A case is a folder on this computer; what goes into it is never overwritten.");
    recentTitle_ =
        new wxStaticText(this, wxID_ANY, recent.empty() ? "Cases you open will be listed here." : "Recent");
    const int gap = FromDIP(views::kGrid);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->AddStretchSpacer(1);
    column->Add(title_, 0, wxALIGN_CENTRE | wxALL, gap);
    column->Add(line_, 0, wxALIGN_CENTRE | wxALL, gap);
    const std::vector<std::pair<wxString, std::string>> rows = {
        {"Explore the sample case", "case.sample"}, {"Open a case…", "case.open"}, {"New case…", "case.new"}};
    for (const auto& [label, command] : rows) {
        auto* button = new wxButton(this, wxID_ANY, label, wxDefaultPosition, FromDIP(wxSize(280, 40)));
        button->Bind(wxEVT_BUTTON, [runCommand, id = command](wxCommandEvent&) { runCommand(id); });
        buttons_.push_back(button);
        column->Add(button, 0, wxALIGN_CENTRE | wxTOP, gap);
    }
    column->Add(recentTitle_, 0, wxALIGN_CENTRE | wxTOP, gap * 3);
    for (const auto& folder : recent) {
        auto* button = new wxButton(this, wxID_ANY, wxString::FromUTF8(folder), wxDefaultPosition,
                                    wxDefaultSize, wxBORDER_NONE);
        button->Bind(wxEVT_BUTTON, [openCase, folder](wxCommandEvent&) { openCase(folder); });
        column->Add(button, 0, wxALIGN_CENTRE | wxTOP, gap / 2);
    }
    column->AddStretchSpacer(2);
    SetSizer(column);
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
