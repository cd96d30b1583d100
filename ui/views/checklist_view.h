#pragma once

#include "views/case_view.h"

class wxButton;
class wxCheckBox;
class wxChoice;
class wxNotebook;
class wxStaticText;
class wxTextCtrl;

namespace strata::views {

class RowList;

// What is missing, what cannot be told until a question is answered (with the answer in place), what is not
// expected and why, and the elements of each offence by layer of evidence.
class ChecklistView : public CaseView {
public:
    ChecklistView(wxWindow* parent, ViewContext& context);
    void refresh() override;
    bool isReady() const override { return isReady_; }
    void applyTheme() override;

private:
    wxWindow* makeMissing(wxWindow* parent);
    wxWindow* makeOpen(wxWindow* parent);
    wxWindow* makeElements(wxWindow* parent);
    void fill(workbench::ChecklistRows rows);
    void fillElements();
    std::vector<std::string> wouldSupport(const workbench::GapRow& gap) const;
    void select(const workbench::GapRow& gap);
    void prepareAnswer(const workbench::GapRow& gap);
    void answer(const std::string& value);
    void recordRequest();
    void done(const base::Outcome<std::string>& outcome);

    presenters::Life life_;
    workbench::ChecklistRows rows_;
    std::vector<workbench::GapRow> missing_, open_, notExpected_, underWay_;
    wxNotebook* pages_;
    RowList *missingList_, *openList_, *notExpectedList_, *underWayList_, *elements_;
    wxStaticText *question_, *trouble_, *weight_;
    wxButton *request_, *yes_, *no_, *set_;
    wxChoice* choice_;
    wxTextCtrl* value_;
    wxCheckBox* evidenceLed_;
    bool isReady_ = false;
};

}  // namespace strata::views
