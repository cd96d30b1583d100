#include "views/changes_page.h"

#include <wx/choice.h>
#include <wx/clipbrd.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

#include <algorithm>

#include "views/beside_view.h"
#include "views/kept_layout.h"
#include "views/list_menu.h"
#include "views/mark_dialog.h"
#include "views/may_change.h"
#include "views/reason_dialog.h"
#include "views/row_list.h"

namespace strata::views {

namespace {

using workbench::ChangesAsked;

wxString words(const std::string& text) {
    return wxString::FromUTF8(text);
}

constexpr int kFixedPairs = 2;  // next and all; then one an account
constexpr const char* kHint =
    "Pick a row to see both quotes, with the circumstances of each telling side by side under them. What is "
    "not repeated is not withdrawn.";

// The first two are there whatever the accounts hold.
void fill(wxChoice* choice, const std::vector<std::pair<std::string, std::string>>& fixed,
          const presenters::ChangesList::Choices& found, std::string& value) {
    choice->Clear();
    int selected = 0;
    const auto add = [&](const std::string& is, const std::string& label) {
        choice->Append(words(label), new wxStringClientData(words(is)));
        if (is == value)
            selected = static_cast<int>(choice->GetCount()) - 1;
    };
    for (const auto& [is, label] : fixed)
        add(is, label);
    for (const auto& [is, label] : found)
        add(is, label);
    choice->SetSelection(selected);
    if (selected == 0)
        value = fixed.front().first;
}

std::string valueOf(const wxChoice* choice) {
    const auto* data = dynamic_cast<wxStringClientData*>(
        choice->GetClientObject(static_cast<unsigned>(choice->GetSelection())));
    return data == nullptr ? std::string() : data->GetData().utf8_string();
}

}  // namespace

ChangesPage::ChangesPage(wxWindow* parent, ViewContext& context)
    : PersonPage(parent, context, "Changes from account to account") {
    pairs_ = new wxChoice(this, wxID_ANY);
    pairs_->SetName("Which pairs of accounts");
    pairs_->Append("Each with the next");
    pairs_->Append("All pairs");
    pairs_->SetSelection(0);
    pairs_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { readAgain(); });
    bar()->Insert(1, pairs_, wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(kGrid)));
    auto* filters = new wxWrapSizer(wxHORIZONTAL);
    const auto add = [&](wxChoice*& choice, const char* name) {
        choice = new wxChoice(this, wxID_ANY);
        choice->SetName(name);
        choice->SetToolTip(name);
        choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { filter(); });
        filters->Add(choice, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, FromDIP(kGrid)));
    };
    add(relation_, "Kind of change");
    add(topic_, "Topic");
    add(account_, "Account");
    add(setBy_, "Marked by");
    add(proposed_, "Proposed for the MG6E");
    counts_ = new wxStaticText(this, wxID_ANY, wxEmptyString);
    counts_->SetFont(smallFont());
    filters->Add(counts_, wxSizerFlags().CenterVertical());
    column()->Add(filters, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(kGrid)));
    auto* splitter = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                          wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
    rows_ = new RowList(splitter, "Changes",
                        {{"What", 110},
                         {"Topic", 110},
                         {"Earlier", 60},
                         {"Said", 150},
                         {"Later", 60},
                         {"Said then", 150},
                         {"Marked by", 80},
                         {"MG6E", 70}},
                        RowList::Fit::window);
    beside_ = new BesideView(splitter);
    splitter->SetMinimumPaneSize(FromDIP(120));
    splitDown(*splitter, rows_, beside_, "accounts.changes", 190);
    column()->Add(splitter, wxSizerFlags(1).Expand());
    rows_->onSelected([this](int row) { showRow(row); });
    rows_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { openBoth(); });
    bindMenu(*rows_, [this] { popUp(); });
    beside_->hint(kHint);
}

void ChangesPage::applyTheme() {
    PersonPage::applyTheme();
    const Theme& theme = context_.theme;
    counts_->SetForegroundColour(theme.secondary);
    rows_->applyTheme(theme);
    beside_->applyTheme(theme);
}

PersonPage::Read ChangesPage::reading() {
    ChangesAsked asked;
    const int which = pairs_->GetSelection();
    if (which == 1)
        asked.pairs = ChangesAsked::Pairs::all;
    if (which >= kFixedPairs) {
        asked.pairs = ChangesAsked::Pairs::against;
        asked.against = against_[static_cast<std::size_t>(which - kFixedPairs)];
    }
    return [this, asked](const workbench::AccountReading& reading, const Asked& wanted,
                         const OnProgress& onProgress, std::stop_token stop) mutable {
        asked.person = wanted.person;
        asked.as = wanted.as;
        if (!asked.against.starts_with(wanted.person + "/"))  // it was another person's
            asked.pairs =
                asked.pairs == ChangesAsked::Pairs::against ? ChangesAsked::Pairs::next : asked.pairs;
        auto changes =
            std::make_shared<const workbench::AccountChanges>(reading.changes(asked, onProgress, stop));
        return std::function<void()>([this, changes] { arrived(changes); });
    };
}

void ChangesPage::showNobody() {
    list_ = {};
    rows_->setRows({});
    beside_->hint(
        "No accounts yet. With two accounts of one person, what changes from one to the next is "
        "listed here.");
}

void ChangesPage::arrived(std::shared_ptr<const workbench::AccountChanges> changes) {
    showVersions(changes->versions);
    if (!changes->limited.empty()) {
        std::string left;
        for (const auto& id : changes->limited)
            left += (left.empty() ? "" : ", ") + id;
        showVersions(changes->versions.sentence + " Left out, read only for a recorded reason: " + left +
                     ".");
    }
    std::vector<std::string> against;
    for (const auto& account : changes->accounts)
        against.push_back(account.id);
    if (against != against_) {
        against_ = against;
        const int shown = pairs_->GetSelection();
        pairs_->Clear();
        pairs_->Append("Each with the next");
        pairs_->Append("All pairs");
        for (const auto& id : against_)
            pairs_->Append(words("Each with " + id));
        pairs_->SetSelection(shown < kFixedPairs ? shown : 0);
    }
    list_ = presenters::ChangesList(std::move(changes));
    fillChoices();
    filter();
}

void ChangesPage::fillChoices() {
    using presenters::ChangeFilter;
    fill(relation_, {{ChangeFilter::kDifferences, "Differences"}, {"", "Everything"}}, list_.relations(),
         filter_.relation);
    fill(topic_, {{"", "Any topic"}}, list_.topics(), filter_.topic);
    fill(account_, {{"", "Any account"}}, list_.accounts(), filter_.account);
    fill(setBy_, {{"", "Marked by anybody"}}, list_.people(), filter_.setBy);
    const int shown = static_cast<int>(filter_.proposed);
    proposed_->Clear();
    for (const char* label : {"Proposed or not", "Proposed for the MG6E", "Not proposed"})
        proposed_->Append(label);
    proposed_->SetSelection(shown);
    Layout();
}

void ChangesPage::filter() {
    filter_.relation = valueOf(relation_);
    filter_.topic = valueOf(topic_);
    filter_.account = valueOf(account_);
    filter_.setBy = valueOf(setBy_);
    filter_.proposed = static_cast<presenters::ChangeFilter::Proposed>(proposed_->GetSelection());
    list_.filter(filter_);
    rows_->setRows(list_.cells());
    counts_->SetLabel(words(list_.countWords()));
    const bool isAlone = list_.changes() != nullptr && list_.changes()->accounts.size() < 2;
    beside_->hint(isAlone ? "Nothing to compare yet. With two accounts, what changes is listed here."
                  : list_.shown().empty() ? "Nothing of this kind between these accounts."
                                          : kHint);
    Layout();
}

const workbench::ChangeRow* ChangesPage::picked() const {
    const int row = rows_->selectedRow();
    if (list_.changes() == nullptr || row < 0 || static_cast<std::size_t>(row) >= list_.shown().size())
        return nullptr;
    return &list_.changes()->rows[list_.shown()[static_cast<std::size_t>(row)]];
}

void ChangesPage::showRow(int) {
    if (const auto* row = picked())
        beside_->show(presenters::quotesInWords(*list_.changes(), *row),
                      presenters::besideRows(*list_.changes(), *row));
}

void ChangesPage::popUp() {
    const auto* row = picked();
    if (row == nullptr)
        return;
    wxMenu menu;
    const auto add = [&](const char* label, bool isOpen, const std::function<void()>& act) {
        auto* item = menu.Append(wxID_ANY, words(label));
        item->Enable(isOpen);
        menu.Bind(
            wxEVT_MENU, [act](wxCommandEvent&) { act(); }, item->GetId());
    };
    const auto run = [this](const char* command) {
        return [this, command] { context_.runCommand(command); };
    };
    const bool canWrite = mayChange(context_);
    add("Open both side by side", true, run("account.open_both"));
    add("Open the earlier words", row->left.has_value(), [this, row] { open(*row->left); });
    add("Open the later words", row->right.has_value(), [this, row] { open(*row->right); });
    add("Copy both as citations", true, run("account.cite_change"));
    menu.AppendSeparator();
    add("Say what they are…", canWrite, run("account.relate"));
    if (row->mark)
        add("Take back what was said…", canWrite, [this] { takeMarkBack(); });
    if (row->proposal.empty())
        add("Propose for the MG6E…", canWrite, run("account.propose"));
    else
        add("Withdraw the proposal…", canWrite, [this] { withdrawProposal(); });
    rows_->PopupMenu(&menu);
}

void ChangesPage::open(const workbench::PassageRow& passage) {
    context_.go("accounts",
                passage.account + "@" + std::to_string(passage.start) + "-" + std::to_string(passage.end));
}

void ChangesPage::openBoth() {
    if (const auto* row = picked()) {
        const auto& accounts = list_.changes()->accounts;
        context_.go("accounts", accounts[row->earlier].id + " " + accounts[row->later].id);
    } else {
        context_.onMessage("Pick a change first, in the list of changes.");
    }
}

void ChangesPage::copyCitation() {
    const auto* row = picked();
    if (row == nullptr)
        return context_.onMessage("Pick a change first, in the list of changes.");
    const wxClipboardLocker lock;
    if (!lock)
        return context_.onMessage("The clipboard is in use by another program. Try again.");
    wxTheClipboard->SetData(new wxTextDataObject(words(presenters::citedInWords(*list_.changes(), *row))));
    wxTheClipboard->Flush();
    context_.onMessage("Copied the words with their citations.");
}

void ChangesPage::relate() {
    const auto* row = picked();
    if (row == nullptr)
        return context_.onMessage("Pick a change first, in the list of changes.");
    MarkDialog dialog(this, context_, presenters::markChoiceOf(*list_.changes(), *row));
    if (dialog.ShowModal() == wxID_OK)
        context_.onChanged();
}

void ChangesPage::propose() {
    const auto* row = picked();
    if (row == nullptr)
        return context_.onMessage("Pick a change first, in the list of changes.");
    ReasonDialog dialog(
        this, context_, "Propose for the MG6E",
        presenters::citedInWords(*list_.changes(), *row) +
            "\n\nWhy the difference is proposed, under your "
            "name:",
        "Propose",
        [proposal = presenters::proposalOf(*list_.changes(), *row, "")](
            workbench::CaseSession& session, const std::string& reason) mutable -> base::Outcome<> {
            proposal.reason = reason;
            const auto done = workbench::AccountWork(session).propose(proposal);
            return done.ok() ? base::Outcome<>() : base::Outcome<>(done.refusal());
        });
    if (dialog.ShowModal() == wxID_OK)
        context_.onChanged();
}

void ChangesPage::takeMarkBack() {
    const auto* row = picked();
    if (row == nullptr || !row->mark)
        return;
    const auto& mark = list_.changes()->marks[row->mark->mark];
    ReasonDialog dialog(this, context_, "Take back",
                        "Take back " + mark.id + ", " + mark.relationInWords + ", set by " + mark.by +
                            "? The rules propose again what it is.",
                        "Take back",
                        [id = mark.id](workbench::CaseSession& session, const std::string& reason) {
                            return workbench::AccountWork(session).takeBack(id, reason);
                        });
    if (dialog.ShowModal() == wxID_OK)
        context_.onChanged();
}

void ChangesPage::withdrawProposal() {
    const auto* row = picked();
    if (row == nullptr)
        return;
    ReasonDialog dialog(
        this, context_, "Withdraw a proposal",
        "Proposal " + row->proposal + " stays in the ledger, withdrawn under your name:", "Withdraw",
        [id = row->proposal](workbench::CaseSession& session, const std::string& reason) {
            return workbench::AccountWork(session).withdrawProposal(id, reason);
        });
    if (dialog.ShowModal() == wxID_OK)
        context_.onChanged();
}

}  // namespace strata::views
