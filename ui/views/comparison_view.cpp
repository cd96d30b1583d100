#include "views/comparison_view.h"

#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include "base/text.h"
#include "views/comparison_canvas.h"

namespace strata::views {

namespace {

wxString words(const std::string& text) {
    return wxString::FromUTF8(text);
}

constexpr const char* kMarks =
    "+ added   · repeated   ○ not repeated   ↔ moved   ≠ changed   ≈ narrowed or broadened.  Not repeated is "
    "not withdrawn.";

}  // namespace

ComparisonView::ComparisonView(wxWindow* parent) : wxPanel(parent) {
    SetName("Comparison of two accounts");
    auto* column = new wxBoxSizer(wxVERTICAL);
    summary_ = new wxStaticText(this, wxID_ANY, wxEmptyString);
    column->Add(summary_, wxSizerFlags().Expand().Border(wxALL, kGrid));
    auto* splitter = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                          wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
    canvas_ = new ComparisonCanvas(splitter);
    canvas_->onPick = [this](std::size_t row) { showQuotes(row); };
    quotes_ = new wxTextCtrl(splitter, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize,
                             wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2 | wxBORDER_NONE);
    quotes_->SetName("Both quotes and their circumstances");
    quotes_->SetMargins(FromDIP(2 * kGrid), FromDIP(kGrid));
    splitter->SetMinimumPaneSize(FromDIP(90));
    splitter->SetSashGravity(0.75);
    splitter->SplitHorizontally(canvas_, quotes_, -FromDIP(170));
    column->Add(splitter, wxSizerFlags(1).Expand());
    SetSizer(column);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        wrapSummary();
        event.Skip();
    });
}

void ComparisonView::show(std::shared_ptr<const presenters::AccountsPair> pair) {
    pair_ = std::move(pair);
    std::string said = presenters::countWordsOf(pair_->comparison);
    if (!pair_->between.empty())
        said += "  ·  " + pair_->between;
    if (!pair_->isSamePerson)
        said += "  ·  Accounts of two different people, side by side and never merged";
    summaryWords_ = said + "\n" + kMarks;
    wrapSummary();
    quotes_->SetValue(
        "Click a passage, or press the down arrow, to see both quotes with the circumstances of each.");
    canvas_->show(pair_);
    Layout();
}

void ComparisonView::wrapSummary() {
    summary_->SetLabel(words(summaryWords_));
    summary_->Wrap(std::max(FromDIP(200), GetClientSize().x - 2 * kGrid));
    Layout();
}

void ComparisonView::applyTheme(const Theme& theme) {
    SetBackgroundColour(theme.surface);
    summary_->SetFont(smallFont());
    summary_->SetForegroundColour(theme.secondary);
    quotes_->SetFont(readingFont());
    quotes_->SetBackgroundColour(theme.background);
    quotes_->SetForegroundColour(theme.text);
    quotes_->SetDefaultStyle(wxTextAttr(theme.text, theme.background));
    quotes_->SetStyle(0, quotes_->GetLastPosition(), wxTextAttr(theme.text, theme.background));
    canvas_->applyTheme(theme);
}

void ComparisonView::showQuotes(std::size_t row) {
    const auto& shown = pair_->rows[row];
    const auto& pair = pair_->comparison.pairs[shown.pair];
    std::string text = shown.relation.mark + "  " + shown.relation.words;
    if (!pair_->between.empty())
        text += "  (" + pair_->between + ")";
    text += "\n\n";
    const auto side = [&](const workbench::AccountRow& account,
                          const std::optional<workbench::QuoteRow>& quote) {
        text += account.id + ", " + account.maker + "\n";
        std::string strip;
        for (const auto& circumstance : presenters::circumstancesOf(account))
            strip += (strip.empty() ? "" : "  ·  ") + circumstance.name + ": " + circumstance.value;
        text += strip + "\n";
        text += quote ? "“" + base::trimmed(quote->text) + "”\n\n" : "Not mentioned in this account.\n\n";
    };
    side(pair_->left, pair.left);
    side(pair_->right, pair.right);
    quotes_->SetValue(words(text));
    quotes_->ShowPosition(0);
}

}  // namespace strata::views
