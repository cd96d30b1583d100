#pragma once

#include "views/case_view.h"

class wxButton;
class wxStaticText;

namespace strata::views {

class RowList;

// Where a case stands: what is in it, what needs attention, and what to do next.
class OverviewView : public CaseView {
public:
    OverviewView(wxWindow* parent, ViewContext& context);
    void refresh() override;
    bool isReady() const override { return isReady_; }
    void applyTheme() override;

private:
    struct Facts {
        workbench::CaseSummary summary;
        std::vector<workbench::GapRow> missing;
        std::vector<std::string> advice;  // what is to be said of early advice and of people in two roles
        std::string due;
        bool asksForAdvice = false;
    };
    void fill(const Facts& facts);

    presenters::Life life_;
    void wrap();

    wxStaticText *title_, *counts_, *span_, *advice_, *due_, *needsTitle_, *next_;
    std::string adviceWords_, dueWords_;
    RowList* needs_;
    wxButton *import_, *export_, *checklist_, *answer_;
    bool isReady_ = false;
};

}  // namespace strata::views
