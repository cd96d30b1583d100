#include "views/account_actions.h"

#include <wx/msgdlg.h>
#include <wx/textdlg.h>

#include <algorithm>

#include "presenters/dropped_documents.h"
#include "views/accounts_dialog.h"
#include "views/circumstance_dialog.h"
#include "views/review_dialog.h"
#include "workbench/account_work.h"

namespace strata::views {

void AccountActions::withChosen(const char* otherwise,
                                const std::function<void(const std::string& id)>& act) {
    if (!context_.session || presenter_.chosen().size() != 1)
        return context_.onMessage(otherwise);
    act(presenter_.chosen().front());
}

void AccountActions::record() {
    if (context_.session)
        recordWith({});
}

void AccountActions::revise() {
    withChosen("Choose one account first: the one that this is a later version of.",
               [this](const std::string& id) { recordWith(id); });
}

void AccountActions::recordDropped(const std::vector<std::string>& files) {
    if (!context_.session || context_.session->isReadOnly())
        return context_.onMessage("This case is open for reading only.");
    const auto dropped = presenters::sorted(files);
    if (dropped.accounts.empty())
        return context_.importFiles(files);
    // Once the drop is over, since dialogs run a loop of their own.
    parent_->CallAfter([this, files, dropped] {
        if (!dropped.needsAsking())
            return recordEach(dropped.accounts);
        wxMessageDialog ask(parent_, wxString::FromUTF8(dropped.question()),
                            "Files dropped among the accounts", wxYES_NO | wxCANCEL);
        ask.SetYesNoCancelLabels("Record as accounts", "Import as evidence", "Cancel");
        const int answer = ask.ShowModal();
        if (answer == wxID_NO)
            return context_.importFiles(files);
        if (answer != wxID_YES)
            return;
        recordEach(dropped.accounts);
        if (!dropped.evidence.empty())
            context_.importFiles(dropped.evidence);
    });
}

void AccountActions::recordEach(const std::vector<std::string>& files) {
    std::vector<std::string> leftOut;
    for (std::size_t at = 0; at < files.size(); ++at) {
        const std::string which =
            files.size() == 1 ? "" : std::to_string(at + 1) + " of " + std::to_string(files.size());
        if (!recordWith({}, files[at], which))
            leftOut.push_back(files[at]);
    }
    if (files.size() > 1)
        context_.onMessage(presenters::recordedOf(files, files.size() - leftOut.size(), leftOut));
}

bool AccountActions::recordWith(const std::string& revises, const std::string& file,
                                const std::string& which) {
    std::vector<std::string> people;
    for (const auto& account : presenter_.accounts())
        if (std::find(people.begin(), people.end(), account.maker) == people.end())
            people.push_back(account.maker);
    AccountsDialog dialog(parent_, context_, people, revises, file);
    if (!which.empty())
        dialog.SetTitle(dialog.GetTitle() + ", " + wxString::FromUTF8(which));
    if (dialog.ShowModal() != wxID_OK)
        return false;
    onRecorded(dialog.recorded());
    context_.onChanged();
    return true;
}

void AccountActions::addCircumstance() {
    withChosen("Choose one account first: the one of which something became known.",
               [this](const std::string& id) {
                   CircumstanceDialog dialog(parent_, context_, id);
                   if (dialog.ShowModal() == wxID_OK)
                       context_.onChanged();
               });
}

void AccountActions::readLimited() {
    withChosen("Choose one account first.", [this](const std::string& id) {
        wxTextEntryDialog ask(parent_,
                              wxString::FromUTF8("Why the words of " + id + " are read, under your name:"),
                              "Read a limited account");
        if (ask.ShowModal() != wxID_OK)
            return;
        using Answer = base::Outcome<>;
        context_.tasks->write<std::shared_ptr<Answer>>(
            life_,
            [session = context_.session, id, reason = ask.GetValue().utf8_string()](std::stop_token) {
                return std::make_shared<Answer>(
                    workbench::AccountWork(*session).recordReading(id, 0, reason));
            },
            [this, id](std::shared_ptr<Answer> answer) {
                if (!answer->ok())
                    return context_.onMessage(answer->refusal().message);
                presenter_.readLimited(id);
                context_.onChanged();
            });
    });
}

void AccountActions::review() {
    withChosen("Choose one account first: the one that was reviewed.", [this](const std::string& id) {
        ReviewDialog dialog(parent_, context_, id);
        if (dialog.ShowModal() == wxID_OK)
            context_.onChanged();
    });
}

}  // namespace strata::views
