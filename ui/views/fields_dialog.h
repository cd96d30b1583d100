#pragma once

#include <map>
#include <vector>

#include "views/recording_dialog.h"

namespace strata::views {

// A change of the case that is a few fields of words: one row each, and what the refusal names gets the
// keyboard.
class FieldsDialog : public RecordingDialog {
public:
    struct Field {
        std::string id, label, value = {};
        bool isLong = false;  // several lines
        std::vector<std::pair<std::string, std::string>> choices =
            {};  // id and words; then one of them is chosen
    };
    using Entered = std::map<std::string, std::string>;
    using ForFields = std::function<base::Outcome<>(workbench::CaseSession&, const Entered&)>;

    FieldsDialog(wxWindow* parent, ViewContext& context, const wxString& title, const std::string& intro,
                 const wxString& verb, const std::vector<Field>& fields, ForFields command);

private:
    Command entered() const override;
    wxWindow* fieldOf(const std::string& name) const override;

    std::vector<Field> fields_;
    std::map<std::string, wxWindow*> windows_;
    ForFields command_;
};

}  // namespace strata::views
