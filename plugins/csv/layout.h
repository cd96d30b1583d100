#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "csv/column_facts.h"

namespace strata::csv {

// The first rows of a file, held for looking at.
struct SampleRow {
    std::uint64_t number = 0;
    std::uint64_t line = 0;
    std::vector<std::string> cells;
};

// Where the table begins, and what its columns are called.
struct Layout {
    std::uint64_t headerRow = 0;        // row number; 0 when the file names no columns
    std::uint64_t firstDataRow = 1;     // rows before it are no data: preamble, header
    std::vector<std::string> headers;   // verbatim; "Column 1" and so on when there is no header
    std::vector<ColumnFacts> facts;     // over the data rows of the sample
    std::vector<std::string> preamble;  // what stands before the table, a line each, shortened
};

// Finds the header by contrast: names above columns of dates and numbers. Handles a header far down under a
// preamble, none at all, and odd first lines of another width.
Layout findLayout(const std::vector<SampleRow>& sample, std::size_t columns);

}  // namespace strata::csv
