#include "presenters/duplicates_table.h"

#include <catch2/catch.hpp>

using namespace strata;
using namespace strata::presenters;

namespace {

workbench::EventRow told(const std::string& id, const std::string& exhibit, const std::string& title) {
    workbench::EventRow event;
    event.id = id;
    event.earliest = 1'457'946'300'000'000;
    event.latest = event.earliest;
    event.precision = "minute";
    event.exhibit = exhibit;
    event.position = "row 2";
    event.title = title;
    event.original = "14/03/2016 09:05";
    return event;
}

const std::vector<std::string>* rowOf(const std::vector<std::vector<std::string>>& rows,
                                      const std::string& field) {
    for (const auto& row : rows)
        if (row[0] == field)
            return &row;
    return nullptr;
}

}  // namespace

TEST_CASE("every field that a source fills is set side by side, and marked where they do not say the same") {
    ToldTwice twice{{}, {told("E1", "AP/1", "Call out"), told("E9", "AP/2", "Call to 0002")}};
    twice.events[1].place = "Luton";
    const auto rows = sideBySide(twice, base::Zone::utc());
    CHECK(*rowOf(rows, "Original words") ==
          std::vector<std::string>{"Original words", "·", "14/03/2016 09:05", "14/03/2016 09:05"});
    CHECK(*rowOf(rows, "What") == std::vector<std::string>{"What", "≠", "Call out", "Call to 0002"});
    CHECK(*rowOf(rows, "Place") == std::vector<std::string>{"Place", "≠", "", "Luton"});
    CHECK(rowOf(rows, "People") == nullptr);
    CHECK(headsOf(twice) == std::vector<std::string>{"E1 (AP/1, row 2)", "E9 (AP/2, row 2)"});
}

TEST_CASE("a line names each source once, and who has said what of the events") {
    ToldTwice twice{{}, {told("E1", "AP/1", "Call"), told("E2", "AP/1", "Call"), told("E9", "AP/2", "Call")}};
    auto line = lineOf(twice, base::Zone::utc());
    CHECK(line[1] == "Call");
    CHECK(line[2] == "AP/1, AP/2");
    CHECK(line[3] == "Nobody has said");
    twice.set.decision = "apart";
    twice.set.by = "A. Patel";
    twice.set.reason = "Two handsets";
    CHECK(lineOf(twice, base::Zone::utc())[3] == "Not the same, says A. Patel: Two handsets");
    twice.set.decision = "same";
    twice.set.reason.clear();
    CHECK(lineOf(twice, base::Zone::utc())[3] == "The same event, says A. Patel");
}
