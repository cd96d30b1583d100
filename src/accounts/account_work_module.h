#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casefile/module.h"

namespace strata::accounts {

// What people do about accounts, beside the accounts themselves: account.reviewed and account.read
// (account_review.h), disclosure.proposed and disclosure.proposal_withdrawn (difference_proposal.h),
// interview.planned and interview.plan_taken_back (interview_plan.h), account.passage_linked and
// account.passage_unlinked (passage_link.h).
class AccountWorkModule : public casefile::Module {
public:
    std::string_view name() const override { return "account_work"; }
    std::vector<casefile::EntryKind> kinds() const override {
        return {{"account.reviewed", 1},       {"account.read", 1},
                {"account.passage_linked", 1}, {"account.passage_unlinked", 1},
                {"disclosure.proposed", 1},    {"disclosure.proposal_withdrawn", 1},
                {"interview.planned", 1},      {"interview.plan_taken_back", 1}};
    }
    std::vector<std::string> tables() const override {
        return {"account_review", "difference_proposal", "interview_plan", "account_link"};
    }
    std::string_view schema() const override;
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override;
    std::optional<ledger::Draft> inverse(const ledger::Entry& entry) const override;
    std::string sentence(const ledger::Entry& entry) const override;
};

}  // namespace strata::accounts
