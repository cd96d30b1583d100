#include "workbench/account_work.h"

#include <catch2/catch.hpp>
#include <random>

#include "support/kept_case.h"
#include "workbench/form_reading.h"

using namespace strata;
using workbench::AccountReading;
using workbench::AccountWork;

namespace {

const std::string kFirst = "I came in a lorry.\n\nHe took my passport.";

struct AccountCase : support::KeptCase {
    AccountCase() {
        tell(kFirst);
        tell("I came in a van.");
    }
    void tell(const std::string& text, const std::string& form = {}) {
        workbench::NewAccount account;
        account.maker = "Linh";
        account.text = text;
        account.form = form;
        REQUIRE(session.recordAccount(account).ok());
    }
    AccountWork work() { return AccountWork(session); }
};

workbench::NewPlan plan() {
    workbench::NewPlan asked;
    asked.person = "Linh";
    asked.topics = {"the drive to Luton"};
    asked.isNew = "Camera images of the van";
    asked.isNeeded = "The driver is not named";
    asked.serves = {"msa2015_s1_labour/labour"};
    asked.record = "The hire records are asked for";
    return asked;
}

}  // namespace

TEST_CASE("whatever is decided, every account is served or scheduled and stands on the schedule once") {
    AccountCase made;
    for (int more = 0; more < 8; ++more)
        made.tell("Telling " + std::to_string(more));
    std::mt19937 random(6);
    const auto statuses = workbench::reviewStatuses();
    for (int turn = 0; turn < 120; ++turn) {
        if (turn % 30 == 0)
            made.tell("Another " + std::to_string(turn));
        const auto reader = made.session.reader();
        const auto schedule = AccountReading(reader).schedule();
        const auto accounts = reader.accounts();
        REQUIRE(schedule.served + schedule.scheduled == static_cast<std::int64_t>(accounts.size()));
        REQUIRE(schedule.rows.size() == accounts.size());
        for (std::size_t at = 0; at < accounts.size(); ++at)
            REQUIRE(schedule.rows[at].account.id == accounts[at].id);
        const auto& id = accounts[random() % accounts.size()].id;
        REQUIRE(made.work()
                    .review({id, statuses[random() % statuses.size()].first, "Turn " + std::to_string(turn),
                             random() % 2 == 0})
                    .ok());
    }
    made.checkHolds();
}

TEST_CASE("an account that nobody reviewed says so, and a decision keeps its reason and those before it") {
    AccountCase made;
    const auto status = [&] {
        const auto reader = made.session.reader();
        return AccountReading(reader).schedule().rows.front();
    };
    CHECK(status().statusInWords == "not reviewed");
    CHECK_FALSE(status().isServed);
    CHECK_FALSE(made.work().review({"A-01", "meets_test", "  ", false}).ok());
    CHECK_FALSE(made.work().review({"A-01", "believed", "reason", false}).ok());
    CHECK_FALSE(made.work().review({"A-09", "meets_test", "reason", false}).ok());
    REQUIRE(made.work().review({"A-01", "does_not_meet_test", "Says nothing of the driver", false}).ok());
    made.checkGolden("account.reviewed");
    REQUIRE(made.work().review({"A-01", "meets_test", "It names the driver", true}).ok());
    CHECK(status().statusInWords == "meets the test");
    CHECK(status().isServed);
    CHECK(status().reason == "It names the driver");
    CHECK(status().by == "A. Tester");
    CHECK(status().decisions == 2);
    CHECK(made.session.undoSentence().empty());  // decided anew, never undone
}

TEST_CASE("a difference is proposed for the MG6E with both quotes, and withdrawn for a reason") {
    AccountCase made;
    workbench::NewProposal proposal{{"A-01", 0, 0, 18}, {"A-02", 0, 0, 16}, "changed", ""};
    CHECK_FALSE(made.work().propose(proposal).ok());
    proposal.reason = "Another vehicle";
    REQUIRE(made.work().propose(proposal).ok());
    made.checkGolden("disclosure.proposed");
    const auto row = [&] {
        const auto reader = made.session.reader();
        return AccountReading(reader).proposals().at(0);
    };
    CHECK(row().leftQuote == "I came in a lorry.");
    CHECK(row().rightQuote == "I came in a van.");
    CHECK(row().leftCitation == "P01/A-01 para. 1 l. 1");
    proposal.left.end = 999;
    CHECK_FALSE(made.work().propose(proposal).ok());
    proposal.left = proposal.right;
    CHECK_FALSE(made.work().propose(proposal).ok());
    CHECK_FALSE(made.work().withdrawProposal("D1", "").ok());
    REQUIRE(made.work().withdrawProposal("D1", "The interpreter's slip").ok());
    CHECK(row().isWithdrawn);
    CHECK(row().reason == "Another vehicle");
    CHECK_FALSE(made.work().withdrawProposal("D1", "again").ok());
    made.checkHolds();
}

TEST_CASE("a plan says what is new, why it is needed, what it serves and whether a record could answer") {
    AccountCase made;
    for (const auto field :
         {&workbench::NewPlan::isNew, &workbench::NewPlan::isNeeded, &workbench::NewPlan::record}) {
        auto asked = plan();
        asked.*field = " ";
        CHECK_FALSE(made.work().plan(asked).ok());
    }
    auto asked = plan();
    asked.serves = {"nothing/at_all"};
    CHECK_FALSE(made.work().plan(asked).ok());
    asked = plan();
    asked.topics.clear();
    CHECK_FALSE(made.work().plan(asked).ok());
    REQUIRE(made.work().plan(plan()).ok());
    made.checkGolden("interview.planned");
    made.checkHolds();
}

TEST_CASE("a plan that is taken back stays listed with the reason, and undo lets it stand again") {
    AccountCase made;
    REQUIRE(made.work().plan(plan()).ok());
    const auto plans = [&] {
        const auto reader = made.session.reader();
        return AccountReading(reader).plans();
    };
    CHECK(plans().at(0).name == "Linh");
    REQUIRE(made.session.undo().ok());
    CHECK(plans().at(0).isTakenBack);
    REQUIRE(made.session.redo().ok());
    CHECK_FALSE(plans().at(0).isTakenBack);
    CHECK_FALSE(made.work().takeBack("N1", " ").ok());
    CHECK_FALSE(made.work().takeBack("N2", "Not needed").ok());
    REQUIRE(made.work().takeBack("N1", "The hire records name him").ok());
    CHECK(made.lastPayload("interview.plan_taken_back") == made.lastPayload("interview.planned"));
    CHECK(plans().at(0).takenBackReason == "The hire records name him");
    CHECK(plans().at(0).takenBackBy == "A. Tester");
    CHECK_FALSE(made.work().takeBack("N1", "again").ok());
    REQUIRE(made.session.undo().ok());
    CHECK_FALSE(plans().at(0).isTakenBack);
    REQUIRE(made.work().plan(plan()).ok());
    CHECK(plans().back().id == "N2");
    made.checkHolds();
}

TEST_CASE(
    "facts, links of passages and names are taken back for a reason, and undo puts each again as it was") {
    AccountCase made;
    workbench::NewDrawnFact fact;
    fact.kind = "event";
    fact.about = "arrival";
    fact.passage = {"A-01", 0, 0, 18};
    fact.when = "about March 2016";
    REQUIRE(made.work().drawFact(fact).ok());
    REQUIRE(made.session.addPerson({"Marek", "suspect", ""}).ok());
    REQUIRE(made.work().linkPassage({"A-01", 0, 20, 40}, "person", "Marek", "\"He\"").ok());
    REQUIRE(made.work().sayOfNames({"within", "Luton", "Bedfordshire", "A map", "", "", ""}).ok());
    REQUIRE(made.work().sayOfNames({"person", "Uncle Bao", "Bao", "As she says", "", "", ""}).ok());
    const auto held = [&] {
        const auto reader = made.session.reader();
        const AccountReading reading(reader);
        std::vector<std::string> ids;
        for (const auto& row : reading.facts("", ""))
            ids.push_back(row.id + row.when + row.by);
        for (const auto& row : reading.passageLinks())
            ids.push_back(row.id + row.targetName + row.reason + row.by);
        for (const auto& row : reading.names())
            ids.push_back(row.id + row.name + row.reason + row.by);
        return ids;
    };
    const auto all = held();
    REQUIRE(all == std::vector<std::string>{"F1about March 2016A. Tester", "L1Marek\"He\"A. Tester",
                                            "G1LutonA mapA. Tester", "G2Uncle BaoAs she saysA. Tester"});
    for (const char* id : {"F1", "L1", "G1", "G2"}) {
        CHECK_FALSE(made.work().takeBack(id, "").ok());
        REQUIRE(made.work().takeBack(id, "Said of another").ok());
        CHECK_FALSE(made.work().takeBack(id, "Said of another").ok());
        CHECK(held().size() == all.size() - 1);
        CHECK(made.session.reader().entries().back().reason == "Said of another");
        REQUIRE(made.session.undo().ok());
        CHECK(held() == all);
        REQUIRE(made.session.redo().ok());
        CHECK(held().size() == all.size() - 1);
        REQUIRE(made.session.undo().ok());
    }
    for (const char* id : {"", "F", "F9", "F1x", "D1", "A-01"})
        CHECK_FALSE(made.work().takeBack(id, "why").ok());
    made.checkHolds();
}

TEST_CASE("what is said of a passage is said of the words as said, unless another version is named") {
    AccountCase made;
    made.tell("Tôi đến bằng xe tải.");
    workbench::NewAccount english;
    english.revises = "A-03";
    english.text = "I came by lorry.";
    english.revisionKind = "translation";
    english.language = "en";
    REQUIRE(made.session.recordAccount(english).ok());
    REQUIRE(made.session.addPerson({"Marek", "suspect", ""}).ok());
    REQUIRE(made.work().linkPassage({"A-03", 0, 0, 4}, "person", "Marek", "").ok());
    REQUIRE(made.work().linkPassage({"A-03", 2, 0, 6}, "person", "Marek", "").ok());
    const auto reader = made.session.reader();
    const auto links = AccountReading(reader).passageLinks();
    CHECK(links.at(0).passage.revision == 1);
    CHECK(links.at(0).quote == "Tôi");
    CHECK(links.at(1).passage.revision == 2);
    CHECK(links.at(1).quote == "I came");
    CHECK(AccountReading(reader).citation({"A-03", 0, 0, 4}) == "P01/A-03 para. 1 l. 1");
    workbench::NewProposal proposal{{"A-03", 0, 0, 4}, {"A-01", 0, 0, 6}, "changed", "Another vehicle"};
    REQUIRE(made.work().propose(proposal).ok());
    const auto after = made.session.reader();
    CHECK(AccountReading(after).proposals().at(0).left.revision == 1);
}

TEST_CASE("words of a limited account are not quoted beside what they are linked to") {
    AccountCase made;
    made.tell("A quiet garden.", "therapy_note");
    REQUIRE(made.session.addPerson({"Marek", "suspect", ""}).ok());
    REQUIRE(made.work().linkPassage({"A-03", 0, 2, 7}, "person", "Marek", "").ok());
    const auto reader = made.session.reader();
    CHECK(AccountReading(reader).passageLinks().at(0).quote.empty());
}

TEST_CASE(
    "a difference with a limited account stands on every list with a placeholder, never with its words") {
    AccountCase made;
    made.tell("A quiet garden.", "therapy_note");
    REQUIRE(made.work().propose({{"A-01", 0, 0, 18}, {"A-03", 0, 2, 7}, "changed", "For review"}).ok());
    REQUIRE(made.work().propose({{"A-03", 0, 0, 0}, {"A-01", 0, 0, 18}, "added", "For review"}).ok());
    const auto reader = made.session.reader();
    const auto rows = AccountReading(reader).proposals();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].leftSaid() == "\"I came in a lorry.\"");
    CHECK(rows[0].rightQuote.empty());
    CHECK(rows[0].rightSaid() == workbench::kLimitedInItsPlace);
    CHECK(rows[0].rightCitation == "P01/A-03 para. 1 l. 1");
    CHECK(rows[1].leftSaid() == "not mentioned");
    for (const char* form : {"mg6e", "mg5"})
        for (const auto& part : workbench::FormReading(reader).draft(form).parts)
            for (const auto& row : part.rows)
                for (const auto& cell : row)
                    CHECK(cell.find("quiet") == std::string::npos);
    REQUIRE(made.session.addCircumstance({"A-03", "access", {"open"}, "The person agreed"}).ok());
    const auto after = made.session.reader();
    CHECK(AccountReading(after).proposals().at(0).rightSaid() == "\"quiet\"");
}

TEST_CASE("nothing of a plan comes into an account") {
    AccountCase made;
    REQUIRE(made.work().plan(plan()).ok());
    made.tell("I do not know the driver.");
    const auto reader = made.session.reader();
    for (const auto& account : reader.accounts()) {
        CHECK(account.circumstances.empty());
        for (const char* words : {"Luton", "Camera", "hire records"})
            CHECK(reader.accountText(account.id).find(words) == std::string::npos);
    }
    CHECK(reader.accountText("A-03") == "I do not know the driver.");
}

TEST_CASE("a passage is linked to a person or an exhibit that is there, and undo takes the link back") {
    AccountCase made;
    const workbench::PassageRow passage{"A-01", 1, 20, 40};
    CHECK_FALSE(made.work().linkPassage(passage, "person", "Nobody", "").ok());
    CHECK_FALSE(made.work().linkPassage(passage, "exhibit", "AP/1", "").ok());
    REQUIRE(made.session.addPerson({"Marek", "suspect", ""}).ok());
    REQUIRE(made.work().linkPassage(passage, "person", "Marek", "\"He\"").ok());
    CHECK(
        made.lastPayload("account.passage_linked") ==
        support::golden("entries/account.passage_linked.1.json", made.lastPayload("account.passage_linked")));
    const auto links = [&] {
        const auto reader = made.session.reader();
        return AccountReading(reader).passageLinks();
    };
    REQUIRE(links().size() == 1);
    CHECK(links()[0].quote == "He took my passport.");
    CHECK(links()[0].citation == "P01/A-01 para. 2 l. 1");
    REQUIRE(made.session.undo().ok());
    CHECK(links().empty());
    REQUIRE(made.session.redo().ok());
    CHECK(links().size() == 1);
    made.checkHolds();
}

TEST_CASE("a note of therapy is read for a recorded reason, and search shows none of its words") {
    AccountCase made;
    made.tell("A quiet garden.", "therapy_note");
    const auto reader = made.session.reader();
    CHECK(reader.accountRevision("A-03", 1).isLimited);
    const auto hits = reader.search("garden");
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].snippet.find("garden") == std::string::npos);
    CHECK_THROWS_AS(reader.compareAccounts("A-01", "A-03"), base::Failure);
    CHECK_FALSE(made.work().recordReading("A-03", 1, "").ok());
    REQUIRE(made.work().recordReading("A-03", 1, "Third-party review, with the lawyer").ok());
    const auto entry = made.session.reader().entries().back();
    CHECK(entry.kind == "account.read");
    CHECK(entry.reason == "Third-party review, with the lawyer");
    REQUIRE(made.session.addCircumstance({"A-03", "access", {"open"}, "The person agreed"}).ok());
    CHECK_FALSE(made.session.reader().accountRevision("A-03", 1).isLimited);
}
