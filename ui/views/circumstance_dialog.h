#pragma once

#include <memory>
#include <string>

#include "views/circumstance_fields.h"
#include "views/recording_dialog.h"

class wxChoice;
class wxStaticText;
class wxTextCtrl;

namespace strata::views {

// Asks what became known later of how an account came about, and adds it beside what was recorded.
class CircumstanceDialog : public RecordingDialog {
public:
    CircumstanceDialog(wxWindow* parent, ViewContext& context, const std::string& account);

private:
    Command entered() const override;
    wxWindow* fieldOf(const std::string& name) const override;
    void showField();

    std::string account_;
    std::unique_ptr<CircumstanceFields> fields_;
    wxChoice* which_ = nullptr;
    wxWindow* place_ = nullptr;
    wxStaticText* hint_ = nullptr;
    wxTextCtrl* reason_ = nullptr;
};

}  // namespace strata::views
