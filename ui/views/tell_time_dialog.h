#pragma once

#include "views/recording_dialog.h"

class wxTextCtrl;

namespace strata::views {

class WhenField;

// Asks when an event was whose source gives no date, and records what is said under the person's name. What
// the source says stays as it is, and stands above.
class TellTimeDialog : public RecordingDialog {
public:
    TellTimeDialog(wxWindow* parent, ViewContext& context, const workbench::EventRow& event);

private:
    Command entered() const override;
    wxWindow* fieldOf(const std::string& name) const override;

    std::int64_t number_;
    WhenField* when_ = nullptr;
    wxTextCtrl* reason_ = nullptr;
};

}  // namespace strata::views
