#pragma once

#include <map>
#include <memory>

#include "views/case_view.h"
#include "views/checklist_page.h"

class wxChoice;
class wxNotebook;
class wxStaticText;

namespace strata::views {

class FormsPage;
class GapTabs;
class RequestsPage;
class RulesPage;

// What is missing, what cannot be told until a question is answered (with the answer in place), and what is
// not expected and why. Beside them what was asked for, the elements by layer, what records cover, the clocks
// and what is known, the forms, the rules and packs, each a page of its own. For one person or offence, or
// all.
class ChecklistView : public CaseView {
public:
    ChecklistView(wxWindow* parent, ViewContext& context);
    ~ChecklistView() override;
    void refresh() override;
    bool isReady() const override { return isReady_; }
    void applyTheme() override;
    // A page: "gaps", "open", or an id of pages_, and behind it what of that page: "forms mg6c".
    void show(const std::string& id) override;
    bool canPrint() const override;
    presenters::ToPrint toPrint() const override;
    void saveForm();
    void chooseOffences();  // those not under consideration yet
    RulesPage& rules() { return *rules_; }
    RequestsPage& requests() { return *requests_; }

private:
    wxWindow* makeFilters();
    void addPage(const std::string& id, ChecklistPage* page);
    void fill(ChecklistContents contents);
    void fillFilters();
    void fillLists();
    const ChecklistPage* shownPage() const;      // null while the lists of gaps are
    void tellTrouble(const std::string& words);  // empty: there is none
    void tellSelection();
    void select(const workbench::GapRow* gap);
    void change(CaseCommand command);

    presenters::Life life_;
    ChecklistHost host_;
    presenters::GapFilter filter_;
    std::vector<std::string> people_, offences_;  // of the choices, by position
    wxNotebook* notebook_;
    std::unique_ptr<GapTabs> gaps_;
    std::map<std::string, ChecklistPage*> pages_;  // by id
    RequestsPage* requests_;
    FormsPage* forms_;
    RulesPage* rules_;
    wxChoice *person_, *offence_;
    wxStaticText *trouble_, *lost_;
    bool isReady_ = false;
};

}  // namespace strata::views
