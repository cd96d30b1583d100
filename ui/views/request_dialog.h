#pragma once

#include <wx/dialog.h>

#include <map>
#include <string>
#include <vector>

#include "views/view_context.h"
#include "workbench/checklist_rows.h"

class wxTextCtrl;
class wxChoice;

namespace strata::views {

// Fields of words in a dialog, each with its name before it.
class WordsDialog : public wxDialog {
public:
    struct Field {
        std::string id, label, value;
        std::vector<std::string> choices;  // a choice of these where there are any
        bool isLong = false;
    };
    WordsDialog(wxWindow* parent, const wxString& title, const std::string& above,
                const std::vector<Field>& fields, const wxString& action);
    std::string value(const std::string& id) const;

private:
    std::map<std::string, wxTextCtrl*> texts_;
    std::map<std::string, wxChoice*> choices_;
};

// Asks for what a request to the holder of a gap's source needs, with what an information request must have
// written down, and enters it; and for what came of one. False when it was left.
bool makeRequest(wxWindow* parent, ViewContext& context, const workbench::GapRow& gap);
bool recordRequestStep(wxWindow* parent, ViewContext& context, const workbench::RequestRow& request);

}  // namespace strata::views
