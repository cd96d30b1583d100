#include "views/link_passage_dialog.h"

#include <wx/choice.h>
#include <wx/textctrl.h>

#include "base/text.h"
#include "presenters/when_words.h"

namespace strata::views {

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
    text_ = new wxTextCtrl(this, wxID_ANY, wxEmptyString, wxDefaultPosition, FromDIP(wxSize(680, 260)),
                           wxTE_MULTILINE | wxTE_READONLY | wxTE_NOHIDESEL | wxTE_RICH2);
    text_->SetFont(readingFont());
    addField("What was said", text_, 1);
    reason_ = new wxTextCtrl(this, wxID_ANY);
    reason_->SetHint("Why they go together; may stay empty");
    addField("Reason", reason_);
    finish();
    setReady(false);
    account_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { readChosen(); });
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
    readChosen();
}

void LinkPassageDialog::readChosen() {
    words_.clear();
    text_->Clear();
    selectionMayHaveChanged();
    const auto& account = accounts_[static_cast<std::size_t>(account_->GetSelection())];
    context_.tasks->read<std::string>(
        life_,
        [session = context_.session, id = account.id](std::stop_token) {
            return session->reader().accountText(id);
        },
        [this, id = account.id](std::string words) { arrived(id, std::move(words)); });
}

void LinkPassageDialog::arrived(const std::string& account, std::string words) {
    if (accounts_[static_cast<std::size_t>(account_->GetSelection())].id != account)
        return;  // another one was chosen meanwhile
    text_->SetLayoutDirection(base::looksRightToLeft(words) ? wxLayout_RightToLeft : wxLayout_LeftToRight);
    text_->SetValue(wxString::FromUTF8(words));
    if (text_->GetValue().utf8_string() != words)
        return say("This account cannot be shown letter by letter here. `strata event passage` links it.");
    words_ = std::move(words);
    text_->SetInsertionPoint(0);
    selectionMayHaveChanged();
}

std::optional<presenters::ByteSpan> LinkPassageDialog::selected() const {
    long from = 0, to = 0;
    text_->GetSelection(&from, &to);
    return from < to ? presenters::bytesOf(words_, {from, to}) : std::nullopt;
}

void LinkPassageDialog::selectionMayHaveChanged() {
    setReady(selected().has_value());
}

RecordingDialog::Command LinkPassageDialog::entered() const {
    const auto& account = accounts_[static_cast<std::size_t>(account_->GetSelection())];
    const auto span = selected().value_or(presenters::ByteSpan{});
    const workbench::PassageRow passage{account.id, account.revision, span.from, span.to};
    return [events = events_, passage,
            reason = base::trimmed(reason_->GetValue().utf8_string())](workbench::CaseSession& session) {
        return session.linkEventsToPassage(events, passage, reason);
    };
}

wxWindow* LinkPassageDialog::fieldOf(const std::string& name) const {
    return name == "passage" ? text_ : nullptr;
}

}  // namespace strata::views
