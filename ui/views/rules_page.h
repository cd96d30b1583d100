#pragma once

#include "presenters/rule_list.h"
#include "views/checklist_page.h"
#include "views/preview_dialog.h"

class wxButton;
class wxChoice;
class wxStaticText;

namespace strata::views {

class RowList;

// What this case makes of the catalogue: the rule of every source, changed or switched off with a look at
// what it would do here; packs of dated data; and the rows that named people have signed.
class RulesPage : public ChecklistPage {
public:
    RulesPage(wxWindow* parent, ChecklistHost& host);
    void fill() override;
    void applyTheme(const Theme& theme) override;
    presenters::ToPrint toPrint() const override;
    void tellSelection() override;
    void showList(const std::string& list);  // "rules", "packs" or "signed"

    // Of what is selected; nothing is done where it cannot be.
    bool canChangeRule() const;
    enum class RuleAct : std::uint8_t { edit, switchOff, restore };
    void changeRule(RuleAct act);
    void addPack();

private:
    enum class Shown : std::uint8_t { rules, packs, signedRows };
    wxSizer* makeButtons();
    void showChosen();
    void fillRules();
    void fillPacks();
    void fillSigned();
    void enableActs();
    void popUp();
    void accept(PreviewDialog::Asked asked);
    void switchPack();
    void review(const std::string& decision);
    const workbench::RuleRow* rule() const;  // of what is selected; null where that is no rule
    const workbench::PackRow* pack() const;
    const workbench::ReviewRow* signedRow() const;  // of a rule, the row of its source
    std::string selected() const;                   // by its id; empty where nothing is

    Shown shown_ = Shown::rules;
    wxChoice* which_;
    wxStaticText* words_;
    RowList* list_;
    std::vector<std::string> ids_;  // of the rows shown
    wxButton *change_, *off_, *shipped_, *add_, *switch_, *confirm_, *needsChange_, *withdraw_;
};

}  // namespace strata::views
