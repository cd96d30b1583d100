// What the frame does with accounts: each command is the accounts view's own, on the account chosen there.
#include "app/main_frame.h"
#include "views/accounts_view.h"
#include "views/changes_page.h"
#include "views/comparison_view.h"
#include "views/facts_view.h"
#include "views/names_page.h"
#include "views/plans_page.h"
#include "views/reading_page.h"
#include "views/topics_page.h"
#include "views/words_page.h"

namespace strata::app {

namespace {
constexpr const char *kDone = "&Accounts", *kPages = "&View|Pages of the accounts";
}

void MainFrame::withAccounts(const std::function<void(views::AccountsView&)>& act) {
    showView("accounts");
    for (auto& place : places_)
        if (auto* accounts = dynamic_cast<views::AccountsView*>(place.view))
            act(*accounts);
}

void MainFrame::addAccountCommands() {
    using View = views::AccountsView;
    using Act = std::function<void(View&)>;
    const auto add = [&](const char* id, const char* label, const char* key, const Act& act,
                         const char* kind = "") {
        commands_.add(
            {id, kDone, label, key, canMake(kind), [this, act] { withAccounts(act); }, {}, whyNot(kind)});
    };
    const auto addLook = [&](const char* id, const char* label, void (views::ChangesPage::*act)()) {
        commands_.add({id,
                       kDone,
                       label,
                       "",
                       [this] { return session_ != nullptr; },
                       [this, act] {
                           withAccounts([act](View& view) {
                               view.turnTo("changes");
                               (view.changes().*act)();
                           });
                       },
                       {}});
    };
    const auto addPage = [&](const char* id, const char* label, const char* page) {
        commands_.add({id,
                       kPages,
                       label,
                       "",
                       [this] { return session_ != nullptr; },
                       [this, page] { showView("accounts", page); },
                       {}});
    };
    add("account.record", "Record an account…", "Ctrl+Shift+A", [](View& view) { view.actions().record(); });
    add("account.revise", "Record a later version of an account…", "",
        [](View& view) { view.actions().revise(); });
    add("account.circumstance", "Add what became known of an account…", "",
        [](View& view) { view.actions().addCircumstance(); });
    add("account.review", "Review an account for disclosure…", "",
        [](View& view) { view.actions().review(); });
    commands_.add({"account.cite",
                   kDone,
                   "Copy the words selected as a citation",
                   "Ctrl+Shift+C",
                   [this] { return session_ != nullptr; },
                   [this] { withAccounts([](View& view) { view.words().reading().copyCitation(); }); },
                   {}});
    add("account.draw", "Draw a fact from the words selected…", "Ctrl+Shift+F",
        [](View& view) { view.words().reading().drawFact(); });
    add("account.link_event", "Link the words selected to an event…", "",
        [](View& view) { view.words().reading().linkToEvent(); });
    add("account.link_element", "Link the words selected to an element…", "",
        [](View& view) { view.words().reading().linkToElement(); });
    add("account.link_exhibit", "Link the words selected to an exhibit…", "",
        [](View& view) { view.words().reading().linkToExhibit(); });
    add("account.link_person", "Link the words selected to a person…", "",
        [](View& view) { view.words().reading().linkToPerson(); });
    add("account.plan", "Plan an interview…", "", [](View& view) {
        view.turnTo("plans");
        view.plans().plan();
    });
    add("account.propose", "Propose a difference for the MG6E…", "", [](View& view) {
        if (view.isShown("changes"))
            return view.changes().propose();
        if (view.isShown("words") && view.words().isComparing())
            return view.words().comparison().propose();
        view.turnTo("facts");
        view.facts().propose();
    });
    add("account.names", "Say of places and names…", "", [](View& view) {
        view.turnTo("names");
        view.names().say();
    });
    add("account.topic_words", "List words of a topic…", "", [](View& view) {
        view.turnTo("topics");
        view.topics().say();
    });
    add("account.relate", "Say what a difference is…", "", [](View& view) {
        if (view.isShown("changes"))
            return view.changes().relate();
        if (view.isShown("words") && view.words().isComparing())
            return view.words().comparison().relate();
        view.turnTo("facts");
        view.facts().relate();
    });
    add("account.link_fact", "Link a fact to an element…", "", [](View& view) {
        view.turnTo("facts");
        view.facts().linkToElement();
    });
    add(
        "account.read", "Read a limited account…", "", [](View& view) { view.actions().readLimited(); },
        "account.read");
    addLook("account.cite_change", "Copy both quotes of a change as citations",
            &views::ChangesPage::copyCitation);
    addLook("account.open_both", "Open both accounts of a change", &views::ChangesPage::openBoth);
    addPage("account.words", "Words of the accounts chosen", "words");
    commands_.add({"account.heads",
                   kPages,
                   "Circumstances above the words compared, in full or in short",
                   "",
                   [this] { return session_ != nullptr; },
                   [this] { withAccounts([](View& view) { view.words().comparison().turnHeads(); }); },
                   {}});
    addPage("account.table", "All accounts of one person, topic by topic", "table");
    addPage("account.topic", "One topic through time", "topic");
    addPage("account.changes", "Changes from account to account", "changes");
    addPage("account.dates", "Dates said, with a lane for each account", "dates");
    addPage("account.facts", "Facts, and what became of them", "facts");
    addPage("account.retelling", "How often each person had to tell it", "retelling");
    addPage("account.plans", "Plans of interviews", "plans");
    addPage("account.disclosure", "Review of accounts for disclosure", "disclosure");
    addPage("account.links", "Links of accounts and their words", "links");
    addPage("account.topics", "Topics, and the words they are found by", "topics");
    addPage("account.places", "Places and names", "names");
    commands_.add({"account.schedule",
                   "&Case",
                   "Save the schedule of accounts…",
                   "",
                   [this] { return session_ != nullptr && !jobs_->isBusy(); },
                   [this] { exportSchedule(); },
                   {}});
}

}  // namespace strata::app
