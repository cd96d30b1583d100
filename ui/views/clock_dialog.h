#pragma once

#include <wx/dialog.h>

#include <string>

#include "presenters/port.h"
#include "views/view_context.h"

class wxButton;
class wxChoice;
class wxStaticText;
class wxTextCtrl;

namespace strata::views {

// Asks by how much the clock of a source ran fast or slow, in what time and why, and records it under the
// person's name. The source's own times stay as they are.
class ClockDialog : public wxDialog {
public:
    ClockDialog(wxWindow* parent, ViewContext& context, const std::string& source, const std::string& called);

private:
    void OnRecord(wxCommandEvent& event);
    void showProblem(const std::string& message);
    std::string textOf(const wxTextCtrl* field) const;

    ViewContext& context_;
    presenters::Life life_;
    std::string source_;
    wxChoice* way_ = nullptr;
    wxTextCtrl *length_ = nullptr, *from_ = nullptr, *to_ = nullptr, *reason_ = nullptr;
    wxStaticText* problem_ = nullptr;
    wxButton* record_ = nullptr;
};

}  // namespace strata::views
