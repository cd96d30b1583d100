#include "views/accounts_view.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/clipbrd.h>
#include <wx/dataview.h>
#include <wx/menu.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/textdlg.h>

#include <algorithm>

#include "base/text.h"
#include "presenters/account_form.h"
#include "presenters/when_words.h"
#include "views/accounts_dialog.h"
#include "views/circumstance_dialog.h"
#include "views/comparison_view.h"
#include "views/comparison_words.h"
#include "views/draw_fact_dialog.h"
#include "views/dropped_document.h"
#include "views/facts_view.h"
#include "views/review_dialog.h"
#include "views/selected_links.h"
#include "views/view_tasks.h"
#include "workbench/account_work.h"

namespace strata::views {

namespace {

wxString words(const std::string& text) {
    return wxString::FromUTF8(text);
}

Selection selectionOf(const presenters::AccountReading& reading) {
    const auto& shown = reading.revisions[reading.shown];
    Selection selection;
    selection.title = shown.id + ", " + shown.maker;
    for (const auto& circumstance : presenters::allCircumstancesOf(shown))
        selection.saysSource.emplace_back(circumstance.name, circumstance.value);
    selection.saysSource.emplace_back("Words", base::groupedNumber(shown.words));
    selection.saysSource.emplace_back("SHA-256", shown.sha256);
    if (!shown.file.empty()) {
        selection.saysSource.emplace_back("Taken from", shown.file);
        selection.saysSource.emplace_back("SHA-256 of the file", shown.fileSha256);
    }
    selection.concluded.emplace_back("Recorded",
                                     presenters::inWords(shown.recordedAt) + " by " + shown.recordedBy);
    return selection;
}

enum Page : std::size_t { kEmptyPage, kReadingPage, kComparisonPage, kFactsPage };

}  // namespace

AccountsView::AccountsView(wxWindow* parent, ViewContext& context)
    : CaseView(parent, context, "Accounts"),
      presenter_(*this, runThenOf(*context.tasks, life_)),
      actions_(this, context) {
    auto* splitter = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                          wxSP_LIVE_UPDATE | wxSP_THIN_SASH);
    pages_ = new wxSimplebook(splitter);
    pages_->SetName("What is chosen");
    pages_->AddPage(makeEmpty(pages_), "Nothing chosen");
    pages_->AddPage(makeReading(pages_), "Reading");
    comparison_ = new ComparisonView(pages_);
    comparison_->onVersions = [this](workbench::ComparedAs as) { presenter_.compareAs(std::move(as)); };
    pages_->AddPage(comparison_, "Comparison");
    facts_ = new FactsView(pages_, context);
    pages_->AddPage(facts_, "Facts");
    splitter->SetMinimumPaneSize(FromDIP(220));
    splitter->SetSashGravity(0);
    splitter->SplitVertically(makeList(splitter), pages_, FromDIP(360));
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(splitter, wxSizerFlags(1).Expand());
    SetSizer(column);
    SetDropTarget(new DroppedDocument([this](const auto& files) { recordDropped(files); }));
    applyTheme();
    refresh();
}

wxWindow* AccountsView::makeList(wxWindow* parent) {
    auto* panel = new wxPanel(parent);
    panel->SetName("List of accounts");
    panel->SetFont(baseFont());
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* record = new wxButton(panel, wxID_ANY, wxString::FromUTF8("Record an account…"));
    record->SetToolTip("Keep another telling: no account is ever overwritten");
    record->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { recordAccount(); });
    auto* facts = new wxButton(panel, wxID_ANY, "Facts");
    facts->SetToolTip("Facts drawn from accounts, and what became of each from telling to telling");
    facts->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { showFacts(); });
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(record, wxSizerFlags().Border(wxRIGHT, FromDIP(kGrid)));
    buttons->Add(facts);
    column->Add(buttons, wxSizerFlags().Border(wxALL, FromDIP(kGrid)));
    auto* hint = new wxStaticText(panel, wxID_ANY, "In the order given. Choose one to read, two to compare.");
    hint->SetFont(smallFont());
    column->Add(hint, wxSizerFlags().Border(wxLEFT | wxBOTTOM, FromDIP(kGrid)));
    list_ = new wxDataViewListCtrl(panel, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                   wxDV_MULTIPLE | wxDV_ROW_LINES | wxBORDER_NONE);
    list_->SetName("Accounts in the order given");
    const auto add = [&](const wxString& title, int width, wxAlignment side = wxALIGN_LEFT) {
        list_->AppendTextColumn(title, wxDATAVIEW_CELL_INERT, FromDIP(width), side, wxDATAVIEW_COL_RESIZABLE);
    };
    add("Account", 84);
    add("Person", 120);
    add("Given", 110);
    add("Form", 90);
    add("Audience", 100);
    add("Language", 90);
    add("Words", 56, wxALIGN_RIGHT);
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { chooseFromList(); });
    list_->Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent&) { popUp(); });
    column->Add(list_, wxSizerFlags(1).Expand());
    panel->SetSizer(column);
    return panel;
}

wxWindow* AccountsView::makeReading(wxWindow* parent) {
    auto* panel = new wxPanel(parent);
    panel->SetName("An account");
    auto* column = new wxBoxSizer(wxVERTICAL);
    heading_ = new wxStaticText(panel, wxID_ANY, wxEmptyString);
    heading_->SetFont(headingFont());
    circumstances_ = new wxStaticText(panel, wxID_ANY, wxEmptyString);
    circumstances_->SetFont(baseFont());
    text_ = new wxTextCtrl(panel, wxID_ANY, wxEmptyString, wxDefaultPosition, wxDefaultSize,
                           wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2 | wxTE_NOHIDESEL | wxBORDER_NONE);
    text_->SetName("What was said");
    text_->SetFont(readingFont());
    text_->Bind(wxEVT_CONTEXT_MENU, [this](wxContextMenuEvent&) { popUpText(); });
    const int widest = ComparisonWords().eightyCharacters() + FromDIP(32);
    text_->SetMaxSize(wxSize(widest, -1));
    text_->SetMinSize(wxSize(std::min(widest, FromDIP(320)), -1));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(text_, wxSizerFlags(1).Expand());
    auto* versions = new wxBoxSizer(wxHORIZONTAL);
    versions->Add(new wxStaticText(panel, wxID_ANY, "Version"),
                  wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(kGrid)));
    revisions_ = new wxChoice(panel, wxID_ANY);
    revisions_->SetName("Version of this account");
    revisions_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        presenter_.readRevision(static_cast<std::size_t>(revisions_->GetSelection()));
    });
    versions->Add(revisions_, wxSizerFlags().CenterVertical());
    column->Add(heading_, wxSizerFlags().Expand().Border(wxALL, FromDIP(2 * kGrid)));
    column->Add(circumstances_,
                wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(2 * kGrid)));
    column->Add(versions, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(2 * kGrid)));
    column->Add(row, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(2 * kGrid)));
    panel->SetSizer(column);
    return panel;
}

wxWindow* AccountsView::makeEmpty(wxWindow* parent) {
    auto* panel = new wxPanel(parent);
    panel->SetName("Nothing chosen");
    auto* column = new wxBoxSizer(wxVERTICAL);
    emptyTitle_ = new wxStaticText(panel, wxID_ANY, wxEmptyString);
    emptyTitle_->SetFont(headingFont());
    emptyWords_ = new wxStaticText(panel, wxID_ANY, wxEmptyString);
    emptyWords_->SetFont(baseFont());
    column->AddStretchSpacer();
    column->Add(emptyTitle_, wxSizerFlags().Center().Border(wxBOTTOM, FromDIP(kGrid)));
    column->Add(emptyWords_, wxSizerFlags().Center());
    column->AddStretchSpacer(2);
    panel->SetSizer(column);
    return panel;
}

void AccountsView::refresh() {
    if (context_.session)
        presenter_.load(presenters::accountsOf([session = context_.session] { return session->reader(); }));
    facts_->refresh();
}

void AccountsView::applyTheme() {
    const Theme& theme = context_.theme;
    SetBackgroundColour(theme.background);
    SetForegroundColour(theme.text);
    for (std::size_t at = 0; at < pages_->GetPageCount(); ++at) {
        pages_->GetPage(at)->SetBackgroundColour(theme.surface);
        pages_->GetPage(at)->SetForegroundColour(theme.text);
    }
    for (wxStaticText* text : {circumstances_, emptyWords_})
        text->SetForegroundColour(theme.secondary);
    for (wxStaticText* text : {heading_, emptyTitle_})
        text->SetForegroundColour(theme.text);
    text_->SetBackgroundColour(theme.surface);
    text_->SetForegroundColour(theme.text);
    comparison_->applyTheme(theme);
    facts_->applyTheme();
    Refresh();
}

void AccountsView::show(const std::string& id) {
    pendingShow_ = id;
    if (!isReady_)
        return;
    const auto place = presenters::readAccountPlace(std::exchange(pendingShow_, std::string()));
    isAtFacts_ = false;
    if (place.span)
        place_ = place;
    presenter_.choose(base::split(place.account, ' '));
    markChosen();
    if (place_ && reading_.account.id == place_->account)
        showPlace(reading_);
}

void AccountsView::showAccounts() {
    list_->DeleteAllItems();
    for (const auto& account : presenter_.accounts()) {
        wxVector<wxVariant> row;
        for (const std::string& cell :
             {account.id, account.maker, presenters::inWords(account.given), account.form, account.audience,
              account.language, base::groupedNumber(account.words)})
            row.push_back(wxVariant(words(cell)));
        list_->AppendItem(row);
    }
    isReady_ = true;
    if (!pendingShow_.empty())
        show(pendingShow_);
    else
        markChosen();
    if (context_.onCounts && IsShownOnScreen())
        context_.onCounts(
            base::plural(static_cast<std::int64_t>(presenter_.accounts().size()), "account", "accounts"));
}

// The list's own selection follows what is chosen, also after it was filled again.
void AccountsView::markChosen() {
    wxDataViewItemArray items;
    const auto& accounts = presenter_.accounts();
    for (std::size_t at = 0; at < accounts.size(); ++at)
        if (std::find(presenter_.chosen().begin(), presenter_.chosen().end(), accounts[at].id) !=
            presenter_.chosen().end())
            items.push_back(list_->RowToItem(static_cast<int>(at)));
    list_->SetSelections(items);
}

void AccountsView::chooseFromList() {
    wxDataViewItemArray items;
    list_->GetSelections(items);
    std::vector<std::string> ids;
    for (const wxDataViewItem& item : items) {
        const int row = list_->ItemToRow(item);
        if (row >= 0 && static_cast<std::size_t>(row) < presenter_.accounts().size())
            ids.push_back(presenter_.accounts()[static_cast<std::size_t>(row)].id);
    }
    if (!ids.empty() && ids != presenter_.chosen())
        isAtFacts_ = false;
    presenter_.choose(ids);
}

void AccountsView::showPlace(const presenters::AccountReading& reading) {
    const auto place = std::exchange(place_, std::nullopt);
    if (!place || place->account != reading.account.id)
        return;
    if (const auto span = presenters::charactersOf(reading.text, *place->span)) {
        text_->SetSelection(span->from, span->to);
        text_->ShowPosition(span->from);
        text_->SetFocus();
    }
}

void AccountsView::showReading(const presenters::AccountReading& reading) {
    reading_ = reading;
    const auto& account = reading.account;
    heading_->SetLabel(words(account.id + "  ·  " + account.maker));
    std::string strip;
    int line = 0;
    for (const auto& circumstance : presenters::circumstancesOf(reading.revisions.front())) {
        strip += (line == 0       ? ""
                  : line % 3 == 0 ? "\n"
                                  : "   ·   ") +
                 circumstance.name + ": " + circumstance.value;
        ++line;
    }
    if (!reading.since.empty())
        strip += "   ·   " + reading.since;
    circumstances_->SetLabel(words(strip));
    revisions_->Clear();
    for (const auto& revision : reading.revisions)
        revisions_->Append(words(presenters::revisionWords(revision)));
    revisions_->SetSelection(static_cast<int>(reading.shown));
    revisions_->GetContainingSizer()->Show(reading.revisions.size() > 1);
    text_->SetValue(wxString());
    text_->SetLayoutDirection(base::looksRightToLeft(reading.text) ? wxLayout_RightToLeft
                                                                   : wxLayout_LeftToRight);
    std::string shown = reading.text;
    std::ranges::replace(shown, '\f', '\n');  // a control has no sign for the end of a page
    text_->SetValue(words(shown));
    text_->ShowPosition(0);
    turnTo(kReadingPage);
    pages_->GetPage(kReadingPage)->Layout();
    showPlace(reading_);
    if (context_.onSelect) {
        auto selection = selectionOf(reading);
        selection.links = linksOf(reading_, context_, actions_);
        context_.onSelect(selection);
    }
}

void AccountsView::showComparison(std::shared_ptr<const presenters::AccountsPair> pair) {
    comparison_->show(std::move(pair));
    turnTo(kComparisonPage);
}

void AccountsView::showNothing() {
    const bool hasAny = !presenter_.accounts().empty();
    emptyTitle_->SetLabel(hasAny ? "Choose an account to read, or two to compare" : "No accounts yet");
    emptyWords_->SetLabel(
        hasAny ? wxString("Hold Ctrl to choose the second one. What one account does not repeat, it does not "
                          "withdraw.")
               : wxString(
                     "Each telling is kept as it was said, with who heard it, in which language and where.\n"
                     "A later one never replaces an earlier one. Record the first with the button on the "
                     "left."));
    turnTo(kEmptyPage);
    pages_->GetPage(kEmptyPage)->Layout();
}

void AccountsView::showTrouble(const std::string& message) {
    if (context_.onMessage)
        context_.onMessage(message);
}

std::optional<std::string> AccountsView::onlyChosen() const {
    if (!context_.session || presenter_.chosen().size() != 1)
        return std::nullopt;
    return presenter_.chosen().front();
}

void AccountsView::popUp() {
    const auto account = onlyChosen();
    if (!account)
        return;
    wxMenu menu(words(*account));
    const auto add = [&](const char* label, const char* command) {
        auto* item = menu.Append(wxID_ANY, words(label));
        item->Enable(!context_.session->isReadOnly());
        menu.Bind(
            wxEVT_MENU, [this, command](wxCommandEvent&) { context_.runCommand(command); }, item->GetId());
    };
    add("Record a later version or translation…", "account.revise");
    add("Add what became known later…", "account.circumstance");
    add("Review for disclosure…", "account.review");
    add("Read a limited account…", "account.read");
    list_->PopupMenu(&menu);
}

void AccountsView::recordAccount() {
    if (context_.session)
        recordWith({});
}

void AccountsView::reviseAccount() {
    if (const auto account = onlyChosen())
        recordWith(*account);
    else
        showTrouble("Choose one account first: the one that this is a later version of.");
}

void AccountsView::recordDropped(const std::vector<std::string>& files) {
    if (!context_.session || context_.session->isReadOnly())
        return showTrouble("This case is open for reading only.");
    if (files.size() == 1 && presenters::mayHoldAnAccount(files.front()))
        CallAfter([this, file = files.front()] { recordWith({}, file); });
    else
        context_.importFiles(files);
}

void AccountsView::recordWith(const std::string& revises, const std::string& file) {
    std::vector<std::string> people;
    for (const auto& account : presenter_.accounts())
        if (std::find(people.begin(), people.end(), account.maker) == people.end())
            people.push_back(account.maker);
    AccountsDialog dialog(this, context_, people, revises, file);
    if (dialog.ShowModal() != wxID_OK)
        return;
    pendingShow_ = dialog.recorded();
    if (context_.onChanged)
        context_.onChanged();
}

void AccountsView::addCircumstance() {
    const auto account = onlyChosen();
    if (!account)
        return showTrouble("Choose one account first: the one of which something became known.");
    CircumstanceDialog dialog(this, context_, *account);
    if (dialog.ShowModal() == wxID_OK && context_.onChanged)
        context_.onChanged();
}

void AccountsView::readLimited() {
    const auto account = onlyChosen();
    if (!account)
        return showTrouble("Choose one account first.");
    wxTextEntryDialog ask(this, words("Why the words of " + *account + " are read, under your name:"),
                          "Read a limited account");
    if (ask.ShowModal() != wxID_OK)
        return;
    using Answer = base::Outcome<>;
    context_.tasks->write<std::shared_ptr<Answer>>(
        life_,
        [session = context_.session, id = *account, reason = ask.GetValue().utf8_string()](std::stop_token) {
            return std::make_shared<Answer>(workbench::AccountWork(*session).recordReading(id, 0, reason));
        },
        [this, id = *account](std::shared_ptr<Answer> answer) {
            if (!answer->ok())
                return showTrouble(answer->refusal().message);
            presenter_.readLimited(id);
            context_.onChanged();
        });
}

void AccountsView::reviewAccount() {
    const auto account = onlyChosen();
    if (!account)
        return showTrouble("Choose one account first: the one that was reviewed.");
    ReviewDialog dialog(this, context_, *account);
    if (dialog.ShowModal() == wxID_OK && context_.onChanged)
        context_.onChanged();
}

void AccountsView::popUpText() {
    wxMenu menu;
    auto* cite = menu.Append(wxID_ANY, "Copy as citation");
    cite->Enable(text_->HasSelection());
    menu.Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { copyCitation(); }, cite->GetId());
    auto* draw = menu.Append(wxID_ANY, words("Draw a fact…"));
    draw->Enable(text_->HasSelection() && !context_.session->isReadOnly());
    menu.Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { drawFact(); }, draw->GetId());
    auto* copy = menu.Append(wxID_ANY, "Copy the words");
    copy->Enable(text_->CanCopy());
    menu.Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { text_->Copy(); }, copy->GetId());
    text_->PopupMenu(&menu);
}

// Words selected in the account that is read, as bytes of the text that is recorded.
struct AccountsView::Chosen {
    workbench::PassageRow passage;
    std::string citation, words;
    std::optional<workbench::FactProposalRow> proposed;  // what the rules read in them, if anything
};

// The control counts in letters and knows only one kind of line end, so the words before the selection are
// looked for among those recorded.
void AccountsView::withSelection(std::function<void(const Chosen&)> then) {
    const auto account = onlyChosen();
    if (!account || pages_->GetSelection() != static_cast<int>(kReadingPage) || !text_->HasSelection())
        return showTrouble("Select the words first, in the account that is read.");
    long from = 0, to = 0;
    text_->GetSelection(&from, &to);
    const int revision = revisions_->GetSelection() + 1;
    const auto before = text_->GetRange(0, from).utf8_string(),
               chosen = text_->GetRange(from, to).utf8_string();
    context_.tasks->read<Chosen>(
        life_,
        [session = context_.session, id = *account, revision, before, chosen](std::stop_token) {
            const auto reader = session->reader();
            const workbench::AccountReading reading(reader);
            const std::string text = reader.accountText(id, revision);
            Chosen made;
            made.passage = {id, revision, presenters::recordedPlace(text, before.size()),
                            presenters::recordedPlace(text, before.size() + chosen.size())};
            made.citation = reading.citation(made.passage);
            made.words = chosen;
            if (!reader.accountRevision(id, revision).isLimited)
                for (const auto& one : reading.factProposals(id)) {
                    const auto& place = one.fact.passage;
                    if (!made.proposed && place.revision == revision && place.start < made.passage.end &&
                        made.passage.start < place.end)
                        made.proposed = one;
                }
            return made;
        },
        std::move(then));
}

void AccountsView::copyCitation() {
    withSelection([this](const Chosen& chosen) {
        const wxClipboardLocker lock;
        if (!lock)
            return showTrouble("The clipboard is in use by another program. Try again.");
        wxTheClipboard->SetData(new wxTextDataObject(words(chosen.citation)));
        wxTheClipboard->Flush();
        showTrouble("Copied " + chosen.citation + ".");
    });
}

void AccountsView::drawFact() {
    withSelection([this](const Chosen& chosen) {
        workbench::FactProposalRow proposed;
        if (chosen.proposed)
            proposed = *chosen.proposed;
        proposed.fact.passage = chosen.passage;
        proposed.citation = chosen.citation;
        proposed.words = chosen.words;
        DrawFactDialog dialog(this, context_, proposed);
        if (dialog.ShowModal() == wxID_OK && context_.onChanged)
            context_.onChanged();
    });
}

void AccountsView::showFacts() {
    facts_->proposeFrom(onlyChosen().value_or(std::string()));
    isAtFacts_ = true;
    pages_->ChangeSelection(kFactsPage);
}

// The facts stay while the case changes under them, until an account is chosen.
void AccountsView::turnTo(std::size_t page) {
    if (!isAtFacts_)
        pages_->ChangeSelection(page);
}

void AccountsView::relateFacts() {
    showFacts();
    facts_->relate();
}

}  // namespace strata::views
