// The schedules of unused material and the disclosure officer's report on them.
#include "base/text.h"
#include "workbench/account_work.h"
#include "workbench/form_reading.h"
#include "workbench/sheet_words.h"

namespace strata::workbench {

namespace {

std::string numberOf(const UnusedRow& row) {
    return row.line.substr(row.line.find('/') + 1);
}

// Who decided and when; why is for the MG6E, which the defence does not see.
std::string decisionOf(const UnusedRow& row) {
    return inLines({row.decisionInWords,
                    row.by.empty() || row.decision == "not_reviewed" ? "" : byWhom(row.by, row.role),
                    row.decision == "not_reviewed" ? "" : dayOf(row.at)});
}

std::string recordOf(const UnusedRow& row) {
    return inLines({row.item, row.entry == 0 ? "" : "entry " + std::to_string(row.entry)});
}

// The lines of a schedule by number. A number that is spent stays in its place.
FormPart scheduleOf(const std::vector<UnusedRow>& unused, const std::string& name, FormPart part,
                    const std::function<std::vector<std::string>(const UnusedRow&)>& cells) {
    std::map<std::int64_t, std::vector<std::string>> lines;
    for (const auto& row : unused)
        if (row.line.starts_with(name + "/")) {
            auto line = cells(row);
            if (row.state == "removed") {
                line = std::vector<std::string>(part.heads.size());
                line[0] = numberOf(row);
                line[1] = "Not in use.";
                line.back() = "entry " + std::to_string(row.entry);
            }
            lines[std::stoll(numberOf(row))] = std::move(line);
        }
    for (auto& [number, line] : lines)
        part.rows.push_back(std::move(line));
    return part;
}

}  // namespace

void FormReading::noteUnlisted(FormDraft& draft) const {
    std::string items;
    for (const auto& row : unused_)
        if (row.state == "unlisted")
            items += (items.empty() ? "" : ", ") + row.item;
    if (!items.empty())
        draft.lacks.push_back("Not served, and on no schedule yet: " + items + ".");
}

FormDraft FormReading::mg6c() const {
    FormDraft draft = begun("mg6c");
    draft.isForDefence = true;
    draft.notes = {
        "Relevant material that does not form part of the prosecution case. Numbers run on through "
        "later schedules and are never given twice."};
    draft.parts.push_back(
        scheduleOf(unused_, "MG6C",
                   {"",
                    {"No.", "Description", "Location", "Decision", "Record"},
                    {8, 42, 18, 20, 12},
                    {},
                    "Nothing is listed yet."},
                   [](const UnusedRow& row) -> std::vector<std::string> {
                       return {numberOf(row), row.description, row.location, decisionOf(row), recordOf(row)};
                   }));
    noteUnlisted(draft);
    return draft;
}

FormDraft FormReading::mg6d() const {
    FormDraft draft = begun("mg6d");
    draft.notes = {"For the prosecutor alone. Lines only: what the material says is not held on this form."};
    draft.parts.push_back(scheduleOf(unused_, "MG6D",
                                     {"",
                                      {"No.", "Description", "Why it is sensitive", "Decision", "Record"},
                                      {8, 34, 28, 20, 10},
                                      {},
                                      "Nothing is listed as sensitive."},
                                     [](const UnusedRow& row) -> std::vector<std::string> {
                                         return {numberOf(row), row.description, row.sensitivity,
                                                 decisionOf(row), "entry " + std::to_string(row.entry)};
                                     }));
    noteUnlisted(draft);
    return draft;
}

FormDraft FormReading::mg6e() const {
    FormDraft draft = begun("mg6e");
    draft.notes = {
        "For the prosecutor. What may reasonably be considered capable of undermining the "
        "prosecution case or of assisting the defence, and why."};
    FormPart meets{"Items that undermine or assist",
                   {"Line", "Item", "Why", "Decided", "Record"},
                   {14, 32, 30, 16, 8},
                   {},
                   "Nobody has said of any item that it meets the test."};
    FormPart open{
        "Not reviewed yet", {"Line", "Item", "Record"}, {16, 68, 16}, {}, "Everything is reviewed."};
    for (const auto& row : unused_) {
        if (row.state == "removed" || row.state == "unlisted")
            continue;
        const std::string line = row.state == "served" ? "served" : row.line;
        if (row.decision == "meets_test")
            meets.rows.push_back({line, row.description, row.reason,
                                  inLines({byWhom(row.by, row.role), dayOf(row.at)}), recordOf(row)});
        else if (row.decision == "not_reviewed" && row.state != "served")
            open.rows.push_back({line, row.description, recordOf(row)});
    }
    FormPart differences{"Differences between accounts",
                         {"No.", "One account", "The other", "Why"},
                         {7, 31, 31, 31},
                         {},
                         "No difference is proposed."};
    for (const auto& proposal : AccountReading(reader_).proposals()) {
        if (proposal.isWithdrawn)
            continue;
        const auto side = [&](const PassageRow& passage, const std::string& citation,
                              const std::string& said) {
            return inLines({citation, standingOf(passage.account), isSensitive(passage.account) ? "" : said});
        };
        differences.rows.push_back(
            {proposal.id, side(proposal.left, proposal.leftCitation, proposal.leftSaid()),
             side(proposal.right, proposal.rightCitation, proposal.rightSaid()),
             inLines({proposal.reason, "marked by " + byWhom(proposal.by, proposal.role)})});
    }
    draft.parts = {std::move(meets), std::move(differences), std::move(open)};
    noteUnlisted(draft);
    return draft;
}

}  // namespace strata::workbench
