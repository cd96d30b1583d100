#pragma once

#include "checklist/numbered_records.h"

namespace strata::checklist {

inline constexpr NumberedKind kActionRaised{"cps_action.raised", "cps_action.taken_back"};
inline constexpr NumberedKind kActionConcluded{"cps_action.concluded", "cps_action.conclusion_taken_back"};

// How an action ended: the last one said holds.
struct ActionConclusion {
    std::int64_t action = 0;
    std::string state;  // done or not_done
    std::string on, outcome, by = {}, role = {};
    std::int64_t at = 0;
};

// What the CPS asked the investigation to do, CA-01: one owner, one day.
struct CpsAction {
    std::int64_t number = 0;
    std::string text, owner;
    std::string due;              // a calendar day, ISO
    std::string askedBy, advice;  // a lawyer's name; the sheet that it comes from, AD-01
    std::string by = {}, role = {};
    std::int64_t at = 0;
    std::vector<ActionConclusion> conclusions = {};

    std::string id() const { return writeNumber("CA", number); }
    bool isOpen() const { return conclusions.empty(); }
};

// Refused: no words, no owner, a due date that is no day; a conclusion of an action that is not there, with a
// word that is none, or without an outcome. The day of a conclusion may be left out. Both give back the id.
base::Outcome<std::string> raiseAction(casefile::Writer& writer, const CpsAction& action);
base::Outcome<std::string> concludeAction(casefile::Writer& writer, const std::string& action,
                                          const ActionConclusion& conclusion);

std::vector<CpsAction> cpsActions(store::Database& database);  // in the order raised

}  // namespace strata::checklist
