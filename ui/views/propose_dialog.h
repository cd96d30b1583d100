#pragma once

#include "presenters/disclosure_words.h"
#include "views/recording_dialog.h"

class wxTextCtrl;

namespace strata::views {

// Proposes a difference between two accounts for the MG6E, with the reason. A proposal is withdrawn, never
// undone.
class ProposeDialog : public RecordingDialog {
public:
    ProposeDialog(wxWindow* parent, ViewContext& context, const presenters::ProposedDifference& difference);

private:
    Command entered() const override;
    wxWindow* fieldOf(const std::string& name) const override;

    workbench::NewProposal proposal_;
    wxTextCtrl* reason_ = nullptr;
};

}  // namespace strata::views
