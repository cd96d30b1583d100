#include "workbench/role_rules.h"

#include <algorithm>
#include <array>

#include "checklist/working_roles.h"

namespace strata::workbench {

namespace {

// Of what those who advise write themselves, with what takes it back.
constexpr std::array<std::string_view, 6> kTheirOwn = {
    "advice.given",       "advice.taken_back",      "comment.written",
    "comment.taken_back", "catalogue_row.reviewed", "catalogue_row.review_withdrawn"};
constexpr std::array<std::string_view, 3> kLawyersOwn = {"words.admissibility_set", "cps_action.raised",
                                                         "cps_action.taken_back"};
// Nothing of the evidence: that it was read, or left the program as a copy.
constexpr std::array<std::string_view, 7> kTraces = {
    "account.read",      "bundle.exported", "chronology.exported", "checklist.exported",
    "schedule.exported", "copy.made",       "form.written"};

template <std::size_t size>
bool has(const std::array<std::string_view, size>& kinds, std::string_view kind) {
    return std::ranges::find(kinds, kind) != kinds.end();
}

}  // namespace

std::optional<base::Refusal> roleRefusal(const ledger::Author& author, std::string_view kind) {
    const bool isLawyer = checklist::isLawyer(author.role);
    if (!isLawyer && !checklist::isAdvisor(author.role))
        return std::nullopt;
    if (has(kTheirOwn, kind) || has(kTraces, kind) || (isLawyer && has(kLawyersOwn, kind)))
        return std::nullopt;
    return base::Refusal{"role.reads_only", "role",
                         author.actor + " acts here as " + author.role +
                             ", who reads the case and writes review sheets and comments. Nothing was "
                             "changed; the investigation makes this change."};
}

}  // namespace strata::workbench
