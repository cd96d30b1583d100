#pragma once

#include "views/checklist_page.h"

class wxCheckBox;
class wxStaticText;

namespace strata::views {

class FoldedWords;
class MatrixCanvas;
class RowList;

// The elements of the offences under consideration by layer of evidence, as a picture and in words, with and
// without what rests on the person's own accounts.
class ElementsPage : public ChecklistPage {
public:
    ElementsPage(wxWindow* parent, ChecklistHost& host);
    void fill() override;
    wxString heading() const override;
    void applyTheme(const Theme& theme) override;
    presenters::ToPrint toPrint() const override;

private:
    void fillElements();
    void select(const workbench::ElementRow& element, const std::string& layer);  // empty: all of them

    MatrixCanvas* matrix_;
    RowList* list_;
    FoldedWords* warnings_;
    wxStaticText* weight_;
    wxCheckBox* evidenceLed_;
};

}  // namespace strata::views
