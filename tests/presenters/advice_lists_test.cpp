#include "presenters/advice_lists.h"

#include <catch2/catch.hpp>

using namespace strata;
using namespace strata::presenters;
using workbench::DueRow;

namespace {

DueRow due(const std::string& id, const std::string& state, std::int64_t days) {
    return {"action", id,  "Statement of the bank on Linh Trần", "Linh Trần", "A. Patel", "2017-08-01",
            state,    days};
}

workbench::AdviceSoughtRow sought(const std::string& word) {
    workbench::AdviceSoughtRow row;
    row.sought = word;
    row.why = "Nobody is named";
    row.by = "A. Patel";
    return row;
}

}  // namespace

TEST_CASE("a notice for the desktop says how many and names nobody and nothing") {
    CHECK_FALSE(noticeOfDue({}));
    CHECK_FALSE(noticeOfDue({due("CA-02", "later", 3)}));
    const auto notice = noticeOfDue({due("CA-01", "overdue", -2), due("CA-02", "today", 0),
                                     due("R-01", "overdue", -1), due("CA-03", "later", 1)});
    REQUIRE(notice);
    CHECK(notice->words == "Requests and actions: 2 overdue, 1 due today. Open Strata to see them.");
    for (const char* name : {"Linh", "Patel", "bank", "CA-01", "R-01"})
        CHECK((notice->title + notice->words).find(name) == std::string::npos);
}

TEST_CASE("a notice says that material may be lost this week, beside what is due or alone") {
    CHECK(noticeOfDue({due("CA-01", "overdue", -2)}, 1)->words ==
          "Requests and actions: 1 overdue. 1 kind of material may be lost this week. Open Strata to see "
          "them.");
    CHECK(noticeOfDue({}, 3)->words == "3 kinds of material may be lost this week. Open Strata to see them.");
    CHECK_FALSE(noticeOfDue({}, 0));
}

TEST_CASE("the Overview says what is overdue, of the first few by name, and how many more") {
    CHECK(dueLine({}).empty());
    CHECK(dueLine({due("CA-01", "overdue", -2)}) ==
          "1 overdue: CA-01, Statement of the bank on Linh Trần, for Linh Trần (A. Patel): overdue since 1 "
          "August "
          "2017.");
    const std::string many = dueLine({due("CA-01", "overdue", -2), due("CA-02", "overdue", -2),
                                      due("CA-03", "today", 0), due("CA-04", "today", 0)});
    CHECK(many.starts_with("2 overdue, 2 due today: CA-01"));
    CHECK(many.ends_with("; and 1 more."));
    CHECK(many.find("CA-04") == std::string::npos);
}

TEST_CASE("early advice stands on the Overview until it was sought") {
    auto row = sought("");
    CHECK(overviewLines(row, {}) ==
          std::vector<std::string>{"Early advice from the CPS: nobody has said yet whether it was sought."});
    row.wanted = "Under consideration here: human trafficking.";
    CHECK_THAT(overviewLines(row, {}).at(0), Catch::Contains("strongly recommended"));
    CHECK(overviewLines(sought("not_yet"), {}).at(0) ==
          "Early advice from the CPS is not sought yet: Nobody is named. Said by A. Patel.");
    CHECK(overviewLines(sought("sought"), {}).empty());
}

TEST_CASE("a person in two roles is put before the CPS") {
    CHECK(overviewLines(sought("sought"), {"Linh"}) ==
          std::vector<std::string>{
              "Linh is recorded both as exploited and as a suspect: section 45 is for the CPS "
              "to advise on."});
}

TEST_CASE(
    "what speaks for the Complex Casework Unit comes first, and what was decided is said with who and why") {
    AdviceContents contents;
    contents.unit.reasons = {{"languages", "1 languages of the accounts (from 3)", "", 1, 3, false},
                             {"exploited", "4 people recorded as exploited (from 3)", "", 4, 3, true}};
    CHECK(unitRows(contents).at(0).at(0) == "speaks for it");
    CHECK(unitRows(contents).at(1).at(0) == "does not");
    CHECK(unitInWords(contents.unit) ==
          "1 of 2 criteria speaks for the Complex Casework Unit, in a list that is for "
          "verification with the unit. Nobody has decided yet.");
    workbench::CcuRow::Decision decision;
    decision.decision = "not_escalate";
    decision.on = "2017-07-04";
    decision.by = "A. Patel";
    decision.role = "SIO";
    decision.reason = "The Area has the capacity";
    contents.unit.decisions = {decision};
    CHECK_THAT(
        unitInWords(contents.unit),
        Catch::EndsWith("Not taken to the unit, 4 July 2017, by A. Patel, SIO: The Area has the capacity."));
}

TEST_CASE("an open action is plainly open, due today or overdue, and one that ended says how") {
    AdviceContents contents;
    contents.actions.resize(3);
    contents.actions[0].state = contents.actions[1].state = "open";
    contents.actions[1].isOverdue = true;
    contents.actions[2].state = "not_done";
    const auto rows = actionRows(contents);
    CHECK(rows[0][1] == "open");
    CHECK(rows[1][1] == "overdue");
    CHECK(rows[2][1] == "not done");
}
