#pragma once

#include "views/recording_dialog.h"

class wxComboBox;
class wxTextCtrl;

namespace strata::views {

// Lists words by which a topic is found in accounts. They stand beside those listed before.
class TopicWordsDialog : public RecordingDialog {
public:
    TopicWordsDialog(wxWindow* parent, ViewContext& context);

private:
    Command entered() const override;
    wxWindow* fieldOf(const std::string& name) const override;

    wxComboBox* topic_ = nullptr;
    wxTextCtrl *words_ = nullptr, *reason_ = nullptr;
};

}  // namespace strata::views
