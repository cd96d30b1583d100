#pragma once

#include <string>

#include "views/recording_dialog.h"

class wxCheckBox;
class wxChoice;
class wxTextCtrl;

namespace strata::views {

// Asks for a decision on the disclosure of one account and records it, with its reason. Opens on nothing
// decided: an earlier decision is no reason for the next.
class ReviewDialog : public RecordingDialog {
public:
    ReviewDialog(wxWindow* parent, ViewContext& context, const std::string& account);

private:
    Command entered() const override;
    wxWindow* fieldOf(const std::string& name) const override;

    std::string account_;
    wxChoice* status_ = nullptr;
    wxCheckBox* isServed_ = nullptr;
    wxTextCtrl* reason_ = nullptr;
};

}  // namespace strata::views
