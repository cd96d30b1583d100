#pragma once

#include <wx/dialog.h>

#include <string>
#include <vector>

#include "presenters/help_pages.h"
#include "views/theme.h"

class wxListBox;
class wxTextCtrl;

namespace strata::app {

// F1: the pages of resources/help, beside the work and not in its way. Plain native text, so that a screen
// reader reads it; Escape leaves.
class HelpWindow : public wxDialog {
public:
    HelpWindow(wxWindow* parent, std::vector<presenters::HelpPage> pages, const views::Theme& theme);
    void showPage(const std::string& id);  // the first page when there is none for it
    void applyTheme(const views::Theme& theme);

private:
    void find();
    void fill();

    std::vector<presenters::HelpPage> pages_;
    std::vector<const presenters::HelpPage*> listed_;
    views::Theme theme_;
    wxTextCtrl *words_, *text_;
    wxListBox* list_;
};

}  // namespace strata::app
