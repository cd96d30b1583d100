#pragma once

#include "views/checklist_page.h"

class wxButton;
class wxCheckBox;
class wxStaticText;

namespace strata::views {

class RowList;

// What is known of each fact that the catalogue asks about, and how; and what nobody has answered. Each is
// answered here, with where it is known from and when, and an answer is taken back.
class CaseFactsPage : public ChecklistPage {
public:
    CaseFactsPage(wxWindow* parent, ChecklistHost& host);
    void fill() override;
    wxString heading() const override;
    void applyTheme(const Theme& theme) override;
    void tellSelection() override;
    presenters::ToPrint toPrint() const override;

private:
    const workbench::QuestionRow* selected() const;
    void list();
    void popUp();
    void answer();
    void takeBack();
    void nameAnother();  // premises, or a kind of exploitation, by its first answer

    std::vector<workbench::QuestionRow> shown_;
    wxCheckBox* all_;
    wxStaticText* empty_;
    RowList* list_;
    wxButton *answer_, *takeBack_, *another_;
};

}  // namespace strata::views
