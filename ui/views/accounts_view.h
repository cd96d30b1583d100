#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "presenters/accounts_presenter.h"
#include "views/account_actions.h"
#include "views/account_page.h"
#include "views/case_view.h"

class wxNotebook;
class wxPanel;

namespace strata::views {

class AccountList;
class ChangesPage;
class FactsView;
class NamesPage;
class PlansPage;
class TopicsPage;
class WordsPage;

// Every telling in a list, and beside it pages about them: their words, and what is made of all of them,
// under a tab for each subject, so that the tabs fit a small window. A new page is an AccountPage and one
// line in the constructor; a command opens it by its id (turnTo).
class AccountsView : public CaseView, private presenters::AccountsScreen {
public:
    AccountsView(wxWindow* parent, ViewContext& context);

    void refresh() override;
    bool isReady() const override;
    void applyTheme() override;
    void show(const std::string& id) override;  // "P01/A-03", "P01/A-03@10-48" for a passage; two joined by a
                                                // blank are compared; or a page: "facts"
    void turnTo(const std::string& page);

    AccountActions& actions() { return actions_; }
    WordsPage& words() { return *words_; }
    FactsView& facts();
    PlansPage& plans();
    NamesPage& names();
    TopicsPage& topics();
    ChangesPage& changes();
    bool isShown(const std::string& page) const { return tabs_[shownTab()].id == page; }

private:
    struct Tab {
        std::string id;
        wxPanel* place;     // where the page stands
        wxNotebook* group;  // that it stands in; none where it has its tab to itself
        std::function<AccountPage*(wxWindow*)> make;
        AccountPage* page = nullptr;  // made when it is first turned to
        bool isStale = true;          // it has not read the case since it was changed
    };

    void showAccounts() override;
    void showReading(const presenters::AccountReading& reading) override;
    void showComparison(std::shared_ptr<const presenters::AccountsPair> pair) override;
    void showWaiting() override {}
    void showNothing() override;
    void showTrouble(const std::string& message) override;

    template <class Page>
    void addPage(const char* id, const char* title, wxNotebook* group = nullptr);
    AccountPage& pageOf(Tab& tab);
    template <class Page>
    Page& page(const std::string& id);
    wxNotebook* addGroup(const char* title);
    std::size_t shownTab() const;  // index into the tabs
    void freshen();                // the page that is shown, if it is stale
    void chooseFromList(const std::vector<std::string>& ids);

    presenters::Life life_;
    presenters::AccountsPresenter presenter_;
    AccountActions actions_;
    AccountList* list_ = nullptr;
    wxNotebook* book_ = nullptr;
    std::vector<Tab> tabs_;
    WordsPage* words_ = nullptr;
    std::string pendingShow_;
    bool isReady_ = false;
};

}  // namespace strata::views
