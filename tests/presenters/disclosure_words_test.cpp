#include "presenters/disclosure_words.h"

#include <catch2/catch.hpp>

using namespace strata;

namespace {

bool holds(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

workbench::ScheduleRow row(const std::string& id, bool isServed, const std::string& by) {
    workbench::ScheduleRow made;
    made.account.id = id;
    made.account.maker = "Linh";
    made.account.sha256 = "abc";
    made.isServed = isServed;
    made.by = by;
    made.status = by.empty() ? "not_reviewed" : "meets_test";
    made.statusInWords = by.empty() ? "not reviewed" : "meets the test";
    made.reason = by.empty() ? "" : "It names the driver";
    made.decisions = by.empty() ? 0 : 2;
    return made;
}

}  // namespace

TEST_CASE("served and scheduled are all accounts, and each says who reviewed it and why") {
    workbench::ScheduleRows schedule;
    schedule.rows = {row("P01/A-01", true, "A. Patel"), row("P01/A-02", false, ""),
                     row("P01/A-03", false, "")};
    schedule.served = 1;
    schedule.scheduled = 2;
    const auto all = presenters::listed(schedule);
    CHECK(all.summary == "1 served + 2 scheduled = 3 accounts; 2 not reviewed");
    REQUIRE(all.cells.size() == 3);
    CHECK(all.cells[0][3] == "meets the test");
    CHECK(all.cells[0][4] == "served");
    CHECK(all.cells[1][4] == "scheduled");
    CHECK(holds(all.words[0], "Decided by A. Patel: It names the driver"));
    CHECK(holds(all.words[0], "The last of 2 decisions"));
    CHECK(holds(all.words[1], "Nobody has reviewed it. Previous accounts are presumed to meet the test"));
    CHECK(presenters::countInWords({}) == "0 served + 0 scheduled = 0 accounts");
}

TEST_CASE("a proposed difference says both sides, and one that is withdrawn stays and says why") {
    workbench::ProposalRow proposal;
    proposal.id = "D3";
    proposal.leftCitation = "P01/A-01 p. 2 l. 14";
    proposal.leftQuote = "in a lorry";
    proposal.rightCitation = "P01/A-02";
    proposal.relation = "not_repeated";
    proposal.reason = "Another vehicle";
    proposal.by = "A. Patel";
    proposal.isWithdrawn = true;
    proposal.withdrawnBy = "B. Osei";
    proposal.withdrawnReason = "The interpreter's slip";
    const auto all = presenters::listed({proposal});
    CHECK(all.summary == "0 differences are proposed, 1 withdrawn");
    CHECK(all.cells[0][0] == "D3, withdrawn");
    CHECK(all.cells[0][1] == "P01/A-01 p. 2 l. 14: “in a lorry”");
    CHECK(all.cells[0][2] == "P01/A-02: not mentioned");
    CHECK(all.cells[0][3] == "not repeated");
    CHECK(holds(all.words[0], "Withdrawn by B. Osei: The interpreter's slip"));
}

TEST_CASE("what is proposed is the two sides as they were told, and silence has no passage") {
    workbench::FactDifferenceRow difference;
    difference.relation = "not_repeated";
    difference.left = workbench::DrawnFactRow{};
    difference.left->passage = {"P01/A-01", 2, 5, 16};
    difference.left->citation = "P01/A-01 para. 1 l. 1";
    difference.left->quote = "in a lorry";
    difference.earlier.id = "P01/A-01";
    difference.later.id = "P01/A-02";
    const auto proposed = presenters::proposalOf(difference);
    CHECK(proposed.proposal.left.revision == 2);
    CHECK(proposed.proposal.left.end == 16);
    CHECK(proposed.proposal.right.account == "P01/A-02");
    CHECK(proposed.proposal.right.start == proposed.proposal.right.end);
    CHECK(proposed.proposal.reason.empty());
    CHECK(proposed.rightWords == "P01/A-02: not mentioned");
}
