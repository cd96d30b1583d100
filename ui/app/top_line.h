#pragma once

#include <wx/panel.h>

#include <functional>

#include "views/theme.h"

class wxStaticText;

namespace strata::app {

// Always in sight: the protective marking, which case this is, and who is acting. 24 px.
class TopLine : public wxPanel {
public:
    explicit TopLine(wxWindow* parent);
    void setCase(const wxString& marking, const wxString& caseWords);
    void setActor(const wxString& words);
    void onActor(std::function<void()> clicked);
    void applyTheme();  // the same in light and dark: a marking does not change its looks

private:
    wxStaticText *marking_, *case_, *actor_;
};

}  // namespace strata::app
