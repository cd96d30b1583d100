#pragma once

#include <wx/dialog.h>

#include <string>

#include "presenters/port.h"
#include "views/view_context.h"

class wxCheckBox;
class wxChoice;
class wxStaticText;
class wxTextCtrl;

namespace strata::views {

// Asks for a decision on the disclosure of one account and records it, with its reason. Opens on nothing
// decided: an earlier decision is no reason for the next.
class ReviewDialog : public wxDialog {
public:
    ReviewDialog(wxWindow* parent, ViewContext& context, const std::string& account);

private:
    void OnRecord(wxCommandEvent& event);

    ViewContext& context_;
    presenters::Life life_;
    std::string account_;
    wxChoice* status_ = nullptr;
    wxCheckBox* isServed_ = nullptr;
    wxTextCtrl* reason_ = nullptr;
    wxStaticText* problem_ = nullptr;
};

}  // namespace strata::views
