#pragma once

#include <wx/dialog.h>

#include <string>

#include "views/checklist_page.h"

class wxButton;
class wxStaticText;
class wxTextCtrl;

namespace strata::views {

// The letter of a request as it would be written now, to be read before it is: the very words that are
// written into a document. Looking records nothing; saving it as a document and printing it do. Opened beside
// the page, which it does not hold up, and gone with it.
class LetterDialog : public wxDialog {
public:
    LetterDialog(wxWindow* parent, ChecklistHost& host, const std::string& request);

private:
    void read();
    void save();
    void print();
    void say(const std::string& words, const wxColour& colour);

    ChecklistHost& host_;
    presenters::Life life_;
    std::string request_, words_;  // words_: of the letter; empty until they can be read
    wxTextCtrl* text_;
    wxStaticText* said_;
    wxButton *save_, *print_;
};

}  // namespace strata::views
