#include "views/link_passage_dialog.h"

#include <wx/choice.h>
#include <wx/textctrl.h>

#include <algorithm>

#include "base/text.h"
#include "presenters/account_form.h"
#include "presenters/accounts_presenter.h"
#include "presenters/when_words.h"
#include "workbench/compared_versions.h"

namespace strata::views {

struct LinkPassageDialog::Version {
    std::string account;
    int revision = 0;
    std::string words;
    std::vector<std::string> choices;
};

LinkPassageDialog::LinkPassageDialog(wxWindow* parent, ViewContext& context,
                                     const std::vector<std::int64_t>& events)
    : RecordingDialog(parent, context, "Link to a passage of an account",
                      wxString::FromUTF8(
                          "Pick out the words that go with " +
                          base::plural(static_cast<std::int64_t>(events.size()), "event", "events") +
                          ", with the mouse or with Shift and the arrow keys. The account stays as it is."),
                      "Link"),
      events_(events) {
    account_ = new wxChoice(this, wxID_ANY);
    addField("Account", account_);
    version_ = new wxChoice(this, wxID_ANY);
    addField("Version", version_);
    text_ = new wxTextCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition, FromDIP(wxSize(680, 260)),
                           wxTE_MULTILINE | wxTE_READONLY | wxTE_NOHIDESEL | wxTE_RICH2);
    text_->SetFont(readingFont());
    addField("What was said", text_, 1);
    reason_ = addReason("Why they go together; may stay empty");
    finish();
    setReady(false);
    account_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { readChosen(0); });
    version_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { readChosen(version_->GetSelection() + 1); });
    for (const auto& kind : {wxEVT_LEFT_UP, wxEVT_MOTION})
        text_->Bind(kind, [this](wxMouseEvent& event) {
            event.Skip();
            CallAfter([this] { selectionMayHaveChanged(); });
        });
    text_->Bind(wxEVT_KEY_UP, [this](wxKeyEvent& event) {
        event.Skip();
        selectionMayHaveChanged();
    });
    context_.tasks->read<std::vector<workbench::AccountRow>>(
        life_, [session = context_.session](std::stop_token) { return session->reader().accounts(); },
        [this](std::vector<workbench::AccountRow> accounts) { listed(std::move(accounts)); });
    account_->SetFocus();
}

void LinkPassageDialog::listed(std::vector<workbench::AccountRow> accounts) {
    // One whose words are limited is opened with a reason, on its own page.
    std::erase_if(accounts, [](const workbench::AccountRow& account) { return account.isLimited; });
    accounts_ = std::move(accounts);
    for (const auto& account : accounts_)
        account_->Append(wxString::FromUTF8(
            account.id + ", " + account.maker +
            (account.given.empty() ? "" : ", given " + presenters::inWords(account.given))));
    if (accounts_.empty())
        return say(
            "There is no account here whose words can be shown. Record one on the Accounts page first.");
    account_->SetSelection(0);
    readChosen(0);
}

// Revision 0: the words as said.
void LinkPassageDialog::readChosen(int revision) {
    words_.clear();
    text_->Clear();
    selectionMayHaveChanged();
    const auto& account = accounts_[static_cast<std::size_t>(account_->GetSelection())];
    context_.tasks->read<Version>(
        life_,
        [session = context_.session, id = account.id, revision](std::stop_token) {
            const auto reader = session->reader();
            Version version{id, revision == 0 ? workbench::originalRevision(reader, id) : revision, "", {}};
            version.words = reader.accountText(id, version.revision);
            for (const auto& row : reader.accountRevisions(id))
                version.choices.push_back(presenters::revisionWords(row));
            return version;
        },
        [this](const Version& version) { arrived(version); });
}

void LinkPassageDialog::arrived(const Version& version) {
    if (accounts_[static_cast<std::size_t>(account_->GetSelection())].id != version.account)
        return;  // another one was chosen meanwhile
    version_->Clear();
    for (const auto& choice : version.choices)
        version_->Append(wxString::FromUTF8(choice));
    version_->SetSelection(version.revision - 1);
    version_->Enable(version.choices.size() > 1);
    words_ = version.words;
    revision_ = version.revision;
    std::string shown = base::toUtf8Lossy(words_);
    std::ranges::replace(shown, '\f', '\n');  // a control has no sign for the end of a page
    text_->SetLayoutDirection(base::looksRightToLeft(shown) ? wxLayout_RightToLeft : wxLayout_LeftToRight);
    text_->SetValue(wxString::FromUTF8(shown));
    text_->SetInsertionPoint(0);
    selectionMayHaveChanged();
}

// The control knows only one kind of line end, so the words before the selection are looked for among those
// recorded.
std::optional<presenters::ByteSpan> LinkPassageDialog::selected() const {
    long from = 0, to = 0;
    text_->GetSelection(&from, &to);
    if (words_.empty() || from >= to)
        return std::nullopt;
    const auto before = text_->GetRange(0, from).utf8_string(),
               chosen = text_->GetRange(from, to).utf8_string();
    return presenters::ByteSpan{presenters::recordedPlace(words_, before.size()),
                                presenters::recordedPlace(words_, before.size() + chosen.size())};
}

void LinkPassageDialog::selectionMayHaveChanged() {
    setReady(selected().has_value());
}

RecordingDialog::Command LinkPassageDialog::entered() const {
    const auto& account = accounts_[static_cast<std::size_t>(account_->GetSelection())];
    const auto span = selected().value_or(presenters::ByteSpan{});
    const workbench::PassageRow passage{account.id, revision_, span.from, span.to};
    return [events = events_, passage,
            reason = base::trimmed(reason_->GetValue().utf8_string())](workbench::CaseSession& session) {
        return session.linkEventsToPassage(events, passage, reason);
    };
}

wxWindow* LinkPassageDialog::fieldOf(const std::string& name) const {
    return name == "passage" ? text_ : nullptr;
}

}  // namespace strata::views
