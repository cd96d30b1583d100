#pragma once

#include "views/case_view.h"

class wxButton;
class wxChoice;
class wxStaticText;
class wxTextCtrl;

namespace strata::views {

class RowList;

// The people of the case, by the names they give, and a form beneath the list to add one. A person may have
// several roles.
class PeopleView : public CaseView {
public:
    PeopleView(wxWindow* parent, ViewContext& context);
    void refresh() override;
    bool isReady() const override { return isReady_; }
    std::optional<presenters::ShownList> listed() const override;
    void applyTheme() override;
    void giveRole();  // another one, to the person selected or chosen

private:
    void popUp();
    void fill(std::vector<workbench::PersonRow> people);
    void add();

    presenters::Life life_;
    std::vector<workbench::PersonRow> people_;
    wxStaticText *title_, *addTitle_, *trouble_;
    RowList* list_;
    wxTextCtrl *name_, *born_;
    wxChoice* role_;
    wxButton *add_, *another_;
    bool isReady_ = false, asksForRole_ = false;
};

}  // namespace strata::views
