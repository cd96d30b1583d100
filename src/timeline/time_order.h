#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace strata::timeline {

class EventColumns;

// Events in the order of the list: by beginning and number, then those with an end only and those without a
// date, each by number. Four bytes an event.
struct TimeOrder {
    std::vector<std::uint32_t> numbers;
    std::size_t begun = 0, dated = 0;  // how many have a beginning; how many a beginning or an end

    std::optional<std::size_t> placeOf(const EventColumns& columns, std::int64_t number) const;
};

// Of every event of the columns. What `before` held stays where it is but for the `changed` numbers, and the
// numbers from `firstNew` on are put in; so a new import costs in proportion to its own events. Both
// ascending.
TimeOrder orderByTime(const EventColumns& columns, const TimeOrder& before,
                      const std::vector<std::uint32_t>& changed, std::uint32_t firstNew);

}  // namespace strata::timeline
