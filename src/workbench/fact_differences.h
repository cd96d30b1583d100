#pragma once

#include <memory>
#include <vector>

#include "accounts/fact_comparison.h"
#include "accounts/fact_relation.h"
#include "accounts/gazetteer.h"
#include "workbench/beside_tellings.h"
#include "workbench/fact_rows.h"
#include "workbench/passage_citations.h"

// What became of each fact from telling to telling, with what has to stand beside it.
namespace strata::workbench {

DrawnFactRow drawnRow(const accounts::Fact& fact, PassageCitations& citations,
                      const LimitedAccounts& limited);

class FactDifferences {
public:
    FactDifferences(const CaseReader& reader, const casefile::ReadCase& reading);

    // Adds what became of each fact among these accounts, which are one person's in the order given.
    void tell(const std::vector<AccountRow>& accounts, std::vector<FactDifferenceRow>& rows) const;

private:
    const accounts::SetRelation* setOf(const accounts::FactRelation& one) const;
    void addThoseSet(const std::vector<AccountRow>& accounts,
                     std::vector<accounts::FactRelation>& relations) const;
    FactDifferenceRow rowOf(const accounts::FactRelation& one, const std::vector<AccountRow>& accounts) const;

    mutable PassageCitations citations_;
    LimitedAccounts limited_;
    std::vector<accounts::Fact> facts_;
    accounts::Gazetteer gazetteer_;
    std::vector<accounts::SetRelation> set_;
    LinkedEvidence evidence_;
    std::shared_ptr<const base::Zone> zone_;
};

}  // namespace strata::workbench
