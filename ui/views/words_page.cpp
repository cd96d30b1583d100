#include "views/words_page.h"

#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include "views/comparison_view.h"
#include "views/reading_page.h"

namespace strata::views {

namespace {
enum Page : std::size_t { kEmptyPage, kReadingPage, kComparisonPage };
}

WordsPage::WordsPage(wxWindow* parent, ViewContext& context) : AccountPage(parent, context, "Words") {
    pages_ = new wxSimplebook(this);
    pages_->SetName("What is chosen");
    pages_->AddPage(makeEmpty(pages_), "Nothing chosen");
    reading_ = new ReadingPage(pages_, context);
    pages_->AddPage(reading_, "Reading");
    comparison_ = new ComparisonView(pages_, context);
    pages_->AddPage(comparison_, "Comparison");
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(pages_, wxSizerFlags(1).Expand());
    SetSizer(column);
}

wxWindow* WordsPage::makeEmpty(wxWindow* parent) {
    auto* panel = new wxPanel(parent);
    panel->SetName("Nothing chosen");
    auto* column = new wxBoxSizer(wxVERTICAL);
    title_ = new wxStaticText(panel, wxID_ANY, wxEmptyString);
    title_->SetFont(headingFont());
    hint_ = new wxStaticText(panel, wxID_ANY, wxEmptyString);
    hint_->SetFont(baseFont());
    column->AddStretchSpacer();
    column->Add(title_, wxSizerFlags().Center().Border(wxBOTTOM, FromDIP(kGrid)));
    column->Add(hint_, wxSizerFlags().Center());
    column->AddStretchSpacer(2);
    panel->SetSizer(column);
    return panel;
}

void WordsPage::applyTheme() {
    const Theme& theme = context_.theme;
    SetBackgroundColour(theme.surface);
    for (std::size_t at = 0; at < pages_->GetPageCount(); ++at) {
        pages_->GetPage(at)->SetBackgroundColour(theme.surface);
        pages_->GetPage(at)->SetForegroundColour(theme.text);
    }
    hint_->SetForegroundColour(theme.secondary);
    title_->SetForegroundColour(theme.text);
    reading_->applyTheme();
    comparison_->applyTheme(theme);
}

bool WordsPage::isComparing() const {
    return pages_->GetSelection() == kComparisonPage;
}

void WordsPage::turnToReading() {
    pages_->ChangeSelection(kReadingPage);
}

void WordsPage::turnToComparison() {
    pages_->ChangeSelection(kComparisonPage);
}

void WordsPage::turnToNothing(bool hasAnyAccount) {
    title_->SetLabel(hasAnyAccount ? "Choose an account to read, or two to compare" : "No accounts yet");
    hint_->SetLabel(
        hasAnyAccount
            ? "Hold Ctrl to choose the second one. What one account does not repeat, it does not "
              "withdraw."
            : "Each telling is kept as it was said, with who heard it, in which language and where.\n"
              "A later one never replaces an earlier one. Record the first with the button on the "
              "left.");
    pages_->ChangeSelection(kEmptyPage);
    pages_->GetPage(kEmptyPage)->Layout();
}

}  // namespace strata::views
