#pragma once

#include <wx/panel.h>

#include <string>
#include <vector>

class wxBoxSizer;
class wxRadioButton;
class wxStaticText;

namespace strata::views {

class GapPage;

// Lists of gaps beside one another where the window is wide, else one of them and a choice of which. The
// lists are made with the board as their parent.
class GapBoard : public wxPanel {
public:
    explicit GapBoard(wxWindow* parent);

    void add(GapPage* list, int share);  // of the width, where it is shared
    void setTitle(const GapPage* list, const wxString& title);
    void choose(GapPage* list);
    GapPage* current() const { return current_; }      // the one before the person
    void turnedTo(GapPage* list) { current_ = list; }  // the person picked a row of it
    void applyTheme(const wxColour& ground, const wxColour& text);

private:
    void arrange();

    struct Column {
        GapPage* list;
        wxRadioButton* choice;
        wxStaticText* heading;
        wxBoxSizer* box;
    };
    std::vector<Column> columns_;
    GapPage* current_ = nullptr;
    wxBoxSizer *choices_, *lists_;
    bool isWide_ = false;
};

}  // namespace strata::views
