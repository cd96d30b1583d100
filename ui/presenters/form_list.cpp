#include "presenters/form_list.h"

#include <algorithm>

#include "base/text.h"
#include "presenters/checklist_lists.h"

namespace strata::presenters {

using workbench::FormDraft;
using workbench::UnusedRow;

namespace {

std::string counted(std::int64_t count, const char* one, const char* several) {
    return base::plural(count, one, several);
}

std::string stateOf(const UnusedRow& row) {
    return row.state == "served"     ? "served as evidence"
           : row.state == "unlisted" ? "on no schedule"
           : row.state == "removed"  ? row.line + ", not in use"
                                     : row.line;
}

}  // namespace

std::vector<std::vector<std::string>> formList(const std::vector<FormDraft>& forms,
                                               const std::vector<UnusedRow>& unused) {
    const auto open = std::ranges::count(unused, std::string("unlisted"), &UnusedRow::state);
    std::vector<std::vector<std::string>> rows{
        {"Material", "Served, on a schedule, or on none yet",
         open == 0 ? "All of it is served or on a schedule"
                   : counted(open, "item on no schedule", "items on no schedule")}};
    for (const auto& form : forms) {
        std::int64_t lines = 0;
        for (const auto& part : form.parts)
            lines += static_cast<std::int64_t>(part.rows.size());
        rows.push_back({form.name, form.title,
                        counted(lines, "line", "lines") + ", version " + std::to_string(form.version) +
                            " next" + (form.lacks.empty() ? "" : ", something to settle")});
    }
    return rows;
}

std::string partInWords(const workbench::FormPart& part) {
    return (part.heading.empty() ? "Lines" : part.heading) + " (" + std::to_string(part.rows.size()) + ")";
}

std::vector<std::string> unusedHeads() {
    return {"Item", "Where it stands", "What it is", "Decision", "By", "Why"};
}

std::vector<std::string> unusedCells(const UnusedRow& row) {
    const bool isDecided = row.decision != "not_reviewed" || row.state == "served";
    return {row.item.empty() ? "not in the case" : row.item,
            stateOf(row),
            row.description,
            row.state == "removed" ? "" : row.decisionInWords,
            isDecided ? row.by + (row.role.empty() ? "" : ", " + row.role) +
                            (row.at.empty() ? "" : ", " + dayInWords(row.at.substr(0, 10)))
                      : row.by,
            row.sensitivity.empty() ? row.reason : "Sensitive: " + row.sensitivity};
}

UnusedActs unusedActs(const UnusedRow& row) {
    UnusedActs acts;
    const bool isOnOne = row.state == "mg6c" || row.state == "mg6d";
    acts.isDecidedInReview = row.isAccount;
    acts.canList = row.state == "unlisted";
    acts.canRemove = isOnOne;
    acts.canDecide = isOnOne && !row.isAccount;
    acts.canServe = !row.isAccount && !row.item.empty() && (row.state == "unlisted" || row.state == "mg6c");
    acts.canStopServing = !row.isAccount && row.state == "served";
    return acts;
}

std::vector<std::pair<std::string, std::string>> disclosureDecisions() {
    return {{"meets_test", "meets the test: disclose"},
            {"does_not_meet_test", "does not meet the test"},
            {"not_reviewed", "not reviewed: withdraw the last decision"}};
}

}  // namespace strata::presenters
