#pragma once

#include "views/recording_dialog.h"

class wxChoice;
class wxComboBox;
class wxTextCtrl;

namespace strata::views {

// Says that a place lies within another, or that two names are one place or one person; for the comparison of
// facts, under the name of whoever says it.
class NamesDialog : public RecordingDialog {
public:
    NamesDialog(wxWindow* parent, ViewContext& context);

private:
    Command entered() const override;
    wxWindow* fieldOf(const std::string& name) const override;

    wxChoice* kind_ = nullptr;
    wxComboBox *name_ = nullptr, *other_ = nullptr;
    wxTextCtrl* reason_ = nullptr;
};

}  // namespace strata::views
