#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "cli/listing.h"
#include "cli/records.h"
#include "workbench/checklist_reading.h"

namespace strata::cli {

struct ChecklistParts {
    bool elements = true, gaps = true, clocks = true;
    std::string_view onlyState = {};  // of gaps; all when empty
    Reading reading = Reading::asItStands;
};

// Elements by layer, then gaps by state, then clocks; in JSON one object a line, told apart by `type`.
void printChecklist(Invocation& invocation, const workbench::ChecklistRows& rows, const Words& words,
                    const Filters& filters, const ChecklistParts& parts);

// What is answered or computed, with how it is known.
void showFacts(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
               const Filters& filters);

void showCoverage(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters);
void showRequests(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
                  const Filters& filters);
void showReviews(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters);
void showSection45(Invocation& invocation, const workbench::CaseReader& reader, const Filters& filters);

void showPacks(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
               const Filters& filters);
void showRules(Invocation& invocation, const workbench::CaseReader& reader, const Words& words,
               const Filters& filters);
// The gaps that would come, go or become another.
Status printChanges(Invocation& invocation,
                    const base::Outcome<std::vector<workbench::ChecklistReading::Change>>& changes);

// How the record of an information request is said on the command line: option and field of the catalogue.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kLineOptions = {
    {{"line", "line"},
     {"necessity", "necessity"},
     {"proportionality", "proportionality"},
     {"other-source", "other_source"},
     {"notice-to-person", "notice_to_person"},
     {"notice-to-holder", "notice_to_holder"}}};

}  // namespace strata::cli
