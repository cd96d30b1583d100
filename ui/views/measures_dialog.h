#pragma once

#include "views/recording_dialog.h"

class wxTextCtrl;

namespace strata::views {

// Asks how near counts when the records are looked through for two people in one place and for one in two.
class MeasuresDialog : public RecordingDialog {
public:
    MeasuresDialog(wxWindow* parent, ViewContext& context);

private:
    Command entered() const override;
    wxWindow* fieldOf(const std::string& name) const override;

    wxTextCtrl *together_ = nullptr, *within_ = nullptr, *overlap_ = nullptr, *apart_ = nullptr,
               *reason_ = nullptr;
};

}  // namespace strata::views
