#pragma once

#include <string>

#include "presenters/listed_rows.h"
#include "workbench/account_work.h"

namespace strata::presenters {

inline constexpr const char* kScheduleColumns[] = {"Account", "Person", "Given", "Review",
                                                   "Where",   "By",     "Reason"};
inline constexpr const char* kProposalColumns[] = {"No.",        "One account", "The other",
                                                   "What it is", "Why",         "By"};

// Every account once, with where it stands: served and scheduled are all of them, always.
ListedRows listed(const workbench::ScheduleRows& schedule);
std::string countInWords(const workbench::ScheduleRows& schedule);  // "2 served + 5 scheduled = 7 accounts"

// Differences proposed for the MG6E, those withdrawn too.
ListedRows listed(const std::vector<workbench::ProposalRow>& rows);

// What a difference would say on the MG6E, to be proposed by a person with a reason: the sides as they were
// told, and the relation as it is marked. A side that does not mention it has no passage.
struct ProposedDifference {
    workbench::NewProposal proposal;
    std::string leftWords, rightWords;  // citation and quote, or that it is not mentioned
};
ProposedDifference proposalOf(const workbench::FactDifferenceRow& row);

std::string scheduleSaved(const workbench::ScheduleReceipt& receipt);

}  // namespace strata::presenters
