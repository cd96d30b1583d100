#pragma once

#include "views/case_view.h"

class wxButton;
class wxStaticText;

namespace strata::views {

class RowList;

// Everything that was done to the case, newest first, and the check that it still holds.
class LedgerView : public CaseView {
public:
    LedgerView(wxWindow* parent, ViewContext& context);
    void refresh() override;
    bool isReady() const override { return isReady_; }
    std::optional<presenters::ShownList> listed() const override;
    void applyTheme() override;

private:
    void fill(std::vector<workbench::EntryRow> entries);

    presenters::Life life_;
    std::vector<workbench::EntryRow> entries_;
    wxStaticText* title_;
    RowList* list_;
    wxButton* verify_;
    bool isReady_ = false;
};

}  // namespace strata::views
