#pragma once

#include <wx/dialog.h>

#include "app/case_jobs.h"
#include "views/theme.h"

class wxChoice;
class wxFlexGridSizer;
class wxStaticText;
class wxTextCtrl;

namespace strata::app {

// Asks for a new case's code name, reference and place, and whether early advice from the CPS was sought. It
// stays open, with the reason, while what is said of that would be refused.
class NewCaseDialog : public wxDialog {
public:
    NewCaseDialog(wxWindow* parent, const views::Theme& theme);
    CaseJobs::NewCase asked() const;

private:
    wxTextCtrl* addField(wxFlexGridSizer* grid, const wxString& label, const wxString& value);
    void choose();  // shows what the answer needs
    void OnMake(wxCommandEvent& event);

    wxTextCtrl *name_, *reference_, *place_;
    wxChoice* early_;
    wxFlexGridSizer* advice_;
    wxTextCtrl *on_, *lawyer_, *why_, *again_;
    wxStaticText* problem_;
};

}  // namespace strata::app
