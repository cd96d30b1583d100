#pragma once

#include "presenters/port.h"
#include "presenters/timeline_presenter.h"
#include "views/view_context.h"

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

// Changes the case; everything is read again then. A refusal is told.
inline void changeCase(const ViewContext& context, const presenters::Life& life,
                       std::function<base::Outcome<>(workbench::CaseSession&)> command) {
    using Answer = base::Outcome<>;
    context.tasks->write<std::shared_ptr<Answer>>(
        life,
        [session = context.session, command = std::move(command)](std::stop_token) {
            return std::make_shared<Answer>(command(*session));
        },
        [&context](const std::shared_ptr<Answer>& answer) {
            if (!answer->ok())
                return context.onMessage(answer->refusal().message);
            context.onChanged();
        });
}

}  // namespace strata::views
