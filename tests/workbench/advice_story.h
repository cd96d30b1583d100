#pragma once

#include "workbench/advice_desk.h"
#include "workbench/advice_reading.h"
#include "workbench/entry_story.h"

namespace strata::workbench::test {

// Early advice and what follows from it: each kind, and the same once more and undone.
inline std::vector<Step> adviceStory() {
    using Desk = workbench::AdviceDesk;
    const auto done = [](auto command) {
        return [command](CaseSession& session, const fs::path&) {
            Desk desk(session);
            REQUIRE(command(desk).ok());
        };
    };
    const auto undone = [](auto command) {
        return [command](CaseSession& session, const fs::path&) {
            Desk desk(session);
            REQUIRE(command(desk).ok());
            REQUIRE(session.undo().ok());
        };
    };
    const auto sought = [](Desk& desk) {
        return desk.answerSought({"sought", "2016-07-03", "B. Shaw", "Midshire CCU", "Section 45", "", ""});
    };
    const auto asked = [](Desk& desk) { return desk.putQuestion("Does section 45 arise?", "P01"); };
    const auto advised = [](Desk& desk) {
        return desk.giveAdvice(
            {"Ask for the wage records first", "B. Shaw", "reviewing lawyer", "2016-07-10", "E1", "Q-01"});
    };
    const auto answered = [](Desk& desk) {
        return desk.answerAdvice("AD-01", "accepted_in_part", "The company keeps none");
    };
    const auto raised = [](Desk& desk) {
        return desk.raiseAction({"Statement of the bank", "A. Patel", "2016-08-01", "B. Shaw", "AD-01"});
    };
    const auto concluded = [](Desk& desk) {
        return desk.concludeAction({"CA-01", "not_done", "2016-08-01", "The bank asks for an order"});
    };
    const auto escalated = [](Desk& desk) {
        return desk.decideCcu({"escalate", "C. Rees", "2016-07-04", "Evidence from abroad"});
    };
    const auto accepted = [](Desk& desk) {
        return desk.recordCcuOutcome("Taken on; the lawyer is B. Shaw", "2016-07-12");
    };
    const auto commented = [](Desk& desk) { return desk.writeComment("E1", "Is the cashier a witness?"); };
    return {{"early_advice.answered", done(sought)},
            {"early_advice.answer_taken_back", undone(sought)},
            {"early_advice.question_put", done(asked)},
            {"early_advice.question_taken_back", undone(asked)},
            {"advice.given", done(advised)},
            {"advice.taken_back", undone(advised)},
            {"advice.answered", done(answered)},
            {"advice.answer_taken_back", undone(answered)},
            {"cps_action.raised", done(raised)},
            {"cps_action.taken_back", undone(raised)},
            {"cps_action.concluded", done(concluded)},
            {"cps_action.conclusion_taken_back", undone(concluded)},
            {"ccu.decided", done(escalated)},
            {"ccu.decision_taken_back", undone(escalated)},
            {"ccu.outcome_recorded", done(accepted)},
            {"ccu.outcome_taken_back", undone(accepted)},
            {"comment.written", done(commented)},
            {"comment.taken_back", undone(commented)},
            {"early_advice.pack_made",
             [](auto& s, auto& folder) { REQUIRE(Desk(s).writePack(folder / "early advice.docx").ok()); }},
            {"person.role_given",
             [](auto& s, auto&) { REQUIRE(s.giveRole("P01", "witness", "2016-07", "Saw the van").ok()); }},
            {"person.role_taken_back", [](auto& s, auto&) {
                 REQUIRE(s.giveRole("P01", "professional", "", "Interpreted for others").ok());
                 REQUIRE(s.undo().ok());
             }}};
}

}  // namespace strata::workbench::test
