#pragma once

#include "presenters/timeline_presenter.h"
#include "views/event_actions.h"
#include "views/view_context.h"

namespace strata::views {

// What the inspector shows of an event that is picked out.
Selection selectionOf(const presenters::TimelineDetail& detail,
                      const presenters::TimelinePresenter& presenter, ViewContext& context,
                      EventActions& actions);

}  // namespace strata::views
