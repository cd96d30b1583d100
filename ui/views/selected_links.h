#pragma once

#include <vector>

#include "presenters/accounts_presenter.h"
#include "presenters/timeline_presenter.h"
#include "views/event_actions.h"
#include "views/view_context.h"

namespace strata::views {

// The links of what is selected, for the inspector: what each is, who said so, and the way there and back.
std::vector<SelectedLink> linksOf(const presenters::TimelineDetail& detail, ViewContext& context,
                                  EventActions& actions);
std::vector<SelectedLink> linksOf(const presenters::AccountReading& reading, ViewContext& context,
                                  EventActions& actions);

}  // namespace strata::views
