#pragma once

#include <wx/dialog.h>

#include <map>
#include <optional>
#include <string>

#include "presenters/port.h"
#include "views/view_context.h"

class wxButton;
class wxStaticText;
class wxTextCtrl;

namespace strata::views {

class WhenField;

// Asks for an event made by hand and what it rests on, and records it, or changes one; stays open, beside the
// field, when it is refused. Without a date the event stays undated.
class EventDialog : public wxDialog {
public:
    struct Revised {
        std::int64_t number = 0;
        workbench::NewEvent event;  // as it is
    };
    EventDialog(wxWindow* parent, ViewContext& context, std::optional<Revised> revised = {});
    std::int64_t recorded() const { return recorded_; }  // the event's number

private:
    void OnRecord(wxCommandEvent& event);
    void showRefusal(const base::Refusal& refusal);
    void show(const workbench::NewEvent& event);
    std::string textOf(const char* field) const;
    workbench::NewEvent entered() const;

    ViewContext& context_;
    std::optional<Revised> revised_;
    presenters::Life life_;
    WhenField* when_ = nullptr;
    std::map<std::string, wxTextCtrl*> fields_;
    wxStaticText* problem_ = nullptr;
    wxButton* record_ = nullptr;
    std::int64_t recorded_ = 0;
};

}  // namespace strata::views
