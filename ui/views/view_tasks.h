#pragma once

#include "presenters/port.h"
#include "presenters/timeline_presenter.h"

namespace strata::views {

// The frame's read tasks as the presenters of the timeline and the accounts use them. `life` must live as
// long as the presenter.
inline presenters::RunThen runThenOf(presenters::Tasks& tasks, const presenters::Life& life) {
    return [&tasks, &life](std::function<std::function<void()>()> work) {
        tasks.read<std::function<void()>>(
            life, [work = std::move(work)](std::stop_token) { return work(); },
            [](std::function<void()> then) { then(); });
    };
}

}  // namespace strata::views
