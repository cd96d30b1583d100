#pragma once

#include <wx/dialog.h>

#include <functional>
#include <string>
#include <vector>

#include "presenters/port.h"
#include "views/view_context.h"

class wxBoxSizer;
class wxButton;
class wxComboBox;
class wxFlexGridSizer;
class wxStaticText;
class wxTextCtrl;

namespace strata::views {

// What became of a command whose value nobody asks for.
template <typename Value>
base::Outcome<> whether(const base::Outcome<Value>& done) {
    return done.ok() ? base::Outcome<>() : base::Outcome<>(done.refusal());
}

// A dialog that asks for one change of the case and makes it off the main thread. It closes once the change
// is in the ledger, and stays open with the reason beside its fields when it was refused.
class RecordingDialog : public wxDialog {
protected:
    using Command = std::function<base::Outcome<>(workbench::CaseSession&)>;

    // `verb` is on the button: "Link".
    RecordingDialog(wxWindow* parent, ViewContext& context, const wxString& title, const wxString& intro,
                    const wxString& verb);
    void addField(const wxString& label, wxWindow* field, int proportion = 0);  // its label above it
    void addRow(const wxString& label,
                wxWindow* field);  // its label beside it, in line with those of the rows
    wxTextCtrl* addReason(const wxString& hint);
    // Names that stand in the case are offered once they are read; any other may be typed.
    void offer(std::vector<wxComboBox*> fields,
               std::function<std::vector<std::string>(const workbench::CaseReader&)> names);
    void finish();                // after the last field
    void makeRoom();              // for a field or words that have grown
    void setReady(bool isReady);  // whether there is something to record
    void say(const std::string& words);

    virtual Command entered() const = 0;  // what the fields say, as the command that records it
    virtual wxWindow* fieldOf(const std::string& name) const = 0;  // of a refusal; none when it is no field

    ViewContext& context_;
    presenters::Life life_;

private:
    void OnRecord(wxCommandEvent& event);

    wxBoxSizer* column_ = nullptr;
    wxFlexGridSizer* rows_ = nullptr;
    wxStaticText* problem_ = nullptr;
    wxButton* record_ = nullptr;
    wxString verb_;
};

}  // namespace strata::views
