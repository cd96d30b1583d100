#pragma once

#include "views/checklist_page.h"

namespace strata::views {

class RowList;

// What is known of each fact that the catalogue asks about, and how.
class CaseFactsPage : public ChecklistPage {
public:
    CaseFactsPage(wxWindow* parent, ChecklistHost& host);
    void fill() override;
    wxString heading() const override;
    void applyTheme(const Theme& theme) override;

private:
    RowList* list_;
};

}  // namespace strata::views
