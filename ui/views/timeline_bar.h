#pragma once

#include <wx/panel.h>

#include <functional>
#include <string>

#include "presenters/timeline_presenter.h"

class wxCheckBox;
class wxChoice;
class wxSearchCtrl;
class wxTextCtrl;

namespace strata::views {

// The row above the timeline: what the lanes are by, which events, in which zone, and where to go.
class TimelineBar : public wxPanel {
public:
    TimelineBar(wxWindow* parent, presenters::TimelinePresenter& presenter);

    std::function<void(const std::string&)> onTrouble;
    std::function<void()> onWentTo;         // a date; the drawing takes the keys again
    std::function<void(bool)> onAsItStood;  // wanted or not

    void offerKinds();  // once the presenter knows them
    void focusGoTo();
    void focusFilter();

private:
    void makeFilters(wxSizer& row);
    void makeMoves(wxSizer& row);
    void applyFilter();
    void goToDate();

    presenters::TimelinePresenter& presenter_;
    wxChoice *lanesBy_ = nullptr, *kind_ = nullptr, *clock_ = nullptr;
    wxSearchCtrl* text_ = nullptr;
    wxTextCtrl *from_ = nullptr, *to_ = nullptr, *goTo_ = nullptr;
    wxCheckBox *uncertain_ = nullptr, *asItStood_ = nullptr;
};

}  // namespace strata::views
