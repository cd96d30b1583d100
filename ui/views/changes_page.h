#pragma once

#include <string>

#include "presenters/changes_list.h"
#include "views/person_page.h"

namespace strata::views {

class BesideView;
class RowList;

// What is alike and different between the accounts of one person, as a list to filter, and of the row picked
// both quotes with both circumstances.
class ChangesPage : public PersonPage {
public:
    ChangesPage(wxWindow* parent, ViewContext& context);
    void applyTheme() override;

    // Of the row picked.
    void propose();  // for the MG6E, for a reason
    void relate();
    void copyCitation();
    void openBoth();

private:
    Read reading() override;
    void showNobody() override;
    void arrived(std::shared_ptr<const workbench::AccountChanges> changes);
    void fillChoices();
    void filter();
    void showRow(int row);
    void popUp();
    const workbench::ChangeRow* picked() const;
    void open(const workbench::PassageRow& passage);
    void withdrawProposal();
    void takeMarkBack();

    presenters::ChangesList list_;
    presenters::ChangeFilter filter_;
    std::vector<std::string> against_;  // of the choice of pairs, behind its first two
    wxChoice *pairs_ = nullptr, *relation_ = nullptr, *topic_ = nullptr, *account_ = nullptr,
             *setBy_ = nullptr, *proposed_ = nullptr;
    wxStaticText* counts_ = nullptr;
    RowList* rows_ = nullptr;
    BesideView* beside_ = nullptr;
};

}  // namespace strata::views
