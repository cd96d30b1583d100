#pragma once

#include "views/checklist_page.h"

class wxButton;
class wxStaticText;

namespace strata::views {

class RowList;

// What was asked for, obtained or closed; what came of a request is recorded here, and its letter read
// and written.
class RequestsPage : public ChecklistPage {
public:
    RequestsPage(wxWindow* parent, ChecklistHost& host);
    void fill() override;
    wxString heading() const override;
    void applyTheme(const Theme& theme) override;
    void tellSelection() override;

    // Of the request selected; nothing is done where none is.
    bool hasRequest() const { return selected() != nullptr; }
    void recordStep();
    void lookAtLetter();
    presenters::ToPrint toPrint() const override;

private:
    void select(std::size_t row);
    void tell(const workbench::RequestRow& request);  // in the inspector
    void popUp();
    const workbench::RequestRow* selected() const;  // null where no request is
    void offerActs(bool isRequest);                 // of the row selected

    std::vector<workbench::GapRow> byHand_;  // under way without a request, after the requests
    RowList* list_;
    wxStaticText* empty_;
    wxButton *step_, *letter_;
};

}  // namespace strata::views
