#pragma once

#include <wx/panel.h>
#include <wx/timer.h>

#include <array>
#include <string>

#include "presenters/port.h"
#include "presenters/when_asked.h"
#include "views/view_context.h"

class wxComboBox;
class wxRadioBox;
class wxStaticText;
class wxTextCtrl;

namespace strata::views {

// Asks when an event was, in the words used, and says at once what is read from them. Words that can mean
// several dates get their choices, with "Not known"; a time told by something else gets a search for what
// that is. Events are proposed; a person chooses.
class WhenField : public wxPanel {
public:
    WhenField(wxWindow* parent, ViewContext& context);

    void set(const workbench::NewEvent& event);
    void fill(workbench::NewEvent& event) const;  // when, reading and anchors
    void focus();
    std::function<void()> onResized;  // more is asked, or less

private:
    struct Anchor {
        wxStaticText* question = nullptr;
        wxComboBox* picked = nullptr;
    };
    void read();
    void show(const presenters::WhenAsked& asked);
    void search(std::size_t anchor);

    ViewContext& context_;
    presenters::Life life_;
    wxTimer typed_;
    wxTextCtrl* words_ = nullptr;
    wxStaticText* says_ = nullptr;
    wxRadioBox* choices_ = nullptr;
    std::array<Anchor, 2> anchors_;
    presenters::WhenAsked asked_;
    std::string readWords_, wantedReading_;
};

}  // namespace strata::views
