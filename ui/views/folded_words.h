#pragma once

#include <wx/panel.h>

#include <string>
#include <vector>

#include "presenters/folded_line.h"
#include "views/view_context.h"

class wxButton;
class wxStaticText;
class wxTextCtrl;

namespace strata::views {

// What is to be known before something is read, folded to one line over it: how many there are and the first,
// which may be the most urgent. A press on the line, or on its button with the mouse, Space or Enter, opens
// all of them to be read and copied, and folds them again. Nothing is shown where there is nothing to say.
// Whether it is open is kept by its name for as long as the window is.
class FoldedWords : public wxPanel {
public:
    enum class Tone : std::uint8_t { attention, quiet };
    FoldedWords(wxWindow* parent, ViewContext& context, const wxString& name, presenters::FoldedName called,
                Tone tone = Tone::attention);
    void show(std::vector<std::string> words);
    void applyTheme(const Theme& theme);

private:
    void fold(bool isFolded);
    void arrange();
    bool isFolded() const;

    ViewContext& context_;
    presenters::FoldedName called_;
    Tone tone_;
    std::vector<std::string> words_;
    wxStaticText* line_;
    wxButton* press_;
    wxTextCtrl* all_;
};

}  // namespace strata::views
