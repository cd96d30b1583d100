#include "csv/column_survey.h"

#include <algorithm>

#include "csv/row_clock.h"
#include "sdk/edtf_text.h"
#include "sdk/epoch.h"
#include "sdk/text.h"

namespace strata::csv {

ColumnSurvey survey(sdk::TextSource& text, const Plan& plan, std::optional<sdk::DateOrder> chosen) {
    ColumnSurvey found;
    sdk::DateOrderVote vote;
    TableReader reader(text, plan.guess.dialect);
    Row row;
    const auto dateColumn = plan.roles[Role::Date];
    const auto countColumn = plan.roles[Role::Timestamp];
    while (reader.next(row)) {
        if (row.number < plan.layout.firstDataRow || row.isBlank) {
            continue;
        }
        found.widest = std::max(found.widest, row.cells.size());
        const std::string_view cell = sdk::trim(cellOf(row, dateColumn));
        const sdk::TimeText time = sdk::readTime(cell);
        if (time.form != sdk::TimeForm::None) {
            vote.add(time, row.number);
            ++found.dated;
        }
        found.dateCells += cell.empty() ? 0 : 1;
        if (time.form == sdk::TimeForm::None && sdk::isEdtf(cell)) {
            ++found.dated;
        } else if (time.form == sdk::TimeForm::None) {
            const auto count = sdk::readEpoch(cell.empty() ? cellOf(row, countColumn) : cell);
            if (count && !count->isUnset) {
                ++found.units[count->unit];
                found.dated += cell.empty() ? 0 : 1;
            } else if (!cell.empty() && found.firstUnreadable.empty()) {
                sdk::appendShort(found.firstUnreadable, cell, 40);
            }
        }
    }
    const bool isUsOnly = plan.format == Format::L2tCsv;
    found.order = isUsOnly ? sdk::DateOrderVote::Decision{sdk::DateOrder::MonthFirst,
                                                          sdk::DateOrderVote::Basis::NotNeeded, 0, 0}
                           : vote.decide(chosen);
    found.hasTwoDigitYears = vote.hasTwoDigitYears();
    return found;
}

}  // namespace strata::csv
