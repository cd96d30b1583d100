#pragma once

#include <cstdint>
#include <string>
#include <vector>

// Early advice as every front end shows it: plain rows. Days are ISO dates or EDTF; an empty one is not
// known; `at` is an instant in UTC.
namespace strata::workbench {

// Whether early advice was sought, and whether the case as it is known calls for it.
struct AdviceSoughtRow {
    std::string sought;  // sought, not_yet; empty until somebody says
    std::string on, lawyer, unit, issues, why, again, by, role, at;
    std::string wanted;  // why it is wanted, with the authority; empty where nothing calls for it yet
};

struct AdviceQuestionRow {
    std::string id, text, about, by, role, at;
    std::vector<std::string> answeredBy;  // review sheets
};

struct AdvicePackRow {
    std::int64_t version = 0;
    std::string file, sha256, marking, by, role, at;
};

struct ActionRow {
    std::string id, text, owner, due, askedBy, advice, by, role, at;
    std::string state;  // open, done, not_done
    std::string on, outcome, concludedBy;
    bool isOverdue = false, isDueToday = false;
};

struct CcuReasonRow {
    std::string id, sentence, why;
    std::int64_t count = 0, from = 0;
    bool isMet = false;
};

struct CcuRow {
    std::vector<CcuReasonRow> reasons;
    std::string authority, note, dated;
    bool isForVerification = true;
    struct Decision {
        std::string decision, head, on, reason, by, role, at;  // decision: escalate, not_escalate
        std::vector<std::string> proposed;
        std::string outcome, outcomeOn, outcomeBy;
    };
    std::vector<Decision> decisions;  // the last one holds
};

struct AdviceSheetRow {
    std::string id, text, adviser, adviserRole, on, about, question, by, role, at;
    std::string decision;  // accepted, accepted_in_part, not_accepted; empty until answered
    std::string why, answeredBy, answeredAt;
};

struct CommentRow {
    std::string id, on, text, by, role, at;
    bool isPrivileged = false;  // a lawyer's
};

// What is due on a day or should have been done before it.
struct DueRow {
    std::string kind;  // request, action or early_advice
    std::string id, what, whom, owner, due;
    std::string state;      // overdue, today, later
    std::int64_t days = 0;  // until then; below 0 since then
};

// "accepted in part", "not done", "early advice": a word of these rows as a person reads it.
std::string adviceWord(const std::string& word);
// One line of where early advice stands, with who said so: for people, in every front end alike.
std::string soughtInWords(const AdviceSoughtRow& row);
// "CA-01, Statement of the bank (A. Patel): overdue since 1 August 2017".
std::string dueInWords(const DueRow& row);

}  // namespace strata::workbench
