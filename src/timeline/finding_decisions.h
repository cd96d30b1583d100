#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/case_file.h"
#include "casefile/module.h"

namespace strata::timeline {

// What a person has decided about a finding, and the finding as it read then: should later imports do away
// with it, what was decided and on what can still be told.
struct FindingDecision {
    std::string finding, kind, sentence;
    std::string decision, reason;  // accepted or dismissed
    std::string by, role;
    std::int64_t at = 0;
};

inline constexpr std::string_view kFindingDecided = "finding.decided";

// Entry kind finding.decided {finding, kind, was, now}; was and now hold decision, reason and sentence, and
// was by whom and when. Nothing but a person's command ever appends one.
class FindingsModule : public casefile::Module {
public:
    std::string_view name() const override { return "findings"; }
    std::vector<casefile::EntryKind> kinds() const override { return {{kFindingDecided, 1}}; }
    std::vector<std::string> tables() const override { return {"finding_decision"}; }
    std::string_view schema() const override;
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override;
    std::optional<ledger::Draft> inverse(const ledger::Entry& entry) const override;
    std::string sentence(const ledger::Entry& entry) const override;
};

// Refused without a reason. The same decision for the same reason again adds nothing.
base::Outcome<> decideFinding(casefile::Writer& writer, const FindingDecision& decision);

std::vector<FindingDecision> findingDecisions(store::Database& database);  // by finding

}  // namespace strata::timeline
