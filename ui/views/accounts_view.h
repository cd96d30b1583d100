#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "presenters/accounts_presenter.h"
#include "presenters/passage_choice.h"
#include "views/case_view.h"
#include "views/event_actions.h"

class wxButton;
class wxChoice;
class wxDataViewCtrl;
class wxDataViewListCtrl;
class wxSimplebook;
class wxStaticText;
class wxTextCtrl;

namespace strata::views {

class ComparisonView;
class FactsView;

// Every telling, in the order given: one chosen is read, two are compared.
class AccountsView : public CaseView, private presenters::AccountsScreen {
public:
    AccountsView(wxWindow* parent, ViewContext& context);

    void refresh() override;
    bool isReady() const override { return isReady_; }
    void applyTheme() override;
    void show(const std::string& id) override;  // "P01/A-03", "P01/A-03@10-48" for a passage; two joined by a
                                                // blank are compared

    presenters::AccountsPresenter& presenter() { return presenter_; }
    // Each opens its dialog; those about an account are about the one chosen.
    void recordAccount();
    void reviseAccount();
    void addCircumstance();
    void readLimited();
    void reviewAccount();
    void copyCitation();  // of the words selected in the account that is read
    void drawFact();      // from the words selected
    void showFacts();     // and what became of them
    void relateFacts();   // the two picked there

private:
    void showAccounts() override;
    void showReading(const presenters::AccountReading& reading) override;
    void turnTo(std::size_t page);
    void showPlace(const presenters::AccountReading& reading);
    void showComparison(std::shared_ptr<const presenters::AccountsPair> pair) override;
    void showWaiting() override {}
    void showNothing() override;
    void showTrouble(const std::string& message) override;

    wxWindow* makeList(wxWindow* parent);
    wxWindow* makeReading(wxWindow* parent);
    wxWindow* makeEmpty(wxWindow* parent);
    void chooseFromList();
    void markChosen();
    void popUp();
    void popUpText();
    std::optional<std::string> onlyChosen() const;
    void recordWith(const std::string& revises, const std::string& file = {});
    struct Chosen;
    void withSelection(std::function<void(const Chosen&)> then);
    void recordDropped(const std::vector<std::string>& files);

    presenters::Life life_;
    presenters::AccountsPresenter presenter_;
    EventActions actions_;
    presenters::AccountReading reading_;
    wxDataViewListCtrl* list_ = nullptr;
    wxSimplebook* pages_ = nullptr;
    wxStaticText *heading_ = nullptr, *circumstances_ = nullptr, *emptyTitle_ = nullptr,
                 *emptyWords_ = nullptr;
    wxTextCtrl* text_ = nullptr;
    wxChoice* revisions_ = nullptr;
    ComparisonView* comparison_ = nullptr;
    FactsView* facts_ = nullptr;
    std::string pendingShow_;
    std::optional<presenters::AccountPlace> place_;  // in the account, to be picked out once it is read
    bool isReady_ = false, isAtFacts_ = false;
};

}  // namespace strata::views
