#pragma once

#include "workbench/case_session.h"

namespace strata::workbench {

// All are refused as checklist/early_advice.h and its neighbours say, by words for a person.
struct NewAdviceSought {
    std::string sought;  // sought or not_yet
    std::string on, lawyer, unit, issues, why, again;
};

struct NewAction {
    std::string text, owner, due, askedBy, advice;
};

struct NewConclusion {
    std::string action, state, on, outcome;  // state: done or not_done
};

struct NewCcuDecision {
    std::string decision, head, on, reason;  // escalate or not_escalate
};

struct NewAdvice {
    std::string text, adviser, adviserRole, on, about, question;
};

struct PackReceipt {
    std::string file, sha256;
    std::int64_t version = 0, bytes = 0, pages = 0;  // of a .docx the pages are not known
};

// The refusal that this answer would meet, whatever the case.
base::Outcome<> checkSought(const NewAdviceSought& said);

// Early advice, actions of the CPS, the Complex Casework Unit, review sheets and comments of an open case:
// each change one entry and one step to undo.
class AdviceDesk {
public:
    explicit AdviceDesk(CaseSession& session) : session_(session) {}

    base::Outcome<> answerSought(const NewAdviceSought& said);
    base::Outcome<std::string> putQuestion(const std::string& text, const std::string& about);
    base::Outcome<std::string> raiseAction(const NewAction& action);                            // CA-01
    base::Outcome<std::string> concludeAction(const NewConclusion& conclusion);
    // What the program proposed at that moment is kept with it.
    base::Outcome<> decideCcu(const NewCcuDecision& decision);
    base::Outcome<> recordCcuOutcome(const std::string& outcome, const std::string& on);
    base::Outcome<std::string> giveAdvice(const NewAdvice& advice);  // AD-01
    base::Outcome<std::string> answerAdvice(const std::string& sheet, const std::string& decision,
                                            const std::string& why);
    // On an event, account, exhibit, source, person or element (OFFENCE/ELEMENT).
    base::Outcome<std::string> writeComment(const std::string& on, const std::string& text);  // C-01
    // The next version of the early-advice pack, .pdf or .docx; the case's marking when none is given.
    // Refused where the case cannot be written to. Throws base::Failure when the name is taken.
    base::Outcome<PackReceipt> writePack(const std::filesystem::path& file, const std::string& marking = {});

private:
    base::Outcome<std::string> made(
        const std::function<base::Outcome<std::string>(casefile::Writer&)>& command);

    CaseSession& session_;
};

}  // namespace strata::workbench
