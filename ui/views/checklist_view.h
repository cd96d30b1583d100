#pragma once

#include "presenters/checklist_lists.h"
#include "views/case_view.h"
#include "workbench/checklist_desk.h"

class wxButton;
class wxCheckBox;
class wxChoice;
class wxNotebook;
class wxStaticText;

namespace strata::views {

class AnswerBar;
class CoverageCanvas;
class GapPage;
class MatrixCanvas;
class RowList;

// What is missing, what cannot be told until a question is answered (with the answer in place), and what is
// not expected and why. Beside them what was asked for, the
// elements by layer, what records cover, the clocks and what is known. For one person or offence, or all.
class ChecklistView : public CaseView {
public:
    ChecklistView(wxWindow* parent, ViewContext& context);
    void refresh() override;
    bool isReady() const override { return isReady_; }
    void applyTheme() override;
    void show(const std::string& id) override;  // a page: "gaps", "elements", "coverage", "clocks"

private:
    struct Contents {
        workbench::ChecklistRows rows;
        std::vector<workbench::CoverageRow> coverage;
        std::vector<workbench::RequestRow> requests;
        std::vector<workbench::FactRow> facts;
    };

    wxWindow* makeFilters();
    void makeGapPages();
    wxWindow* makeUnderWay(wxWindow* parent);
    wxWindow* makeElements(wxWindow* parent);
    void fill(Contents contents);
    void fillFilters();
    void fillLists();
    void fillElements();
    void fillUnderWay();
    void fillClocks();
    void fillFacts();
    void title(wxWindow* page, const wxString& words, std::size_t count);
    void select(const workbench::GapRow* gap);
    void selectOnPage();
    void act(const workbench::GapRow& gap);
    void request(const workbench::GapRow& gap);
    void recordStep();
    void writeLetter();
    void answer(const workbench::GapRow& gap, const std::string& value);
    void writeLine(const workbench::GapRow& gap, const std::string& line);
    void change(std::function<base::Outcome<std::string>(workbench::ChecklistDesk&)> command);

    presenters::Life life_;
    Contents contents_;
    presenters::GapLists lists_;
    presenters::GapFilter filter_;
    std::vector<std::string> people_, offences_;  // of the choices, by position
    wxNotebook* pages_;
    GapPage *missing_, *open_, *notExpected_;
    RowList *underWay_, *elements_, *clocks_, *facts_;
    AnswerBar* answers_;
    MatrixCanvas* matrix_;
    CoverageCanvas* coverage_;
    wxWindow *underWayPage_, *elementsPage_;
    wxChoice *person_, *offence_;
    wxStaticText *trouble_, *warnings_, *weight_, *lost_;
    wxButton *request_, *step_, *letter_, *print_;
    wxCheckBox* evidenceLed_;
    bool isReady_ = false;
};

}  // namespace strata::views
