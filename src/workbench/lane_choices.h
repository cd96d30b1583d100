#pragma once

#include <array>
#include <string_view>

#include "workbench/chosen_events.h"

namespace strata::workbench {

// What lanes can be by, as it is written down and as a person chooses it.
struct LaneChoice {
    LaneBy by;
    std::string_view id, words;
};
inline constexpr std::array kLaneChoices{LaneChoice{LaneBy::lane, "lane", "as given"},
                                         LaneChoice{LaneBy::kind, "kind", "kind"},
                                         LaneChoice{LaneBy::source, "source", "source"},
                                         LaneChoice{LaneBy::exhibit, "exhibit", "exhibit"},
                                         LaneChoice{LaneBy::person, "person", "person or number"},
                                         LaneChoice{LaneBy::phone, "phone", "phone number"},
                                         LaneChoice{LaneBy::place, "place", "place"},
                                         LaneChoice{LaneBy::strand, "strand", "strand"},
                                         LaneChoice{LaneBy::compared, "compared", "the people filtered by"}};

}  // namespace strata::workbench
