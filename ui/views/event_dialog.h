#pragma once

#include <wx/dialog.h>

#include <map>
#include <string>

#include "presenters/port.h"
#include "views/view_context.h"

class wxButton;
class wxStaticText;
class wxTextCtrl;

namespace strata::views {

// Asks for an event made by hand and what it rests on, and records it; stays open, beside the field, when it
// is refused. Without a date the event stays undated.
class EventDialog : public wxDialog {
public:
    EventDialog(wxWindow* parent, ViewContext& context);
    std::int64_t recorded() const { return recorded_; }  // the new event's number

private:
    void OnRecord(wxCommandEvent& event);
    void showRefusal(const base::Refusal& refusal);
    std::string textOf(const char* field) const;
    workbench::NewEvent entered() const;

    ViewContext& context_;
    presenters::Life life_;
    std::map<std::string, wxTextCtrl*> fields_;
    wxStaticText* problem_ = nullptr;
    wxButton* record_ = nullptr;
    std::int64_t recorded_ = 0;
};

}  // namespace strata::views
