#pragma once

#include <wx/window.h>

#include "presenters/timeline_presenter.h"

namespace strata::views {

// What can be done with a lane: move it, put it away, filter by it, compare it with another person's.
class LaneActions {
public:
    LaneActions(wxWindow* parent, presenters::TimelinePresenter& presenter)
        : parent_(parent), presenter_(presenter) {}

    void popUp(std::size_t lane);
    void compareTwo();  // people, asked for

private:
    wxWindow* parent_;
    presenters::TimelinePresenter& presenter_;
};

}  // namespace strata::views
