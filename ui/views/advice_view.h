#pragma once

#include <map>

#include "presenters/advice_lists.h"
#include "views/case_view.h"
#include "views/fields_dialog.h"

class wxNotebook;

namespace strata::views {

class AdvicePage;
class RowList;

// Early advice from the CPS and what follows from it: questions and the pack, actions, review sheets, the
// Complex Casework Unit, comments, and what is due. What can be done here is in the command table, which
// calls the functions below.
class AdviceView : public CaseView {
public:
    AdviceView(wxWindow* parent, ViewContext& context);
    void refresh() override;
    bool isReady() const override { return isReady_; }
    void applyTheme() override;
    // A page ("early", "actions", "sheets", "unit", "comments", "due"), or an item to comment on ("on E12").
    void show(const std::string& id) override;
    // One of the functions below, once what it asks about has been read.
    void act(void (AdviceView::*what)());

    void answerSought();
    void putQuestion();
    void raiseAction();
    void closeAction();  // the one selected, or chosen among the open ones
    void writeSheet();
    void answerSheet();  // the one selected, or chosen
    void decideUnit();
    void recordUnitAnswer();
    void writeComment();

private:
    void makePages();
    void fill(presenters::AdviceContents contents);
    void tellSelection();
    void ask(const wxString& title, const std::string& intro, const wxString& verb,
             const std::vector<FieldsDialog::Field>& fields, FieldsDialog::ForFields command);

    presenters::Life life_;
    presenters::AdviceContents contents_;
    wxNotebook* notebook_;
    std::map<std::string, AdvicePage*> pages_;  // by id
    RowList* packs_ = nullptr;
    void (AdviceView::*pending_)() = nullptr;
    std::string commentOn_;  // what is offered when a comment is written
    bool isReady_ = false;
};

}  // namespace strata::views
