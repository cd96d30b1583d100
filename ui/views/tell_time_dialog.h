#pragma once

#include <wx/dialog.h>

#include "presenters/port.h"
#include "views/view_context.h"

class wxButton;
class wxStaticText;
class wxTextCtrl;

namespace strata::views {

class WhenField;

// Asks when an event was whose source gives no date, and records what is said under the person's name. What
// the source says stays as it is, and stands above.
class TellTimeDialog : public wxDialog {
public:
    TellTimeDialog(wxWindow* parent, ViewContext& context, const workbench::EventRow& event);

private:
    void OnRecord(wxCommandEvent& event);

    ViewContext& context_;
    presenters::Life life_;
    std::int64_t number_;
    WhenField* when_ = nullptr;
    wxTextCtrl* reason_ = nullptr;
    wxStaticText* problem_ = nullptr;
    wxButton* record_ = nullptr;
};

}  // namespace strata::views
