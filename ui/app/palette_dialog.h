#pragma once

#include <wx/dialog.h>

#include "presenters/command_table.h"
#include "views/view_context.h"

class wxListBox;
class wxTextCtrl;

namespace strata::app {

// Ctrl+Shift+P: every command by a few of its letters. Ctrl+K: everything in the case. Enter does or opens,
// Escape leaves.
class PaletteDialog : public wxDialog {
public:
    enum class Looking { forCommands, inCase };
    PaletteDialog(wxWindow* parent, const presenters::CommandTable& commands, views::ViewContext& context,
                  Looking looking);

private:
    void fill();
    void choose();

    const presenters::CommandTable& commands_;
    views::ViewContext& context_;
    Looking looking_;
    presenters::Life life_;
    std::vector<std::string> ids_;
    std::vector<workbench::HitRow> hits_;
    int asked_ = 0;
    wxTextCtrl* typed_;
    wxListBox* list_;
};

}  // namespace strata::app
