#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workbench/lane_choices.h"

namespace strata::workbench {

// How the list is ordered; of equal ones, and where it is not time, by time. Undated events are always last.
struct EventOrder {
    enum class By : std::uint8_t { time, what, lane, source, kind, people, place, words };
    By by = By::time;
    bool isDescending = false;
    bool operator==(const EventOrder&) const = default;
};
struct EventOrderName {
    EventOrder::By by;
    std::string_view id, words;
};
inline constexpr std::array kEventOrders{EventOrderName{EventOrder::By::time, "time", "when"},
                                         EventOrderName{EventOrder::By::what, "what", "what happened"},
                                         EventOrderName{EventOrder::By::lane, "lane", "lane"},
                                         EventOrderName{EventOrder::By::source, "source", "source"},
                                         EventOrderName{EventOrder::By::kind, "kind", "kind"},
                                         EventOrderName{EventOrder::By::people, "people", "people"},
                                         EventOrderName{EventOrder::By::place, "place", "place"},
                                         EventOrderName{EventOrder::By::words, "words", "original words"}};

// What a timeline shows: which events, in which lanes and of which stretch of time, on which clock, and how
// the list is ordered. As JSON it is in the ledger, and beside the case for the last view of each person.
struct TimelineShows {
    enum class Clock : std::uint8_t { ofCase, ofSource, utc };

    EventFilter filter;  // without limit, offset and the moment of the case's history
    LaneBy by = LaneBy::lane;
    Clock clock = Clock::ofCase;
    std::optional<Micros> from, to;  // the stretch; the whole time where there is none
    // Lanes by name: those that come first, those put away, and those collapsed.
    std::vector<std::string> first, hidden, folded;
    EventOrder order;

    bool operator==(const TimelineShows&) const = default;
    std::string json() const;
    // What is not known in it, as a later version may have written it, is left out.
    static TimelineShows read(std::string_view json);
};

inline constexpr std::array<std::string_view, 3> kClockIds{"case", "source", "utc"};

struct SavedViewRow {
    std::string name, by;
    Micros at = 0;
    TimelineShows shows;
};

}  // namespace strata::workbench
