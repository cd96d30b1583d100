#pragma once

#include "views/checklist_page.h"

namespace strata::views {

class RowList;

// The clocks that run in this case, those still to come first.
class ClocksPage : public ChecklistPage {
public:
    ClocksPage(wxWindow* parent, ChecklistHost& host);
    void fill() override;
    wxString heading() const override;
    void applyTheme(const Theme& theme) override;

private:
    RowList* list_;
};

}  // namespace strata::views
