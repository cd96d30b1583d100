#pragma once

#include "csv/column_survey.h"
#include "csv/plan.h"
#include "sdk/record_writer.h"
#include "sdk/text_stream.h"

namespace strata::csv {

// What was decided about the table, for the protocol's first line.
sdk::Hello describe(const Plan& plan, const ColumnSurvey& survey);

// Issues about the file as a whole: preamble, day-month order, units of counts, unreadable time column.
void noteDecisions(const Plan& plan, const ColumnSurvey& survey, sdk::RecordWriter& writer);

// Writes every data row as a record, or names why it was left out.
void writeTable(sdk::TextSource& text, const Plan& plan, const ColumnSurvey& survey,
                sdk::RecordWriter& writer);

}  // namespace strata::csv
