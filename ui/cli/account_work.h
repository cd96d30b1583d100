#pragma once

#include <string>

#include "cli/listing.h"
#include "cli/status.h"
#include "workbench/account_work.h"

// What is done about accounts, as `show` prints it.
namespace strata::cli {

std::string toJson(const workbench::ScheduleRow& row);
std::string toJson(const workbench::ProposalRow& row);
std::string toJson(const workbench::RetellingRow& row);
std::string toJson(const workbench::PlanRow& row);
std::string toJson(const workbench::RecordedRow& row);
std::string toJson(const workbench::AccountLinkRow& row);

// The account that an operand names, with the bytes of the option, "10-42", where it has them.
workbench::PassageRow passageOf(const Invocation& invocation, std::size_t operand, std::string_view option);
workbench::PassageRow passageNamed(const std::string& text, std::string_view option);  // "A-02:10-42"
Status answerWithId(Invocation& invocation, const base::Outcome<std::string>& made);

void showSchedule(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
                  const Filters& filters);
void showProposals(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters);
void showRetelling(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters);
void showRecorded(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters);
void showPlans(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters);
void showMarks(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters);
void showTopicWords(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters);
void showPassageLinks(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters);
void showRelations(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters);

}  // namespace strata::cli
