#pragma once

#include <array>
#include <string_view>

#include "workbench/chosen_events.h"

namespace strata::workbench {

// What lanes can be by, as a person chooses it.
struct LaneChoice {
    LaneBy by;
    std::string_view words;
};
inline constexpr std::array kLaneChoices{LaneChoice{LaneBy::lane, "as given"},
                                         LaneChoice{LaneBy::kind, "kind"},
                                         LaneChoice{LaneBy::source, "source"},
                                         LaneChoice{LaneBy::exhibit, "exhibit"},
                                         LaneChoice{LaneBy::person, "person or number"},
                                         LaneChoice{LaneBy::phone, "phone number"},
                                         LaneChoice{LaneBy::place, "place"},
                                         LaneChoice{LaneBy::strand, "strand"},
                                         LaneChoice{LaneBy::compared, "the people filtered by"}};

}  // namespace strata::workbench
