#pragma once

#include <filesystem>
#include <map>

#include "checklist/numbered_records.h"

// Taking a case to the CPS Complex Casework Unit. The program counts what speaks for it; a named person
// decides, with a reason.
namespace strata::checklist {

inline constexpr NumberedKind kCcuDecided{"ccu.decided", "ccu.decision_taken_back"};
inline constexpr NumberedKind kCcuOutcome{"ccu.outcome_recorded", "ccu.outcome_taken_back"};

// A line of resources/catalogue/ccu_criteria.json: a count of the case, and from how many on it speaks for
// the unit.
struct CcuCriterion {
    std::string id, measure, words, why;
    std::int64_t from = 0;
    bool isYesOrNo = false;  // then the count is 1 or 0
};

struct CcuCriteria {
    std::string dated, authority, note;
    bool isForVerification = true;
    std::vector<CcuCriterion> criteria;

    // Throws base::Failure, naming the file and the line of it that does not hold.
    static CcuCriteria load(const std::filesystem::path& file);
};

struct CcuReason {
    CcuCriterion criterion;
    std::int64_t count = 0;
    bool isMet = false;

    std::string sentence() const;  // "People recorded as exploited: 4 (counts from 3)", "Joint team: yes"
};

// In the order of the file. A measure that the case does not know is left out: not known is not none.
std::vector<CcuReason> ccuReasons(const CcuCriteria& criteria,
                                  const std::map<std::string, std::int64_t>& measures);

struct CcuOutcome {
    std::int64_t decision = 0;
    std::string outcome, on, by = {}, role = {};
    std::int64_t at = 0;
};

// The last one holds; all stay.
struct CcuDecision {
    std::int64_t number = 0;
    std::string decision;               // escalate or not_escalate
    std::string head, on, reason;       // head: the named head of the unit it goes to
    std::vector<std::string> proposed;  // the sentences that spoke for it then
    std::string by = {}, role = {};
    std::int64_t at = 0;
    std::vector<CcuOutcome> outcomes = {};
};

// Refused without a reason; to escalate, without the name of the unit's head. An outcome only of a case that
// was taken to the unit.
base::Outcome<> decideCcu(casefile::Writer& writer, const CcuDecision& decision);
base::Outcome<> recordCcuOutcome(casefile::Writer& writer, const CcuOutcome& outcome);

std::vector<CcuDecision> ccuDecisions(store::Database& database);

}  // namespace strata::checklist
