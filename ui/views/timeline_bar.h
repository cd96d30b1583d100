#pragma once

#include <wx/panel.h>

#include <functional>
#include <string>

#include "presenters/timeline_presenter.h"

class wxButton;
class wxCheckBox;
class wxChoice;
class wxTextCtrl;

namespace strata::views {

// The row above the timeline: what the lanes are by, in which zone, and where to go, and the views with a
// name.
class TimelineBar : public wxPanel {
public:
    TimelineBar(wxWindow* parent, presenters::TimelinePresenter& presenter);

    std::function<void(const std::string&)> onTrouble;
    std::function<void()> onWentTo;          // a date; the drawing takes the keys again
    std::function<void(bool)> onAsItStood;   // wanted or not
    std::function<void(wxWindow&)> onViews;  // those with a name are asked for, below this

    void showChoices();                      // as the presenter has them now
    void nameView(const std::string& name);  // of what is shown; empty where it has none
    void focusGoTo();

private:
    void makeFilters(wxSizer& row);
    void makeMoves(wxSizer& row);
    void goToDate();

    presenters::TimelinePresenter& presenter_;
    wxChoice *lanesBy_ = nullptr, *clock_ = nullptr;
    wxTextCtrl* goTo_ = nullptr;
    wxCheckBox *strict_ = nullptr, *asItStood_ = nullptr;
    wxButton *views_ = nullptr, *back_ = nullptr;
};

}  // namespace strata::views
