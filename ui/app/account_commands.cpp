// What the frame does with accounts: each command is the accounts view's own, on the account chosen there.
#include "app/main_frame.h"
#include "views/accounts_view.h"

namespace strata::app {

void MainFrame::withAccounts(void (views::AccountsView::*act)()) {
    showView("accounts");
    for (auto& place : places_)
        if (auto* accounts = dynamic_cast<views::AccountsView*>(place.view))
            (accounts->*act)();
}

void MainFrame::addAccountCommands() {
    const auto canWrite = [this] { return session_ != nullptr && !isReadOnly_ && !jobs_->isBusy(); };
    const auto add = [&](const char* id, const char* label, const char* key,
                         void (views::AccountsView::*act)()) {
        commands_.add({id, "&Edit", label, key, canWrite, [this, act] { withAccounts(act); }, {}});
    };
    add("account.record", "Record an account…", "Ctrl+Shift+A", &views::AccountsView::recordAccount);
    add("account.revise", "Record a later version of an account…", "", &views::AccountsView::reviseAccount);
    add("account.circumstance", "Add what became known of an account…", "",
        &views::AccountsView::addCircumstance);
    add("account.review", "Review an account for disclosure…", "", &views::AccountsView::reviewAccount);
    add("account.cite", "Copy the words selected as a citation", "Ctrl+Shift+C",
        &views::AccountsView::copyCitation);
    add("account.draw", "Draw a fact from the words selected…", "Ctrl+Shift+F",
        &views::AccountsView::drawFact);
    add("account.facts", "Facts, and what became of them", "", &views::AccountsView::showFacts);
    add("account.relate", "Say what two facts are to each other…", "", &views::AccountsView::relateFacts);
    add("account.read", "Read a limited account…", "", &views::AccountsView::readLimited);
}

}  // namespace strata::app
