#pragma once

#include <string>

#include "views/recording_dialog.h"

class wxChoice;
class wxTextCtrl;

namespace strata::views {

// Asks by how much the clock of a source ran fast or slow, in what time and why, and records it under the
// person's name. The source's own times stay as they are.
class ClockDialog : public RecordingDialog {
public:
    ClockDialog(wxWindow* parent, ViewContext& context, const std::string& source, const std::string& called);

private:
    Command entered() const override;
    wxWindow* fieldOf(const std::string& name) const override;

    std::string source_;
    wxChoice* way_ = nullptr;
    wxTextCtrl *length_ = nullptr, *from_ = nullptr, *to_ = nullptr, *reason_ = nullptr;
};

}  // namespace strata::views
