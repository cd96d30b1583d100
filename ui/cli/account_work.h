#pragma once

#include <string>

#include "cli/listing.h"
#include "workbench/account_work.h"

// What is done about accounts, as `show` prints it.
namespace strata::cli {

std::string toJson(const workbench::ScheduleRow& row);
std::string toJson(const workbench::ProposalRow& row);
std::string toJson(const workbench::RetellingRow& row);
std::string toJson(const workbench::PlanRow& row);
std::string toJson(const workbench::RecordedRow& row);
std::string toJson(const workbench::AccountLinkRow& row);

void showSchedule(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
                  const Filters& filters);
void showProposals(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters);
void showRetelling(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters);
void showRecorded(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters);
void showPlans(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters);
void showPassageLinks(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters);

}  // namespace strata::cli
