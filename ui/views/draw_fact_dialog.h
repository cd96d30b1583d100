#pragma once

#include <string>
#include <vector>

#include "views/recording_dialog.h"
#include "workbench/account_work.h"

class wxChoice;
class wxComboBox;
class wxTextCtrl;

namespace strata::views {

// Draws a fact from words of an account: what it is, which particular it is about, and its value as far as it
// was said. Opens with what the rules read in those words, to be changed or left out.
class DrawFactDialog : public RecordingDialog {
public:
    DrawFactDialog(wxWindow* parent, ViewContext& context, const workbench::FactProposalRow& proposed);

private:
    Command entered() const override;
    wxWindow* fieldOf(const std::string& name) const override;
    wxTextCtrl* addText(const wxString& label, const wxString& hint, const std::string& value);

    workbench::PassageRow passage_;
    wxChoice* kind_ = nullptr;
    wxTextCtrl *about_ = nullptr, *topic_ = nullptr, *when_ = nullptr, *lowest_ = nullptr,
               *highest_ = nullptr, *unit_ = nullptr, *name_ = nullptr, *certainty_ = nullptr;
};

}  // namespace strata::views
