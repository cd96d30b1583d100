#pragma once

#include <wx/dialog.h>

#include <memory>
#include <string>

#include "presenters/port.h"
#include "views/circumstance_fields.h"
#include "views/view_context.h"

class wxBoxSizer;
class wxButton;
class wxChoice;
class wxStaticText;
class wxTextCtrl;

namespace strata::views {

// Asks what became known later of how an account came about, and adds it beside what was recorded.
class CircumstanceDialog : public wxDialog {
public:
    CircumstanceDialog(wxWindow* parent, ViewContext& context, const std::string& account);

private:
    void showField();
    void OnAdd(wxCommandEvent& event);

    ViewContext& context_;
    presenters::Life life_;
    std::string account_;
    std::unique_ptr<CircumstanceFields> fields_;
    wxChoice* which_ = nullptr;
    wxWindow* place_ = nullptr;
    wxTextCtrl* reason_ = nullptr;
    wxStaticText *hint_ = nullptr, *problem_ = nullptr;
    wxButton* add_ = nullptr;
};

}  // namespace strata::views
