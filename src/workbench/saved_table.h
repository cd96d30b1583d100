#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace strata::workbench {

// A table as it stands in a window, to be saved for a spreadsheet.
struct TableToSave {
    struct Column {
        std::string name;
        int letters = 20;  // as wide as so many
    };
    std::string name;  // of the sheet: at most 31 letters, without []:*?/\ and '
    std::string marking, caseName;
    std::vector<Column> columns;
    std::vector<std::pair<std::string, std::string>> facts;  // how the rows were chosen, by whom, and when
    std::int64_t rows = 0;
    // The rows from `first`, at most `limit`; called for one stretch after another.
    std::function<std::vector<std::vector<std::string>>(std::int64_t first, std::int64_t limit)> rowsFrom;
};

// As CSV or XLSX by the file's ending, in memory that does not grow with the rows; replaces what was there
// once it is whole. Throws base::Failure that names the file, base::Cancelled when stopped.
void saveTable(const TableToSave& table, const std::filesystem::path& file,
               const std::function<void(double)>& onProgress, std::stop_token stop);

}  // namespace strata::workbench
