#pragma once

#include <wx/window.h>

#include "presenters/timeline_presenter.h"
#include "views/view_context.h"

namespace strata::views {

// What can be done with a lane: move it, put it away, filter by it, put it into a strand, compare it with
// another person's.
class LaneActions {
public:
    LaneActions(wxWindow* parent, ViewContext& context, presenters::TimelinePresenter& presenter)
        : parent_(parent), context_(context), presenter_(presenter) {}

    void popUp(std::size_t lane);
    void compareTwo();  // people, asked for
    bool canFillStrand(std::size_t lane) const;
    void fillStrand(std::size_t lane);  // puts all its events into a strand, asked for

private:
    wxWindow* parent_;
    ViewContext& context_;
    presenters::TimelinePresenter& presenter_;
};

}  // namespace strata::views
