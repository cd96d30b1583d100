#include "presenters/form_list.h"

#include <catch2/catch.hpp>

using namespace strata;
using namespace strata::presenters;

namespace {

workbench::UnusedRow row(const std::string& state, const std::string& item = "S01", bool isAccount = false) {
    workbench::UnusedRow made;
    made.item = item;
    made.state = state;
    made.line = state == "unlisted" || state == "served" ? "" : "MG6C/4";
    made.isAccount = isAccount;
    return made;
}

}  // namespace

TEST_CASE("what can be done about material follows from where it stands") {
    CHECK(unusedActs(row("unlisted")).canList);
    CHECK(unusedActs(row("unlisted")).canServe);
    CHECK_FALSE(unusedActs(row("unlisted")).canDecide);
    CHECK(unusedActs(row("mg6c")).canDecide);
    CHECK(unusedActs(row("mg6c")).canRemove);
    CHECK_FALSE(unusedActs(row("mg6c")).canList);
    CHECK_FALSE(unusedActs(row("mg6d")).canServe);  // it comes off that schedule first
    CHECK(unusedActs(row("served")).canStopServing);
    CHECK_FALSE(unusedActs(row("served", "P01/A-01", true)).canStopServing);  // its review says so
    CHECK_FALSE(unusedActs(row("mg6c", "P01/A-01", true)).canDecide);
    CHECK(unusedActs(row("mg6c", "P01/A-01", true)).isDecidedInReview);
    const auto spent = unusedActs(row("removed"));
    CHECK_FALSE((spent.canList || spent.canRemove || spent.canDecide || spent.canServe));
}

TEST_CASE("the list says how much is on no schedule, and of each form its lines and its next version") {
    workbench::FormDraft form;
    form.name = "MG6C";
    form.title = "Schedule of relevant non-sensitive material";
    form.version = 2;
    form.parts = {{"", {"No."}, {1}, {{"1"}, {"2"}}, ""}};
    const auto rows = formList({form}, {row("unlisted"), row("mg6c"), row("unlisted", "S02")});
    REQUIRE(rows.size() == 2);
    CHECK(rows[0][2] == "2 items on no schedule");
    CHECK(rows[1][2] == "2 lines, version 2 next");
    CHECK(formList({}, {row("mg6c")})[0][2] == "All of it is served or on a schedule");
    CHECK(partInWords(form.parts[0]) == "Lines (2)");
}

TEST_CASE("a spent number is said to be out of use, and why something is sensitive stands beside it") {
    auto spent = row("removed");
    spent.reason = "Another case's";
    CHECK(unusedCells(spent)[1] == "MG6C/4, not in use");
    CHECK(unusedCells(spent)[3].empty());
    CHECK(unusedCells(spent)[5] == "Another case's");
    auto sensitive = row("mg6d", "");
    sensitive.line = "MG6D/1";
    sensitive.sensitivity = "It names a source";
    CHECK(unusedCells(sensitive)[0] == "not in the case");
    CHECK(unusedCells(sensitive)[5] == "Sensitive: It names a source");
}
