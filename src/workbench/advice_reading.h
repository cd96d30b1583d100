#pragma once

#include <map>

#include "workbench/advice_rows.h"
#include "workbench/case_reader.h"

namespace strata::workbench {

// Early advice and what follows from it, asked of a reader that must outlive this. Days run as on `today`, an
// ISO date; the present day when empty.
class AdviceReading {
public:
    explicit AdviceReading(const CaseReader& reader, std::string today = "");

    AdviceSoughtRow sought() const;
    std::vector<AdviceSoughtRow> soughtHistory() const;  // all that was said, in order
    std::vector<AdviceQuestionRow> questions() const;
    std::vector<AdvicePackRow> packs() const;
    std::int64_t nextPack() const;           // the number of the next version
    std::vector<ActionRow> actions() const;  // in the order raised
    CcuRow ccu() const;
    std::vector<AdviceSheetRow> sheets() const;
    std::vector<CommentRow> comments(const std::string& on = {}) const;
    // Requests, actions and a day to ask for early advice again that are due by a day within `ahead` days,
    // the longest overdue first.
    std::vector<DueRow> due(std::int64_t ahead = 0) const;
    // People recorded both as exploited and as a suspect, by name: section 45 is to be put to the CPS.
    std::vector<std::string> inBothRoles() const;

private:
    std::map<std::string, std::int64_t> measures() const;

    const CaseReader& reader_;
    std::string today_;
};

}  // namespace strata::workbench
