#include "presenters/folded_line.h"

#include <catch2/catch.hpp>

using namespace strata::presenters;

TEST_CASE("several lines are folded to how many there are and the most urgent, one is said as it is") {
    const FoldedName warnings{"warning", "warnings", "Most urgent"};
    CHECK(foldedLine({}, warnings).empty());
    CHECK(foldedLine({"No offence yet."}, warnings) == "1 warning: No offence yet.");
    CHECK(foldedLine({"Reaches back.", "Too early."}, warnings) == "2 warnings. Most urgent: Reaches back.");
}
