#include "views/reading_page.h"

#include <wx/choice.h>
#include <wx/clipbrd.h>
#include <wx/menu.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

#include "base/text.h"
#include "presenters/account_form.h"
#include "presenters/when_words.h"
#include "views/comparison_words.h"
#include "views/draw_fact_dialog.h"
#include "views/link_element_dialog.h"
#include "views/may_change.h"
#include "views/reading_text.h"
#include "views/selected_links.h"
#include "views/tie_dialog.h"
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

}  // namespace

ReadingPage::ReadingPage(wxWindow* parent, ViewContext& context)
    : wxPanel(parent), context_(context), actions_(this, context) {
    SetName("An account");
    auto* column = new wxBoxSizer(wxVERTICAL);
    heading_ = new wxStaticText(this, wxID_ANY, wxEmptyString);
    heading_->SetFont(headingFont());
    circumstances_ = new wxStaticText(this, wxID_ANY, wxEmptyString);
    circumstances_->SetFont(baseFont());
    text_ = new ReadingText(this, "What was said");
    text_->Bind(wxEVT_CONTEXT_MENU, [this](wxContextMenuEvent&) { popUp(); });
    const int widest = ComparisonWords().eightyCharacters() + FromDIP(32);
    text_->SetMaxSize(wxSize(widest, -1));
    text_->SetMinSize(wxSize(std::min(widest, FromDIP(320)), -1));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(text_, wxSizerFlags(1).Expand());
    auto* versions = new wxBoxSizer(wxHORIZONTAL);
    versions->Add(new wxStaticText(this, wxID_ANY, "Version"),
                  wxSizerFlags().CenterVertical().Border(wxRIGHT, FromDIP(kGrid)));
    revisions_ = new wxChoice(this, wxID_ANY);
    revisions_->SetName("Version of this account");
    revisions_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        onRevision(static_cast<std::size_t>(revisions_->GetSelection()));
    });
    versions->Add(revisions_, wxSizerFlags().CenterVertical());
    column->Add(heading_, wxSizerFlags().Expand().Border(wxALL, FromDIP(2 * kGrid)));
    column->Add(circumstances_,
                wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(2 * kGrid)));
    column->Add(versions, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(2 * kGrid)));
    column->Add(row, wxSizerFlags(1).Expand().Border(wxBOTTOM, FromDIP(kGrid)));
    SetSizer(column);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        wrapCircumstances();
        event.Skip();
    });
}

void ReadingPage::wrapCircumstances() {
    circumstances_->SetLabel(words(strip_));
    circumstances_->Wrap(std::max(FromDIP(200), GetClientSize().x - FromDIP(4 * kGrid)));
}

void ReadingPage::applyTheme() {
    const Theme& theme = context_.theme;
    circumstances_->SetForegroundColour(theme.secondary);
    heading_->SetForegroundColour(theme.text);
    text_->applyTheme(theme, theme.surface);
}

void ReadingPage::expect(const presenters::AccountPlace& place) {
    if (place.span)
        place_ = place;
}

void ReadingPage::showExpected() {
    if (!place_ || place_->account != reading_.account.id || !reading_.isOpen ||
        reading_.revisions[reading_.shown].revision != place_->revision)
        return;
    const auto place = std::exchange(place_, std::nullopt);
    if (const auto span = presenters::charactersOf(reading_.text, *place->span)) {
        text_->SetSelection(span->from, span->to);
        text_->ShowPosition(span->from);
        text_->SetFocus();
    }
}

void ReadingPage::show(const presenters::AccountReading& reading) {
    reading_ = reading;
    const auto& account = reading.account;
    heading_->SetLabel(words(account.id + "  ·  " + account.maker));
    strip_.clear();
    for (const auto& circumstance : presenters::circumstancesOf(reading.revisions.front()))
        strip_ += (strip_.empty() ? "" : "   ·   ") + circumstance.name + ": " + circumstance.value;
    if (!reading.since.empty())
        strip_ += "   ·   " + reading.since;
    wrapCircumstances();
    revisions_->Clear();
    for (const auto& revision : reading.revisions)
        revisions_->Append(words(presenters::revisionWords(revision)));
    revisions_->SetSelection(static_cast<int>(reading.shown));
    revisions_->GetContainingSizer()->Show(reading.revisions.size() > 1);
    std::string shown = reading.text;
    std::ranges::replace(shown, '\f', '\n');  // a control has no sign for the end of a page
    text_->show(shown);
    Layout();
    showExpected();
    if (context_.onSelect) {
        auto selection = selectionOf(reading);
        selection.links = linksOf(reading_, context_, actions_);
        context_.onSelect(selection);
    }
}

void ReadingPage::popUp() {
    wxMenu menu;
    const auto add = [&](const char* label, bool isOpen, void (ReadingPage::*act)()) {
        auto* item = menu.Append(wxID_ANY, words(label));
        item->Enable(isOpen);
        menu.Bind(
            wxEVT_MENU, [this, act](wxCommandEvent&) { (this->*act)(); }, item->GetId());
    };
    add("Copy as citation", text_->HasSelection(), &ReadingPage::copyCitation);
    const bool canChange = text_->HasSelection() && mayChange(context_);
    add("Draw a fact…", canChange, &ReadingPage::drawFact);
    add("Link to an event…", canChange, &ReadingPage::linkToEvent);
    add("Link to an element…", canChange, &ReadingPage::linkToElement);
    add("Link to an exhibit…", canChange, &ReadingPage::linkToExhibit);
    add("Link to a person…", canChange, &ReadingPage::linkToPerson);
    auto* copy = menu.Append(wxID_ANY, "Copy the words");
    copy->Enable(text_->CanCopy());
    menu.Bind(
        wxEVT_MENU, [this](wxCommandEvent&) { text_->Copy(); }, copy->GetId());
    text_->PopupMenu(&menu);
}

// Words selected in the account that is read, as bytes of the text that is recorded.
struct ReadingPage::Chosen {
    workbench::PassageRow passage;
    std::string citation, words;
    std::optional<workbench::FactProposalRow> proposed;  // what the rules read in them, if anything
};

// The control counts in letters and knows only one kind of line end, so the words before the selection are
// looked for among those recorded.
void ReadingPage::withSelection(std::function<void(const Chosen&)> then) {
    if (!IsShownOnScreen() || reading_.account.id.empty() || !reading_.isOpen || !text_->HasSelection())
        return context_.onMessage("Select the words first, in the account that is read.");
    long from = 0, to = 0;
    text_->GetSelection(&from, &to);
    const int revision = revisions_->GetSelection() + 1;
    const auto before = text_->GetRange(0, from).utf8_string(),
               chosen = text_->GetRange(from, to).utf8_string();
    context_.tasks->read<Chosen>(
        life_,
        [session = context_.session, id = reading_.account.id, revision, before, chosen](std::stop_token) {
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

void ReadingPage::copyCitation() {
    withSelection([this](const Chosen& chosen) {
        const wxClipboardLocker lock;
        if (!lock)
            return context_.onMessage("The clipboard is in use by another program. Try again.");
        wxTheClipboard->SetData(new wxTextDataObject(words(chosen.citation)));
        wxTheClipboard->Flush();
        context_.onMessage("Copied " + chosen.citation + ".");
    });
}

void ReadingPage::linkTo(presenters::TieKind kind) {
    withSelection([this, kind](const Chosen& chosen) {
        TieDialog dialog(this, context_, kind, chosen.passage, chosen.citation, chosen.words);
        if (dialog.ShowModal() == wxID_OK && context_.onChanged)
            context_.onChanged();
    });
}

void ReadingPage::linkToElement() {
    withSelection([this](const Chosen& chosen) {
        LinkElementDialog dialog(
            this, context_,
            chosen.citation + "\n" + presenters::quoted(chosen.words) +
                "\n\nThe account is linked to the element too, which the checklist counts.",
            [passage = chosen.passage](workbench::CaseSession& session, const workbench::NewLink& how) {
                return workbench::AccountWork(session).linkPassageToElement(passage, how);
            });
        if (dialog.ShowModal() == wxID_OK && context_.onChanged)
            context_.onChanged();
    });
}

void ReadingPage::drawFact() {
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

}  // namespace strata::views
