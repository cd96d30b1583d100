#include "views/comparison_view.h"

#include <wx/choice.h>
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
    auto* versions = new wxBoxSizer(wxHORIZONTAL);
    for (auto [choice, name] : {std::pair(&left_, "Version of the earlier account"),
                                std::pair(&right_, "Version of the later account")}) {
        *choice = new wxChoice(this, wxID_ANY);
        (*choice)->SetName(name);
        (*choice)->SetToolTip(name);
        (*choice)->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { chooseVersions(); });
        versions->Add(*choice, wxSizerFlags(1).CenterVertical().Border(wxRIGHT, kGrid));
    }
    column->Add(versions, wxSizerFlags().Expand().Border(wxLEFT, kGrid));
    basis_ = new wxStaticText(this, wxID_ANY, wxEmptyString);
    column->Add(basis_, wxSizerFlags().Expand().Border(wxALL, kGrid));
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
    showVersions();
    Layout();
}

// Nothing to choose from where both accounts have one version, in one language.
void ComparisonView::showVersions() {
    const auto fill = [](wxChoice* choice, const std::vector<workbench::AccountRow>& versions, int shown) {
        choice->Clear();
        for (const auto& version : versions)
            choice->Append(words(version.id + ", version " + presenters::revisionWords(version)));
        choice->SetSelection(shown - 1);
    };
    const auto& sides = pair_->versions.sides;
    const bool hasChoice = sides.size() == 2 && (sides[0].revisions > 1 || sides[1].revisions > 1);
    if (hasChoice) {
        fill(left_, pair_->leftVersions, sides[0].revision);
        fill(right_, pair_->rightVersions, sides[1].revision);
    }
    left_->Show(hasChoice);
    right_->Show(hasChoice);
    const bool isSaid = hasChoice || pair_->versions.isLanguageMixed;
    basis_->Show(isSaid);
    basis_->SetLabel(words(isSaid ? pair_->versions.sentence : std::string()));
    basis_->Wrap(std::max(FromDIP(200), GetClientSize().x - 2 * kGrid));
}

void ComparisonView::chooseVersions() {
    workbench::ComparedAs as;
    as.revisions[pair_->left.id] = left_->GetSelection() + 1;
    as.revisions[pair_->right.id] = right_->GetSelection() + 1;
    if (onVersions)
        onVersions(as);
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
    basis_->SetFont(smallFont());
    basis_->SetForegroundColour(theme.attention);
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
