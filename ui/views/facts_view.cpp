#include "views/facts_view.h"

#include <wx/button.h>
#include <wx/menu.h>
#include <wx/notebook.h>
#include <wx/sizer.h>
#include <wx/splitter.h>

#include "base/failure.h"
#include "base/text.h"
#include "presenters/fact_words.h"
#include "views/draw_fact_dialog.h"
#include "views/kept_layout.h"
#include "views/link_element_dialog.h"
#include "views/list_menu.h"
#include "views/mark_dialog.h"
#include "views/may_change.h"
#include "views/propose_dialog.h"
#include "views/reading_text.h"
#include "views/reason_dialog.h"
#include "views/row_list.h"

namespace strata::views {

namespace {

wxString words(const std::string& text) {
    return wxString::FromUTF8(text);
}

constexpr int kDrawnPage = 1, kFoundPage = 2;
constexpr const char* kHint =
    "Pick a row to see the words, with the circumstances of each telling under them.";
constexpr const char* kChooseAccount =
    "Choose one account on the left and turn to Facts again: what the rules find in it is listed here.";
constexpr const char* kNothingFound =
    "The rules find no date, amount, name or topic in this account. Select words of it and draw a fact from "
    "them.";

}  // namespace

struct FactsView::Everything {
    std::vector<workbench::DrawnFactRow> facts;
    std::vector<workbench::FactDifferenceRow> differences;
    std::vector<workbench::FactProposalRow> proposals;
    std::string trouble;
};

FactsView::FactsView(wxWindow* parent, ViewContext& context)
    : AccountPage(parent, context, "Facts drawn from accounts") {
    SetFont(baseFont());
    auto* splitter = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                          wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
    tabs_ = new wxNotebook(splitter, wxID_ANY);
    tabs_->SetName("Facts");
    const auto fit = RowList::Fit::window;
    differenceList_ = new RowList(tabs_, "What became of each fact",
                                  {{"What became of it", 130},
                                   {"Fact", 150},
                                   {"Earlier", 90},
                                   {"Said", 170},
                                   {"Later", 90},
                                   {"Said then", 170},
                                   {"Set by", 110}},
                                  fit);
    factList_ = new RowList(tabs_, "Facts drawn",
                            {{"Fact", 60},
                             {"Kind", 90},
                             {"About", 110},
                             {"Value", 140},
                             {"Where", 160},
                             {"Words", 200},
                             {"By", 90}},
                            fit);
    proposalList_ =
        new RowList(tabs_, "What the rules found in the account chosen",
                    {{"Kind", 80}, {"Topic", 100}, {"Words", 160}, {"Where", 160}, {"Sentence", 300}}, fit);
    tabs_->AddPage(differenceList_, "From telling to telling");
    tabs_->AddPage(factList_, "Facts drawn");
    tabs_->AddPage(proposalList_, "Found by rules, kept by nobody");
    quotes_ = new ReadingText(splitter, "The words and their circumstances");
    splitter->SetMinimumPaneSize(FromDIP(90));
    splitDown(*splitter, tabs_, quotes_, "accounts.facts", -230);
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    relate_ = new wxButton(this, wxID_ANY, words("Say what they are…"));
    relate_->SetToolTip(
        "Withdrawn, contradicted, told of another, a translation or an error of the record: set "
        "under your name, for a reason");
    auto* propose = new wxButton(this, wxID_ANY, words("Propose for the MG6E…"));
    propose->SetToolTip("The difference picked, with the reason; listed under Disclosure");
    propose->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { this->propose(); });
    draw_ = new wxButton(this, wxID_ANY, words("Draw this fact…"));
    draw_->SetToolTip("Keep what the rules found as a fact that you draw");
    relate_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { relate(); });
    draw_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { drawProposed(); });
    buttons->Add(relate_, wxSizerFlags().Border(wxRIGHT, FromDIP(kGrid)));
    buttons->Add(propose, wxSizerFlags().Border(wxRIGHT, FromDIP(kGrid)));
    buttons->Add(draw_);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(buttons, wxSizerFlags().Border(wxALL, FromDIP(kGrid)));
    column->Add(splitter, wxSizerFlags(1).Expand());
    SetSizer(column);
    differenceList_->onSelected([this](int row) { showDifference(row); });
    factList_->onSelected([this](int row) { showFact(row); });
    proposalList_->onSelected([this](int row) { showProposal(row); });
    for (auto* list : {differenceList_, factList_, proposalList_})
        bindMenu(*list, [this] { popUp(); });
    tabs_->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent& event) {
        tellHint();
        event.Skip();
    });
    tellHint();
    applyTheme();
}

void FactsView::refresh() {
    if (!context_.session)
        return;
    context_.tasks->read<std::shared_ptr<Everything>>(
        life_,
        [session = context_.session, account = account_](std::stop_token) {
            auto all = std::make_shared<Everything>();
            try {
                const auto reader = session->reader();
                const workbench::AccountReading reading(reader);
                all->facts = reading.facts("", "");
                all->differences = reading.differences();
                if (!account.empty())
                    all->proposals = reading.factProposals(account);
            } catch (const base::Failure& failure) {
                all->trouble = base::explain(failure);
            }
            return all;
        },
        [this](std::shared_ptr<Everything> all) { arrived(*all); });
}

void FactsView::choose(const std::vector<std::string>& accounts) {
    const std::string account = accounts.size() == 1 ? accounts.front() : std::string();
    if (account == account_)
        return;
    account_ = account;
    refresh();
}

void FactsView::arrived(const Everything& all) {
    isReady_ = true;
    facts_ = all.facts;
    differences_ = all.differences;
    proposals_ = all.proposals;
    std::vector<std::vector<std::string>> rows;
    for (const auto& one : differences_)
        rows.push_back(presenters::cellsOf(one));
    differenceList_->setRows(std::move(rows));
    rows.clear();
    for (const auto& one : facts_)
        rows.push_back({one.id, one.kindInWords, one.about, one.value(), one.citation, one.quote, one.by});
    factList_->setRows(std::move(rows));
    rows.clear();
    for (const auto& one : proposals_)
        rows.push_back({one.fact.kind, one.fact.topic, one.words, one.citation, one.sentence});
    proposalList_->setRows(std::move(rows));
    if (!all.trouble.empty() && context_.onMessage)
        context_.onMessage(all.trouble);
    tellHint();
}

void FactsView::tellHint() {
    const bool isFound = tabs_->GetSelection() == kFoundPage;
    if (isFound && proposals_.empty())
        quotes_->show(account_.empty() ? kChooseAccount : kNothingFound);
    else
        quotes_->show(!isFound && facts_.empty() ? presenters::kNoFactsYet : kHint);
}

void FactsView::applyTheme() {
    const Theme& theme = context_.theme;
    SetBackgroundColour(theme.surface);
    SetForegroundColour(theme.text);
    for (auto* list : {differenceList_, factList_, proposalList_})
        list->applyTheme(theme);
    quotes_->applyTheme(theme, theme.background);
}

void FactsView::showDifference(int row) {
    if (row < 0 || static_cast<std::size_t>(row) >= differences_.size())
        return;
    quotes_->show(presenters::differenceInWords(differences_[static_cast<std::size_t>(row)]));
}

void FactsView::showFact(int row) {
    if (row >= 0 && static_cast<std::size_t>(row) < facts_.size())
        quotes_->show(presenters::factInWords(facts_[static_cast<std::size_t>(row)]));
}

void FactsView::showProposal(int row) {
    if (row < 0 || static_cast<std::size_t>(row) >= proposals_.size())
        return;
    const auto& one = proposals_[static_cast<std::size_t>(row)];
    quotes_->show(one.citation + "\n“" + one.sentence + "”");
}

void FactsView::popUp() {
    wxMenu menu;
    const auto add = [&](const char* label, void (FactsView::*act)()) {
        auto* item = menu.Append(wxID_ANY, words(label));
        item->Enable(mayChange(context_));
        menu.Bind(
            wxEVT_MENU, [this, act](wxCommandEvent&) { CallAfter([this, act] { (this->*act)(); }); },
            item->GetId());
    };
    if (tabs_->GetSelection() == kFoundPage)
        add("Draw this fact…", &FactsView::drawProposed);
    else if (tabs_->GetSelection() == kDrawnPage) {
        add("Link to an element…", &FactsView::linkToElement);
        add("Take back…", &FactsView::takeBack);
    } else {
        add("Say what they are…", &FactsView::relate);
        add("Propose for the MG6E…", &FactsView::propose);
    }
    tabs_->PopupMenu(&menu);
}

void FactsView::relate() {
    const int row = differenceList_->selectedRow();
    tabs_->ChangeSelection(0);
    if (row < 0)
        return context_.onMessage("Pick a difference first, in the list from telling to telling.");
    auto choice = presenters::markChoiceOf(differences_, static_cast<std::size_t>(row));
    if (choice.items.empty())
        return context_.onMessage(
            "One of the two tellings does not mention it. Under All accounts, Changes, pick the same row to "
            "select the words that say what became of it.");
    MarkDialog dialog(this, context_, std::move(choice));
    if (dialog.ShowModal() == wxID_OK && context_.onChanged)
        context_.onChanged();
}

void FactsView::propose() {
    const int row = differenceList_->selectedRow();
    tabs_->ChangeSelection(0);
    if (row < 0 || !differences_[static_cast<std::size_t>(row)].isDifference())
        return context_.onMessage("Pick a difference first, in the list from telling to telling.");
    ProposeDialog dialog(this, context_, presenters::proposalOf(differences_[static_cast<std::size_t>(row)]));
    if (dialog.ShowModal() == wxID_OK)
        context_.onChanged();
}

void FactsView::linkToElement() {
    const int row = factList_->selectedRow();
    tabs_->ChangeSelection(kDrawnPage);
    if (row < 0)
        return context_.onMessage("Pick a fact first, among those drawn.");
    const auto& fact = facts_[static_cast<std::size_t>(row)];
    LinkElementDialog dialog(
        this, context_,
        "What does " + fact.id +
            " support? It counts beside events and exhibits, and falls away with the "
            "account that it was drawn from.",
        [id = fact.id](workbench::CaseSession& session, const workbench::NewLink& how) -> base::Outcome<> {
            const auto linked = session.linkItems({id}, how);
            return linked.ok() ? base::Outcome<>() : linked.refusal();
        });
    if (dialog.ShowModal() == wxID_OK)
        context_.onChanged();
}

void FactsView::takeBack() {
    const int row = factList_->selectedRow();
    if (row < 0)
        return context_.onMessage("Pick a fact first, among those drawn.");
    const std::string id = facts_[static_cast<std::size_t>(row)].id;
    ReasonDialog ask(this, context_, "Take back", "Take back the fact " + id + "? It stays in the ledger.",
                     "Take back", [id](workbench::CaseSession& session, const std::string& reason) {
                         return workbench::AccountWork(session).takeBack(id, reason);
                     });
    if (ask.ShowModal() == wxID_OK)
        context_.onChanged();
}

void FactsView::drawProposed() {
    const int row = proposalList_->selectedRow();
    tabs_->ChangeSelection(kFoundPage);
    if (row < 0) {
        if (context_.onMessage)
            context_.onMessage(
                "Pick what the rules found first, or select words of an account and draw from "
                "them.");
        return;
    }
    DrawFactDialog dialog(this, context_, proposals_[static_cast<std::size_t>(row)]);
    if (dialog.ShowModal() == wxID_OK && context_.onChanged)
        context_.onChanged();
}

}  // namespace strata::views
