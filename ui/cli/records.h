#pragma once

#include <string>

#include "workbench/link_rows.h"
#include "workbench/rows.h"

// The JSON Lines that scripts read: keys as in the contract of the command line, absent when not known.
namespace strata::cli {

std::string toJson(const workbench::CaseSummary& row);
std::string toJson(const workbench::EventRow& row);
std::string toJson(const workbench::TagRow& row);
std::string toJson(const workbench::StrandRow& row);
std::string toJson(const workbench::DuplicateRow& row);
std::string idJson(const std::string& id);  // {"id": …}
std::string toJson(const workbench::ElementLinkRow& row);
std::string toJson(const workbench::PassageLinkRow& row);
std::string toJson(const workbench::SourceRow& row);
std::string toJson(const workbench::IssueRow& row);
std::string toJson(const workbench::ExhibitRow& row);
std::string toJson(const workbench::PersonRow& row);
std::string toJson(const workbench::AccountRow& row);
std::string toJson(const workbench::EntryRow& row);
std::string toJson(const workbench::HitRow& row);
std::string toJson(const workbench::ImportRow& row);
std::string reasonOf(const workbench::ImportRow& row);  // of a refusal, with the options that help
std::string toJson(const workbench::ImporterRow& row);
// As its own line: there are thousands, so that nothing is copied twice.
void appendJsonLine(std::string& out, const workbench::PairRow& row);
std::string toJson(const workbench::GapRow& row);
std::string toJson(const workbench::ClockRow& row);
std::string toJson(const workbench::FactRow& row);
std::string toJson(const workbench::CoverageRow& row);
std::string toJson(const workbench::RequestRow& row);
std::string toJson(const workbench::ReviewRow& row);
std::string toJson(const workbench::PackRow& row);
std::string toJson(const workbench::TimelineFindingRow& row);
std::string toJson(const workbench::FindingRow& row);

// `label_evidence_led` and `label` are both there always; `layers` are those that count in this reading.
enum class Reading { asItStands, evidenceLed };
std::string toJson(const workbench::ElementRow& row, Reading reading = Reading::asItStands);

}  // namespace strata::cli
