#pragma once

#include <wx/panel.h>

#include "presenters/topic_words.h"
#include "views/view_context.h"

namespace strata::views {

class ReadingText;

// A text with quotes from accounts, in a native control; from each quote its passage is opened, or copied as
// a citation.
class PlacedWords : public wxPanel {
public:
    PlacedWords(wxWindow* parent, ViewContext& context, const wxString& accessibleName);
    void show(presenters::PlacedText words);
    void applyTheme();
    bool open();  // the passage at the caret, or the first behind it; whether there is one

private:
    void popUp();
    const presenters::PlacedText::Place* place() const;
    void copy();

    ViewContext& context_;
    presenters::PlacedText words_;
    ReadingText* text_ = nullptr;
};

}  // namespace strata::views
