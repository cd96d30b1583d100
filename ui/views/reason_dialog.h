#pragma once

#include "views/recording_dialog.h"

class wxTextCtrl;

namespace strata::views {

// Asks a person for the reason of one change and makes it. Whether a reason is needed is for the change to
// say: refused without one, it stays open.
class ReasonDialog : public RecordingDialog {
public:
    using ForReason = std::function<base::Outcome<>(workbench::CaseSession&, const std::string& reason)>;
    ReasonDialog(wxWindow* parent, ViewContext& context, const wxString& title, const std::string& intro,
                 const wxString& verb, ForReason command);

private:
    Command entered() const override;
    wxWindow* fieldOf(const std::string& name) const override;

    wxTextCtrl* reason_ = nullptr;
    ForReason command_;
};

}  // namespace strata::views
