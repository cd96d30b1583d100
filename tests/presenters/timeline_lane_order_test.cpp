#include "presenters/timeline_lane_order.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

using namespace strata;
using presenters::TimelineLaneOrder;
using Texts = std::vector<std::string>;

namespace {

std::vector<workbench::LaneRow> lanesNamed(const Texts& names) {
    std::vector<workbench::LaneRow> lanes;
    for (const auto& name : names) {
        workbench::LaneRow lane;
        lane.name = name;
        lane.number = static_cast<std::int64_t>(lanes.size());
        lane.earliest = 0;
        lanes.push_back(lane);
    }
    return lanes;
}

Texts shown(const TimelineLaneOrder& order, const std::vector<workbench::LaneRow>& lanes) {
    Texts names;
    for (const auto* lane : order.arranged(lanes))
        names.push_back(lane->name);
    return names;
}

}  // namespace

TEST_CASE("A lane that is moved stands where it was put, and the others keep their order") {
    std::mt19937 random(17);
    Texts expected{"A", "B", "C", "D", "E", "F", "G", "H"};
    const auto lanes = lanesNamed(expected);
    TimelineLaneOrder order;
    for (int round = 0; round < 500; ++round) {
        const std::size_t from = random() % expected.size(), to = random() % expected.size();
        order.move(shown(order, lanes), from, to);
        const std::string moved = expected[from];
        expected.erase(expected.begin() + static_cast<std::ptrdiff_t>(from));
        expected.insert(expected.begin() + static_cast<std::ptrdiff_t>(to), moved);
        REQUIRE(shown(order, lanes) == expected);
    }
}

TEST_CASE("A lane that is put away comes back to its place; one that comes in later stands at the end") {
    TimelineLaneOrder order;
    order.move({"A", "B", "C"}, 2, 0);
    order.hide("A");
    order.hide("A");
    CHECK(shown(order, lanesNamed({"A", "B", "C"})) == Texts{"C", "B"});
    CHECK(shown(order, lanesNamed({"A", "B", "C", "D"})) == Texts{"C", "B", "D"});
    CHECK(order.hidden() == Texts{"A"});
    order.bringBack("A");
    CHECK(shown(order, lanesNamed({"A", "B", "C"})) == Texts{"C", "A", "B"});
    order.move({"A", "B"}, 1, 0);
    CHECK(shown(order, lanesNamed({"A", "B", "C"})) == Texts{"B", "A", "C"});
}
