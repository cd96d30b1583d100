#pragma once

#include "views/checklist_page.h"

namespace strata::views {

class CoverageCanvas;

// What records cover of the window of the conduct, for each person.
class CoveragePage : public ChecklistPage {
public:
    CoveragePage(wxWindow* parent, ChecklistHost& host);
    void fill() override;
    void applyTheme(const Theme& theme) override;
    bool canPrint() const override;
    presenters::ToPrint toPrint() const override;

private:
    CoverageCanvas* canvas_;
};

}  // namespace strata::views
