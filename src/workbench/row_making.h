#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "accounts/account_reader.h"
#include "accounts/comparison.h"
#include "casefile/case_file.h"
#include "evidence/source_reader.h"
#include "search/search_index.h"
#include "timeline/event_reader.h"
#include "workbench/rows.h"

// From each room's own words to the rows that front ends show.
namespace strata::workbench {

class CaseReader;

AccountRow rowOf(const accounts::Account& account);
void refuseIfLimited(const AccountRow& account);  // throws Failure: its words are not compared
EventRow rowOf(const timeline::Event& event);
SourceClockRow rowOf(const evidence::ClockAssessment& clock);
IssueRow rowOf(const evidence::Issue& issue);
// Compares the words of two accounts.
ComparisonRows comparisonOf(ComparedText left, ComparedText right);
ComparisonRows rowsOf(const accounts::Comparison& comparison, std::shared_ptr<const ComparedText> left,
                      std::shared_ptr<const ComparedText> right);
std::optional<QuoteRow> quoteOf(const std::optional<accounts::Quote>& quote, const ComparedText& text);
std::optional<HitRow> hitRow(const casefile::ReadCase& reading, const CaseReader& reader,
                             const search::Hit& hit, std::string_view query);

}  // namespace strata::workbench
