#include "presenters/checklist_lists.h"

#include <catch2/catch.hpp>

using namespace strata;
using namespace strata::presenters;

namespace {

workbench::GapRow gap(const std::string& source, const std::string& state, const std::string& person = "") {
    workbench::GapRow row;
    row.source = row.name = source;
    row.state = state;
    row.personId = person;
    row.person = person.empty() ? "" : "Linh";
    return row;
}

}  // namespace

TEST_CASE("gaps are listed by what is to be done, what is being lost first") {
    workbench::ChecklistRows rows;
    rows.gaps = {gap("a", "missing"), gap("b", "undetermined"), gap("c", "not_expected"),
                 gap("d", "requested"), gap("e", "missing")};
    rows.gaps[4].isLostThisWeek = true;
    const auto lists = gapListsOf(rows, {});
    REQUIRE(lists.missing.size() == 2);
    CHECK((lists.missing[0].source == "e" && lists.missing[1].source == "a"));
    CHECK((lists.open.size() == 1 && lists.notExpected.size() == 1 && lists.underWay.size() == 1));
}

TEST_CASE("filters leave only what is of the person and would support the offence") {
    workbench::ChecklistRows rows;
    rows.gaps = {gap("a", "missing", "P01"), gap("b", "missing", "P02"), gap("c", "missing")};
    rows.gaps[0].supports = {"msa2015_s2/travel"};
    rows.gaps[1].supports = {"msa2015_s2/travel"};
    CHECK(gapListsOf(rows, {"P01", ""}).missing.size() == 1);
    CHECK(gapListsOf(rows, {"", "msa2015_s2"}).missing.size() == 2);
    CHECK(gapListsOf(rows, {"P02", "msa2015_s2"}).missing.size() == 1);
    CHECK(gapListsOf(rows, {"P02", "msa2015"}).missing.empty());
}

TEST_CASE("a notice that others may see names nobody") {
    auto row = gap("school_attendance", "missing", "P01");
    row.isLostThisWeek = true;
    CHECK(lostThisWeek({row, gap("b", "missing")}).size() == 1);
    CHECK(noticeOf(1) == "1 kind of material may be lost this week. Open the checklist.");
    CHECK(noticeOf(0).empty());
    CHECK(noticeOf(2).find("Linh") == std::string::npos);
}

TEST_CASE("each row offers one thing to do") {
    auto row = gap("a", "undetermined");
    CHECK(primaryAction(row) == "Answer");
    row.asksForLine = true;
    CHECK(primaryAction(row) == "Write down the line of enquiry");
    CHECK(primaryAction(gap("a", "missing")) == "Make a request");
    CHECK(primaryAction(gap("a", "not_expected")).empty());
}

TEST_CASE("the inspector says what a gap rests on, its authority, and what is not written down") {
    auto row = gap("a", "missing", "P01");
    row.facts = {{"victim.had_phone", "Did the person have a phone?", "yes", "answered by A. Patel"}};
    row.authority = "PACE 1984";
    row.review = "For verification.";
    row.needsInformationRequest = true;
    row.lacks = {"Why is this information necessary?"};
    row.supports = {"o/e"};
    workbench::ElementRow element;
    element.offence = "o";
    element.element = "e";
    element.prove = "They were held";
    const auto detail = detailOf(row, {element});
    const auto value = [](const GapDetail::Rows& rows, const std::string& word) {
        for (const auto& [name, text] : rows)
            if (name == word)
                return text;
        return std::string();
    };
    CHECK(value(detail.source, "Authority") == "PACE 1984");
    CHECK(value(detail.source, "Signed off") == "For verification.");
    CHECK(value(detail.concluded, "What it rests on") ==
          "Did the person have a phone? yes (answered by A. Patel)");
    CHECK(value(detail.concluded, "Not written down for the information request") ==
          "Why is this information necessary?");
    CHECK(value(detail.links, "Would support") == "They were held");
}
