#include "views/comparison_view.h"

#include <wx/choice.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>

#include "base/text.h"
#include "presenters/passage_choice.h"
#include "presenters/when_words.h"
#include "views/comparison_canvas.h"
#include "views/kept_layout.h"
#include "views/mark_dialog.h"
#include "views/may_change.h"
#include "views/propose_dialog.h"
#include "views/reading_text.h"

namespace strata::views {

namespace {

wxString words(const std::string& text) {
    return wxString::FromUTF8(text);
}

constexpr const char* kMarks =
    "Not repeated is not withdrawn.   + added   · repeated   ○ not repeated   ↔ moved   ≠ changed   ≈ "
    "narrowed or broadened   ✎ set by a person";
constexpr const char* kHeadsKept = "accounts.circumstances";

// One line, in full under the pointer where it does not fit.
void sayOn(wxStaticText* line, const std::string& said) {
    line->SetLabel(words(said));
    line->SetToolTip(words(said));
}

}  // namespace

ComparisonView::ComparisonView(wxWindow* parent, ViewContext& context) : wxPanel(parent), context_(context) {
    SetName("Comparison of two accounts");
    auto* column = new wxBoxSizer(wxVERTICAL);
    const auto addLine = [&](wxStaticText*& line) {
        line = new wxStaticText(this, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize,
                                wxST_NO_AUTORESIZE | wxST_ELLIPSIZE_END);
        line->SetFont(smallFont());
        return line;
    };
    auto* bar = new wxBoxSizer(wxHORIZONTAL);
    auto* lines = new wxBoxSizer(wxVERTICAL);
    lines->Add(addLine(summary_), wxSizerFlags().Expand());
    lines->Add(addLine(marks_), wxSizerFlags().Expand());
    bar->Add(lines, wxSizerFlags(1).CenterVertical().Border(wxRIGHT, FromDIP(kGrid)));
    heads_ = new wxToggleButton(this, wxID_ANY, "Circumstances");
    heads_->SetToolTip("Above the words, all that is known of how each was told; else the first of it");
    heads_->SetValue(keptNumber(kHeadsKept).value_or(0) != 0);
    heads_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent&) { showHeads(); });
    bar->Add(heads_, wxSizerFlags().CenterVertical());
    column->Add(bar, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(kGrid / 2)));
    auto* versions = new wxBoxSizer(wxHORIZONTAL);
    for (auto [choice, name] : {std::pair(&left_, "Version of the earlier account"),
                                std::pair(&right_, "Version of the later account")}) {
        *choice = new wxChoice(this, wxID_ANY);
        (*choice)->SetName(name);
        (*choice)->SetMinSize(FromDIP(wxSize(80, -1)));
        (*choice)->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { chooseVersions(); });
        versions->Add(*choice, wxSizerFlags(1).CenterVertical().Border(wxLEFT | wxRIGHT, FromDIP(kGrid / 2)));
    }
    column->Add(versions, wxSizerFlags().Expand());
    column->Add(addLine(basis_), wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(kGrid)));
    auto* splitter = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                          wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
    canvas_ = new ComparisonCanvas(splitter);
    canvas_->onPick = [this](std::size_t row) { showQuotes(row); };
    canvas_->onMenu = [this](std::size_t) { popUp(); };
    canvas_->setHeadsInFull(heads_->GetValue());
    quotes_ = new ReadingText(splitter, "Both quotes and their circumstances");
    splitter->SetMinimumPaneSize(FromDIP(40));
    splitDown(*splitter, canvas_, quotes_, "accounts.comparison", -48);
    column->AddSpacer(FromDIP(kGrid / 2));
    column->Add(splitter, wxSizerFlags(1).Expand());
    SetSizer(column);
}

void ComparisonView::turnHeads() {
    heads_->SetValue(!heads_->GetValue());
    showHeads();
}

void ComparisonView::showHeads() {
    keepNumber(kHeadsKept, heads_->GetValue() ? 1 : 0);
    canvas_->setHeadsInFull(heads_->GetValue());
}

void ComparisonView::show(std::shared_ptr<const presenters::AccountsPair> pair) {
    pair_ = std::move(pair);
    row_.reset();
    std::string said = presenters::countWordsOf(pair_->comparison);
    if (!pair_->between.empty())
        said += "  ·  " + pair_->between;
    if (!pair_->isSamePerson)
        said = "Accounts of two different people, side by side and never merged  ·  " + said;
    sayOn(summary_, said);
    sayOn(marks_, kMarks);
    quotes_->show("Pick a passage to see both quotes with their circumstances.");
    canvas_->show(pair_);
    showVersions();
    Layout();
}

// Nothing to choose from where both accounts have one version, in one language. What is compared is said by
// what is chosen, and in words where a translation stands against what was said.
void ComparisonView::showVersions() {
    const auto fill = [](wxChoice* choice, const std::vector<workbench::AccountRow>& versions, int shown) {
        choice->Clear();
        for (const auto& version : versions)
            choice->Append(
                words(presenters::shortIdOf(version.id) + ", version " + presenters::revisionWords(version)));
        choice->SetSelection(shown - 1);
    };
    const auto& sides = pair_->versions.sides;
    const bool hasChoice = sides.size() == 2 && (sides[0].revisions > 1 || sides[1].revisions > 1);
    if (hasChoice) {
        fill(left_, pair_->leftVersions, sides[0].revision);
        fill(right_, pair_->rightVersions, sides[1].revision);
    }
    for (wxChoice* choice : {left_, right_}) {
        choice->Show(hasChoice);
        choice->SetToolTip(words(pair_->versions.sentence));
    }
    basis_->Show(pair_->versions.isLanguageMixed);
    sayOn(basis_, pair_->versions.isLanguageMixed ? pair_->versions.sentence : std::string());
}

void ComparisonView::chooseVersions() {
    workbench::ComparedAs as;
    as.revisions[pair_->left.id] = left_->GetSelection() + 1;
    as.revisions[pair_->right.id] = right_->GetSelection() + 1;
    if (onVersions)
        onVersions(as);
}

void ComparisonView::applyTheme(const Theme& theme) {
    SetBackgroundColour(theme.surface);
    summary_->SetForegroundColour(theme.text);
    marks_->SetForegroundColour(theme.secondary);
    basis_->SetForegroundColour(theme.attention);
    quotes_->applyTheme(theme, theme.background);
    canvas_->applyTheme(theme);
}

void ComparisonView::showQuotes(std::size_t row) {
    row_ = row;
    const auto& shown = pair_->rows[row];
    const auto& pair = pair_->comparison.pairs[shown.pair];
    std::string text = shown.relation.mark + "  " + shown.relation.words;
    if (!pair_->between.empty())
        text += "  (" + pair_->between + ")";
    if (const auto& place = pair_->marked[row]) {
        const auto& mark = pair_->marks[place->mark];
        text += "\nSet by " + mark.by + (mark.role.empty() ? "" : ", " + mark.role) + ", " +
                presenters::inWords(mark.at) + ": " + mark.reason +
                ". Explanation: " + (mark.explanation.empty() ? "none offered" : mark.explanation);
    }
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
    quotes_->show(text);
}

bool ComparisonView::isPicked() const {
    if (!row_ || !pair_->isSamePerson)
        context_.onMessage(row_ ? "These are accounts of two people: what differs is nobody's to set."
                                : "Click the words that differ first, in the two accounts compared.");
    return row_ && pair_->isSamePerson;
}

void ComparisonView::relate() {
    if (!isPicked())
        return;
    MarkDialog dialog(this, context_, presenters::markChoiceOf(*pair_, *row_));
    if (dialog.ShowModal() == wxID_OK)
        context_.onChanged();
}

void ComparisonView::propose() {
    if (!isPicked())
        return;
    const auto& pair = pair_->comparison.pairs[pair_->rows[*row_].pair];
    const auto [left, right] = presenters::placesOf(*pair_, *row_);
    const auto said = [](const workbench::AccountRow& account,
                         const std::optional<workbench::QuoteRow>& quote) {
        return account.id + ": " + (quote ? presenters::quoted(quote->text) : "not mentioned");
    };
    ProposeDialog dialog(this, context_,
                         {{left, right, std::string(pair.relation), ""},
                          said(pair_->left, pair.left),
                          said(pair_->right, pair.right)});
    if (dialog.ShowModal() == wxID_OK)
        context_.onChanged();
}

void ComparisonView::popUp() {
    wxMenu menu;
    const auto add = [&](const char* label, const char* command) {
        auto* item = menu.Append(wxID_ANY, words(label));
        item->Enable(mayChange(context_));
        menu.Bind(
            wxEVT_MENU, [this, command](wxCommandEvent&) { context_.runCommand(command); }, item->GetId());
    };
    add("Say what they are…", "account.relate");
    add("Propose for the MG6E…", "account.propose");
    canvas_->PopupMenu(&menu);
}

}  // namespace strata::views
