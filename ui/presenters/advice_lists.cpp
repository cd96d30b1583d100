#include "presenters/advice_lists.h"

#include <algorithm>

#include "base/text.h"
#include "presenters/checklist_lists.h"
#include "presenters/shown_words.h"
#include "presenters/when_words.h"
#include "workbench/sheet_words.h"

namespace strata::presenters {

namespace {

constexpr std::size_t kMostNamed = 3;

using workbench::byWhom;

std::int64_t countOf(const std::vector<workbench::DueRow>& due, std::string_view state) {
    return std::ranges::count(due, state, &workbench::DueRow::state);
}

// "2 overdue, 1 due today".
std::string howMany(const std::vector<workbench::DueRow>& due) {
    std::vector<std::string> parts;
    if (const auto overdue = countOf(due, "overdue"); overdue > 0)
        parts.push_back(base::groupedNumber(overdue) + " overdue");
    if (const auto today = countOf(due, "today"); today > 0)
        parts.push_back(base::groupedNumber(today) + " due today");
    return joined(parts, ", ");
}

}  // namespace

ListRows questionRows(const AdviceContents& contents) {
    ListRows rows;
    for (const auto& row : contents.questions)
        rows.push_back({row.id, row.text, row.about, byWhom(row.by, row.role),
                        row.answeredBy.empty() ? "not answered yet" : joined(row.answeredBy, ", ")});
    return rows;
}

ListRows sheetRows(const AdviceContents& contents) {
    ListRows rows;
    for (const auto& row : contents.sheets)
        rows.push_back({row.id, byWhom(row.adviser, row.adviserRole),
                        inWords(row.on.empty() ? row.at : row.on), row.text,
                        row.decision.empty() ? "not answered yet" : spaced(row.decision), row.why,
                        row.answeredBy});
    return rows;
}

ListRows actionRows(const AdviceContents& contents) {
    ListRows rows;
    for (const auto& row : contents.actions)
        rows.push_back({row.id,
                        row.state != "open" ? spaced(row.state)
                        : row.isOverdue     ? "overdue"
                        : row.isDueToday    ? "due today"
                                            : "open",
                        row.text, row.owner, dayInWords(row.due), row.askedBy, row.outcome});
    return rows;
}

ListRows unitRows(const AdviceContents& contents) {
    ListRows rows;
    for (const bool isMet : {true, false})
        for (const auto& row : contents.unit.reasons)
            if (row.isMet == isMet)
                rows.push_back({isMet ? "speaks for it" : "does not", row.sentence, row.why});
    return rows;
}

ListRows commentRows(const AdviceContents& contents) {
    ListRows rows;
    for (const auto& row : contents.comments)
        rows.push_back({row.id, row.on, byWhom(row.by, row.role), inWords(row.at), row.text,
                        row.isPrivileged ? "privileged, in no bundle" : "in no bundle"});
    return rows;
}

ListRows dueRows(const AdviceContents& contents) {
    ListRows rows;
    for (const auto& row : contents.due)
        rows.push_back({inWords(row.due), row.state == "today" ? "due today" : row.state, row.id, row.what,
                        row.whom, row.owner});
    return rows;
}

ListRows packRows(const AdviceContents& contents) {
    ListRows rows;
    for (const auto& row : contents.packs)
        rows.push_back(
            {std::to_string(row.version), inWords(row.at), byWhom(row.by, row.role), row.marking, row.file});
    return rows;
}

std::string unitInWords(const workbench::CcuRow& unit) {
    const auto met = std::ranges::count(unit.reasons, true, &workbench::CcuReasonRow::isMet);
    std::string words =
        base::groupedNumber(met) + " of " +
        base::plural(static_cast<std::int64_t>(unit.reasons.size()), "criterion", "criteria") +
        (met == 1 ? " speaks" : " speak") + " for the Complex Casework Unit" +
        (unit.isForVerification ? ", in a list that is for verification with the unit" : "") + ". ";
    if (unit.decisions.empty())
        return words + "Nobody has decided yet.";
    const auto& last = unit.decisions.back();
    words += (last.decision == "escalate" ? "Taken to " + last.head : std::string("Not taken to the unit")) +
             ", " + inWords(last.on.empty() ? last.at : last.on) + ", by " + byWhom(last.by, last.role) +
             ": " + last.reason + ".";
    if (!last.outcome.empty())
        words += " The unit: " + last.outcome + ".";
    return words;
}

std::string bothRolesLine(const std::string& name) {
    return name + " is recorded both as exploited and as a suspect: section 45 is for the CPS to advise on.";
}

std::vector<std::string> overviewLines(const workbench::AdviceSoughtRow& sought,
                                       const std::vector<std::string>& inBothRoles) {
    std::vector<std::string> lines;
    if (sought.sought != "sought")
        lines.push_back(workbench::soughtInWords(sought) +
                        (sought.sought.empty() && !sought.wanted.empty()
                             ? " It is strongly recommended where charges under the Modern Slavery Act are "
                               "considered."
                             : ""));
    for (const auto& name : inBothRoles)
        lines.push_back(bothRolesLine(name));
    return lines;
}

std::string dueLine(const std::vector<workbench::DueRow>& due) {
    if (due.empty())
        return {};
    std::vector<std::string> named;
    for (std::size_t at = 0; at < std::min(kMostNamed, due.size()); ++at)
        named.push_back(workbench::dueInWords(due[at]));
    return howMany(due) + ": " + joined(named, "; ") +
           (due.size() > kMostNamed ? "; and " + std::to_string(due.size() - kMostNamed) + " more" : "") +
           ".";
}

std::optional<Notice> noticeOfDue(const std::vector<workbench::DueRow>& due, std::size_t lost) {
    std::string words = howMany(due);
    if (!words.empty())
        words = "Requests and actions: " + words + ". ";
    if (lost > 0)
        words += base::plural(static_cast<std::int64_t>(lost), "kind of material", "kinds of material") +
                 " may be lost this week. ";
    if (words.empty())
        return std::nullopt;
    return Notice{"Strata", words + "Open Strata to see them."};
}

}  // namespace strata::presenters
