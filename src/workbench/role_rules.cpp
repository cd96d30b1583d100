#include "workbench/role_rules.h"

#include <algorithm>
#include <array>

#include "checklist/working_roles.h"
#include "workbench/modules.h"

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

bool mayAppend(const std::string& role, std::string_view kind) {
    if (!readsOnly(role) || has(kTheirOwn, kind) || has(kTraces, kind))
        return true;
    return checklist::isLawyer(role) && has(kLawyersOwn, kind);
}

std::string actsAs(const std::string& name, const std::string& role) {
    return name + " acts here as " + role + ", who reads the case and writes review sheets and comments. ";
}

}  // namespace

std::optional<base::Refusal> roleRefusal(const ledger::Author& author, std::string_view kind) {
    if (mayAppend(author.role, kind))
        return std::nullopt;
    return base::Refusal{
        "role.reads_only", "role",
        actsAs(author.actor, author.role) + "Nothing was changed; the investigation makes this change."};
}

std::string whyNot(const Actor& actor, std::string_view kind) {
    return mayAppend(actor.role, kind)
               ? std::string()
               : actsAs(actor.name, actor.role) + "The investigation makes this change.";
}

bool readsOnly(const std::string& role) {
    return checklist::isLawyer(role) || checklist::isAdvisor(role);
}

std::string dutiesOf(const std::string& role) {
    return checklist::isLawyer(role)
               ? "reads, advises, comments, raises actions, says which words are admissible"
           : checklist::isAdvisor(role) ? "reads, advises and comments"
                                        : "works on the case";
}

std::vector<RoleRow> offeredRoles() {
    std::vector<RoleRow> rows;
    for (const auto& role : checklist::loadWorkingRoles(cataloguePath().parent_path() / "working_roles.json"))
        rows.push_back({role.name, role.words, dutiesOf(role.name)});
    return rows;
}

}  // namespace strata::workbench
