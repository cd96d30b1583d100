#include "timeline/event_numbers.h"

#include <algorithm>

namespace strata::timeline {

std::string idOf(std::int64_t number) {
    return "E" + std::to_string(number);
}

std::string subjectOf(const EventNumbers& events) {
    constexpr std::size_t kNamed = 3;
    if (events.size() > kNamed)
        return idOf(events[0]) + ", " + idOf(events[1]) + " and " + std::to_string(events.size() - 2) +
               " more";
    std::string subject;
    for (const std::int64_t number : events)
        subject += (subject.empty() ? "" : ", ") + idOf(number);
    return subject;
}

base::Outcome<EventNumbers> acceptedEvents(store::Database& database, EventNumbers events) {
    std::ranges::sort(events);
    events.erase(std::ranges::unique(events).begin(), events.end());
    if (events.empty())
        return base::Refusal{"event.none", "events", "No event was chosen. Choose one or more."};
    for (const std::int64_t number : events)
        if (!database.integer("SELECT 1 FROM event WHERE id = ?", number))
            return base::Refusal{"event.unknown", "events",
                                 "There is no event " + idOf(number) + " in this case."};
    return events;
}

}  // namespace strata::timeline
