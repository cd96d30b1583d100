#pragma once

#include "views/checklist_page.h"
#include "views/fields_dialog.h"

class wxButton;
class wxChoice;
class wxStaticText;

namespace strata::views {

class FoldedWords;
class RowList;

// The forms of the case file: a list of them, what the chosen one would say now part by part, and saving it
// as a draft. First the material that the schedules are about, with what can be done about each item.
class FormsPage : public ChecklistPage {
public:
    FormsPage(wxWindow* parent, ChecklistHost& host);
    void fill() override;
    void applyTheme(const Theme& theme) override;
    presenters::ToPrint toPrint() const override;
    void showForm(const std::string& form);  // "mg6c", or "material"
    void save();                             // asks where, then writes the chosen form

private:
    wxSizer* makeButtons();
    void showChosen();
    void showPart();
    void tell(const std::string& about);           // above the lines; empty: nothing
    const workbench::FormDraft* chosen() const;    // null while the material is shown
    const workbench::UnusedRow* selected() const;  // of the material
    void enableActs();
    void popUp();
    void list(bool isSensitive);
    void listEverything();
    void addByHand();
    void remove();
    void decide();
    void serve();
    void ask(const wxString& title, const std::string& intro, const wxString& verb,
             const std::vector<FieldsDialog::Field>& fields, FieldsDialog::ForFields command);
    void askForReason(const wxString& title, const std::string& above, const wxString& verb,
                      const std::function<base::Outcome<std::string>(workbench::CaseSession&,
                                                                     const std::string& reason)>& command);

    RowList *forms_, *lines_;
    wxStaticText* about_;  // the material, or why a part has no line
    FoldedWords *notes_, *lacks_;
    wxChoice* part_;
    wxButton *save_, *list_, *sensitive_, *everything_, *byHand_, *remove_, *decide_, *serve_;
    std::string form_ = "material";
};

}  // namespace strata::views
