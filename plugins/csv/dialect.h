#pragma once

#include <string>
#include <string_view>

#include "csv/table_reader.h"

namespace strata::csv {

// What a look at the first rows says about how cells are separated.
struct DialectGuess {
    Dialect dialect;
    std::size_t columns = 0;  // cells in most rows
    std::size_t rows = 0;     // rows that were looked at, blank ones left out
    double agreement = 0;     // share of the rows with that many cells
    std::size_t quotedCells = 0;
};

// Tries comma, semicolon, tab and bar on the head of a file (UTF-8) and takes the one that cuts the rows most
// evenly. `sep=;` settles it. `columns` below 2 means that nothing cuts them: not a table.
DialectGuess guessDialect(const std::string& head);

}  // namespace strata::csv
