#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casefile/case_file.h"

// The plan of a new interview, kept so that a court can see that what changed came from what the person said
// and not from what was put to them (R v Momodou). It is never shown in the text of an account.
namespace strata::accounts {

struct InterviewPlan {
    std::int64_t number = 0;  // N2 is number 2
    std::string person;       // their id
    std::vector<std::string> topics;
    std::string isNew;                // what is new since the last account
    std::string isNeeded;             // why another account is needed
    std::vector<std::string> serves;  // elements, as OFFENCE/ELEMENT
    std::string record;               // whether a record could answer instead, and which
    std::string interviewer, interpreter, supporter, planned;  // planned: when, in words or EDTF
    std::string by, role, at;
    std::string takenBackReason, takenBackBy;  // empty while it stands
    bool isTakenBack = false;
};

inline constexpr std::string_view kInterviewPlanned = "interview.planned";
inline constexpr std::string_view kPlanTakenBack = "interview.plan_taken_back";

// interview.planned version 1, with every field under its name. Refused unless it says a topic, what is new,
// why it is needed, what it serves and whether a record could answer instead.
base::Outcome<InterviewPlan> planInterview(casefile::Writer& writer, const InterviewPlan& plan);
// interview.plan_taken_back version 1, of the same payload, for a reason; undo of either appends the other.
base::Outcome<> takePlanBack(casefile::Writer& writer, std::int64_t number, const std::string& reason);
// Those taken back too, which say so: that it was planned stays known.
std::vector<InterviewPlan> listPlans(store::Database& database, const std::string& person = {});

void projectPlan(store::Database& database, const ledger::Entry& entry);

}  // namespace strata::accounts
