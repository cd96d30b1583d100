#include <algorithm>
#include <catch2/catch.hpp>

#include "support/every_row.h"
#include "support/made_case.h"
#include "workbench/advice_desk.h"
#include "workbench/advice_reading.h"
#include "workbench/checklist_desk.h"
#include "workbench/checklist_reading.h"
#include "workbench/modules.h"
#include "workbench/role_rules.h"

using namespace strata;
using workbench::AdviceDesk;
using workbench::AdviceReading;
using workbench::CaseSession;

namespace {

struct Made : support::MadeCase {
    AdviceDesk desk{session};

    template <class Answer>
    auto ask(Answer (AdviceReading::*question)() const, const std::string& today = "2017-07-20") const {
        const auto reader = session.reader();
        return (AdviceReading(reader, today).*question)();
    }
    std::vector<workbench::DueRow> due(const std::string& today, std::int64_t ahead = 0) const {
        const auto reader = session.reader();
        return AdviceReading(reader, today).due(ahead);
    }
};

}  // namespace

TEST_CASE(
    "early advice is wanted once a charge under the Modern Slavery Act is considered, until it is answered") {
    Made made;
    CHECK(made.ask(&AdviceReading::sought).sought.empty());
    CHECK(made.ask(&AdviceReading::sought).wanted.empty());
    REQUIRE(made.session.setOffences({"msa2015_s2"}).ok());
    CHECK_THAT(made.ask(&AdviceReading::sought).wanted, Catch::Contains("strongly recommended"));
    CHECK_FALSE(made.desk.answerSought({"not_yet", "", "", "", "", "", ""}).ok());
    CHECK_FALSE(made.desk.answerSought({"sought", "2017-07-03", "", "", "", "", ""}).ok());
    CHECK_FALSE(made.desk.answerSought({"sought", "soon", "B. Shaw", "", "", "", ""}).ok());
    REQUIRE(made.desk.answerSought({"not_yet", "", "", "", "", "No suspect is named", "2017-07-18"}).ok());
    const auto due = made.due("2017-07-20");
    REQUIRE(due.size() == 1);
    CHECK(due[0].kind == "early_advice");
    CHECK(due[0].state == "overdue");
    REQUIRE(made.desk.answerSought({"sought", "2017-07-19", "B. Shaw", "Midshire CCU", "", "", ""}).ok());
    CHECK(made.due("2017-07-20").empty());
    CHECK(made.ask(&AdviceReading::soughtHistory).size() == 2);
    REQUIRE(made.session.undo().ok());
    CHECK(made.ask(&AdviceReading::sought).sought == "not_yet");
    REQUIRE(made.session.redo().ok());
    CHECK(made.ask(&AdviceReading::sought).lawyer == "B. Shaw");
}

TEST_CASE("an action has one owner and a day, is overdue after it, and ends with what came of it") {
    Made made;
    CHECK_FALSE(made.desk.raiseAction({"Statement of the bank", "", "2017-07-19", "", ""}).ok());
    CHECK_FALSE(made.desk.raiseAction({"Statement of the bank", "A. Patel", "2017-07", "", ""}).ok());
    REQUIRE(made.desk.raiseAction({"Statement of the bank", "A. Patel", "2017-07-19", "B. Shaw", ""}).ok());
    REQUIRE(made.desk.raiseAction({"Rota of the car wash", "D. Cole", "2017-07-20", "", ""}).ok());
    const auto actions = made.ask(&AdviceReading::actions);
    REQUIRE(actions.size() == 2);
    CHECK(actions[0].isOverdue);
    CHECK_FALSE(actions[1].isOverdue);
    CHECK(actions[1].isDueToday);
    const auto due = made.due("2017-07-20");
    REQUIRE(due.size() == 2);
    CHECK(due[0].id == "CA-01");
    CHECK(due[0].days == -1);
    CHECK(due[1].state == "today");
    CHECK_FALSE(made.desk.concludeAction({"CA-01", "done", "", ""}).ok());
    CHECK_FALSE(made.desk.concludeAction({"CA-09", "done", "", "Served"}).ok());
    CHECK_FALSE(made.desk.concludeAction({"CA-01", "finished", "", "Served"}).ok());
    REQUIRE(made.desk.concludeAction({"CA-01", "not_done", "2017-07-20", "The bank asks for an order"}).ok());
    CHECK(made.ask(&AdviceReading::actions)[0].state == "not_done");
    CHECK(made.due("2017-07-20").size() == 1);
    REQUIRE(made.session.undo().ok());
    CHECK(made.ask(&AdviceReading::actions)[0].state == "open");
    CHECK_FALSE(made.ask(&AdviceReading::actions)[0].concludedBy.size());
}

TEST_CASE("a request is a reminder from its day on, and no more once it is answered") {
    Made made;
    REQUIRE(made.session.addPerson({"Linh", "exploited", ""}).ok());
    workbench::ChecklistDesk checklist(made.session);
    workbench::NewRequest request;
    request.source = "health_gp";
    request.whom.person = "Linh";
    request.due = "2017-07";
    REQUIRE(checklist.makeRequest(request).ok());
    CHECK(made.due("2017-07-30").empty());
    CHECK(made.due("2017-07-30", 1).size() == 1);
    CHECK(made.due("2017-07-31").at(0).state == "today");
    CHECK(made.due("2017-08-01").at(0).state == "overdue");
    workbench::NewRequestStep step;
    step.request = "R-01";
    step.step = "received";
    REQUIRE(checklist.recordStep(step).ok());
    CHECK(made.due("2017-08-01").empty());
}

TEST_CASE("the program counts what speaks for the Complex Casework Unit and a named person decides") {
    Made made;
    for (const char* name : {"Linh", "Mihai", "Ana"})
        REQUIRE(made.session.addPerson({name, "exploited", ""}).ok());
    const auto met = [&] {
        std::vector<std::string> ids;
        for (const auto& reason : made.ask(&AdviceReading::ccu).reasons)
            if (reason.isMet)
                ids.push_back(reason.id);
        return ids;
    };
    CHECK(met() == std::vector<std::string>{"exploited"});
    REQUIRE(made.session.giveRole("Linh", "suspect", "", "Found watering plants").ok());
    CHECK(met() == std::vector<std::string>{"exploited", "both_roles"});
    CHECK_FALSE(made.desk.decideCcu({"escalate", "C. Rees", "", ""}).ok());
    CHECK_FALSE(made.desk.decideCcu({"escalate", "", "", "Evidence from abroad"}).ok());
    CHECK_FALSE(made.desk.recordCcuOutcome("Taken on", "").ok());
    REQUIRE(made.desk.decideCcu({"escalate", "C. Rees", "2017-07-04", "Section 45 is in issue"}).ok());
    REQUIRE(made.desk.recordCcuOutcome("Taken on", "2017-07-12").ok());
    const auto row = made.ask(&AdviceReading::ccu);
    REQUIRE(row.decisions.size() == 1);
    CHECK(row.decisions[0].proposed.size() == 2);
    CHECK(row.decisions[0].outcome == "Taken on");
    CHECK(row.isForVerification);
}

TEST_CASE("someone exploited who is given the role of a suspect keeps both and has a section 45 sheet") {
    Made made;
    REQUIRE(made.session.addPerson({"Linh", "exploited", ""}).ok());
    CHECK_FALSE(made.session.giveRole("Linh", "suspect", "", "").ok());
    CHECK_FALSE(made.session.giveRole("Linh", "exploited", "", "Again").ok());
    CHECK_FALSE(made.session.giveRole("Linh", "boss", "", "Why not").ok());
    REQUIRE(made.session.giveRole("Linh", "suspect", "2016-05", "Found watering plants").ok());
    const auto sheets = [&] {
        const auto reader = made.session.reader();
        return workbench::ChecklistReading(reader).section45().size();
    };
    CHECK(made.session.reader().people()[0].roles == std::vector<std::string>{"exploited", "suspect"});
    CHECK(made.ask(&AdviceReading::inBothRoles) == std::vector<std::string>{"Linh"});
    CHECK(sheets() == 1);
    REQUIRE(made.session.undo().ok());
    CHECK(made.ask(&AdviceReading::inBothRoles).empty());
    CHECK(sheets() == 0);
}

TEST_CASE("a lawyer and an advisor read, advise and comment, and change nothing else") {
    Made made;
    REQUIRE(made.session.addPerson({"Linh", "exploited", ""}).ok());
    const auto file = made.write("notes.bin", "\x01\x02");
    const auto folder = made.caseFolder();
    { const CaseSession released = std::move(made.session); }
    for (const char* role : {"reviewing lawyer", "tactical advisor"}) {
        INFO(role);
        auto session = CaseSession::open(folder, {"B. Shaw", role});
        AdviceDesk desk(session);
        const auto head = session.reader().heading().headSequence;
        const auto refused = [&](const auto& outcome) {
            REQUIRE_FALSE(outcome.ok());
            CHECK(outcome.refusal().code == "role.reads_only");
            CHECK_THAT(outcome.refusal().message,
                       Catch::Contains("B. Shaw acts here as " + std::string(role)));
        };
        workbench::NewEvent event;
        event.title = "Arrives at Luton";
        refused(session.addPerson({"Mai", "", ""}));
        refused(session.makeEvent(event));
        refused(session.setOffences({"msa2015_s2"}));
        refused(session.setFact("case.covert_used", "true", "", ""));
        refused(session.giveRole("Linh", "suspect", "", "Why"));
        refused(session.undo());
        refused(desk.answerSought({"sought", "2017-07-03", "B. Shaw", "", "", "", ""}));
        refused(desk.decideCcu({"not_escalate", "", "", "No"}));
        refused(desk.writePack(made.folder.path() / "pack.pdf"));
        workbench::NewAccount account;
        account.maker = "Linh";
        account.text = "I came in a van.";
        refused(session.recordAccount(account));
        workbench::ImportRequest request;
        request.files = {file};
        request.asExhibit = true;
        CHECK_THROWS_WITH(session.import(request, {}, {}), Catch::Contains("acts here as"));
        CHECK(session.reader().heading().headSequence == head);
        CHECK_FALSE(std::filesystem::exists(made.folder.path() / "pack.pdf"));

        REQUIRE(desk.giveAdvice({"Ask for the wage records first", "", "", "", "", ""}).ok());
        REQUIRE(desk.writeComment("P01", "She is a witness of fact").ok());
        REQUIRE(session.undo().ok());
        REQUIRE(desk.writeComment("P01", "She is a witness of fact").ok());
        const auto answer = desk.answerAdvice("AD-01", "accepted", "I agree with myself");
        CHECK_FALSE(answer.ok());
        const bool isLawyer = std::string(role) == "reviewing lawyer";
        CHECK(desk.raiseAction({"Wage records", "A. Patel", "2017-07-20", "", ""}).ok() == isLawyer);
        const auto reader = session.reader();
        CHECK(AdviceReading(reader).sheets().back().adviser == "B. Shaw");
        CHECK(AdviceReading(reader).comments().back().isPrivileged == isLawyer);
    }
    CHECK_THROWS_WITH(
        CaseSession::create(made.folder.path() / "New.strata", "New", "", {"B. Shaw", "reviewing lawyer"}),
        Catch::Contains("acts here as"));
    CHECK_FALSE(std::filesystem::exists(made.folder.path() / "New.strata"));
    auto sio = CaseSession::open(folder, {"A. Tester", "SIO"});
    REQUIRE(AdviceDesk(sio).answerAdvice("AD-01", "not_accepted", "The company keeps none").ok());
    const auto reader = sio.reader();
    CHECK(AdviceReading(reader).sheets()[0].decision == "not_accepted");
    CHECK(AdviceReading(reader).sheets()[1].decision.empty());
}

TEST_CASE("what is greyed for a role is what it is refused, and says who makes the change") {
    const workbench::Actor lawyer{"B. Shaw", "reviewing lawyer"}, sio{"A. Tester", "SIO"};
    CHECK_THAT(workbench::whyNot(lawyer, ""), Catch::Contains("B. Shaw acts here as reviewing lawyer") &&
                                                  Catch::Contains("The investigation makes this change"));
    CHECK(workbench::whyNot(lawyer, "comment.written").empty());
    CHECK(workbench::whyNot(lawyer, "words.admissibility_set").empty());
    CHECK_FALSE(workbench::whyNot({"C. Rees", "tactical advisor"}, "words.admissibility_set").empty());
    CHECK(workbench::whyNot(sio, "").empty());
    for (const auto& module : workbench::allModules())
        for (const auto& kind : module->kinds())
            CHECK(workbench::whyNot(lawyer, kind.name).empty() ==
                  !workbench::roleRefusal({lawyer.name, lawyer.role, "", ""}, kind.name));
}

TEST_CASE("the roles offered by name say what may be done in them") {
    const auto roles = workbench::offeredRoles();
    const auto named = [&](const std::string& name) {
        return *std::ranges::find(roles, name, &workbench::RoleRow::name);
    };
    REQUIRE(roles.size() >= 10);
    CHECK(named("SIO").duties == "works on the case");
    CHECK(named("tactical advisor").duties == "reads, advises and comments");
    CHECK_THAT(named("reviewing lawyer").duties, Catch::Contains("raises actions"));
    CHECK(workbench::readsOnly("counsel"));
    CHECK_FALSE(workbench::readsOnly("interview adviser"));
}

TEST_CASE("a review sheet answers a question that was put, and no other") {
    Made made;
    REQUIRE(made.desk.putQuestion("Does section 45 arise?", "").ok());
    CHECK_FALSE(made.desk.putQuestion("  ", "").ok());
    CHECK_FALSE(made.desk.giveAdvice({"It may", "B. Shaw", "", "", "", "Q-02"}).ok());
    REQUIRE(made.desk.giveAdvice({"It may", "B. Shaw", "reviewing lawyer", "", "", "1"}).ok());
    CHECK(made.ask(&AdviceReading::questions)[0].answeredBy == std::vector<std::string>{"AD-01"});
}

TEST_CASE("all of early advice is the same after a rebuild") {
    Made made;
    REQUIRE(made.session.addPerson({"Linh", "exploited", ""}).ok());
    REQUIRE(made.session.giveRole("Linh", "suspect", "", "Found watering plants").ok());
    REQUIRE(made.desk.answerSought({"sought", "2017-07-19", "B. Shaw", "", "", "", ""}).ok());
    REQUIRE(made.desk.raiseAction({"Statement of the bank", "A. Patel", "2017-07-19", "", ""}).ok());
    REQUIRE(made.desk.concludeAction({"CA-01", "done", "", "Served"}).ok());
    REQUIRE(made.desk.writeComment("P01", "A comment").ok());
    REQUIRE(made.session.undo().ok());
    REQUIRE(made.session.redo().ok());
    const auto before = support::everyRow(made.caseFolder());
    made.session.rebuild({}, {});
    CHECK(support::everyRow(made.caseFolder()) == before);
}
