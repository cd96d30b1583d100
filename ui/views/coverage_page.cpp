#include "views/coverage_page.h"

#include <wx/sizer.h>

#include "views/coverage_canvas.h"

namespace strata::views {

CoveragePage::CoveragePage(wxWindow* parent, ChecklistHost& host)
    : ChecklistPage(parent, host, "Coverage"), canvas_(new CoverageCanvas(this)) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(canvas_, 1, wxEXPAND);
    SetSizer(column);
}

void CoveragePage::fill() {
    canvas_->show(host_.contents.coverage);
}

bool CoveragePage::canPrint() const {
    return !host_.contents.coverage.empty();
}

presenters::ToPrint CoveragePage::toPrint() const {
    return presenters::coverageToPrint(host_.contents.coverage);
}

void CoveragePage::applyTheme(const Theme& theme) {
    ChecklistPage::applyTheme(theme);
    canvas_->applyTheme(theme);
}

}  // namespace strata::views
