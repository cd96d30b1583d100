#pragma once

#include <optional>
#include <string>
#include <vector>

#include "presenters/port.h"
#include "views/account_page.h"
#include "workbench/account_work.h"

class wxButton;
class wxNotebook;

namespace strata::views {

class ReadingText;
class RowList;

// The facts that people drew from accounts, what became of each from telling to telling, and what the rules
// found in the account chosen. Under the list stand both quotes with both circumstances.
class FactsView : public AccountPage {
public:
    FactsView(wxWindow* parent, ViewContext& context);
    void refresh() override;
    bool isReady() const override { return isReady_; }
    void applyTheme() override;
    void choose(const std::vector<std::string>& accounts) override;  // the rules look at one's words
    void drawProposed();
    void relate();         // the difference picked
    void propose();        // it for the MG6E
    void linkToElement();  // the fact picked, among those drawn

private:
    struct Everything;
    void arrived(const Everything& all);
    void tellHint();  // what to do where there is nothing, or nothing picked
    void showDifference(int row);
    void showFact(int row);
    void showProposal(int row);
    void popUp();
    void takeBack();  // the fact picked

    presenters::Life life_;
    std::string account_;
    std::vector<workbench::DrawnFactRow> facts_;
    std::vector<workbench::FactDifferenceRow> differences_;
    std::vector<workbench::FactProposalRow> proposals_;
    wxNotebook* tabs_ = nullptr;
    RowList *differenceList_ = nullptr, *factList_ = nullptr, *proposalList_ = nullptr;
    ReadingText* quotes_ = nullptr;
    wxButton *relate_ = nullptr, *draw_ = nullptr;
    bool isReady_ = false;
};

}  // namespace strata::views
