#pragma once

#include <optional>
#include <string>
#include <vector>

#include "workbench/advice_rows.h"

namespace strata::presenters {

// What is read of the case for the view of early advice at once.
struct AdviceContents {
    workbench::AdviceSoughtRow sought;
    std::vector<workbench::AdviceQuestionRow> questions;
    std::vector<workbench::AdviceSheetRow> sheets;
    std::vector<workbench::ActionRow> actions;
    workbench::CcuRow unit;
    std::vector<workbench::CommentRow> comments;
    std::vector<workbench::AdvicePackRow> packs;
    std::vector<workbench::DueRow> due;
    std::vector<std::string> inBothRoles;
};

// The rows of each list, a text for each of its columns, in the order of the contents; of the unit, what
// speaks for it first.
using ListRows = std::vector<std::vector<std::string>>;
ListRows questionRows(const AdviceContents& contents);
ListRows sheetRows(const AdviceContents& contents);
ListRows actionRows(const AdviceContents& contents);
ListRows unitRows(const AdviceContents& contents);
ListRows commentRows(const AdviceContents& contents);
ListRows dueRows(const AdviceContents& contents);
ListRows packRows(const AdviceContents& contents);

// "5 of the 12 criteria speak for the unit. Nobody has decided yet." or what was decided, by whom and why.
std::string unitInWords(const workbench::CcuRow& unit);

// That somebody exploited is also a suspect, which is for the CPS to advise on.
std::string bothRolesLine(const std::string& name);
// What the Overview says of early advice until it is sought, and of people in two roles; empty when there is
// nothing to say.
std::vector<std::string> overviewLines(const workbench::AdviceSoughtRow& sought,
                                       const std::vector<std::string>& inBothRoles);
// "2 overdue, 1 due today: CA-01, Statement of the bank (A. Patel): overdue since 1 August 2017; ...", of the
// first few; empty when nothing is due.
std::string dueLine(const std::vector<workbench::DueRow>& due);

// A notice for the desktop, where others may look on: how many, and no name of a person, a place, a source or
// the case. Nothing when nothing is due and nothing may be lost within the week.
struct Notice {
    std::string title, words;
};
std::optional<Notice> noticeOfDue(const std::vector<workbench::DueRow>& due, std::size_t lost = 0);

}  // namespace strata::presenters
