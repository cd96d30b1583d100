#pragma once

#include "sdk/options.h"
#include "sdk/record_writer.h"
#include "sdk/text_stream.h"

namespace strata::jsonl {

// What a line beyond all measure says of a file.
inline constexpr char kNotOneALine[] = "This is not a file with one object a line";

// Writes every line as a record, or names why it was left out. Blank lines are no rows.
void writeLines(sdk::TextSource& text, const sdk::Options& options, sdk::DateOrder order,
                sdk::RecordWriter& writer);

}  // namespace strata::jsonl
