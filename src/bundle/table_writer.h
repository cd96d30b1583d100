#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace strata::bundle {

struct TableHead {
    struct Column {
        std::string name;
        int letters = 20;  // as wide as so many
    };
    std::string name, marking, caseName;
    std::vector<Column> columns;
    std::vector<std::pair<std::string, std::string>> facts;  // how the rows were chosen, by whom, and when
};

// Writes a table row by row, in memory that does not grow with the rows. The file appears under its name, in
// place of what was there, only when it is whole.
class TableWriter {
public:
    virtual ~TableWriter() = default;
    virtual void add(const std::vector<std::string>& cells) = 0;
    virtual void finish(const std::function<void(double)>& onProgress, std::stop_token stop) = 0;
};

// CSV as RFC 4180 has it, in UTF-8 that says so, with no cell that a spreadsheet would calculate. It has the
// rows and nothing else: what a table is of has no place in a CSV.
std::unique_ptr<TableWriter> makeCsvTable(const std::filesystem::path& file, const TableHead& head);

// An Excel workbook of text as it was shown, on a sheet whose head stays in view, with the marking on every
// printed page, and a second sheet with the marking and the facts. Throws base::Failure at a row more than a
// sheet holds.
inline constexpr std::int64_t kRowsOfASheet = 1'048'576;  // with the head
inline constexpr int kLettersOfACell = 32'767;            // a longer one ends in words that say it was cut
std::unique_ptr<TableWriter> makeXlsxTable(const std::filesystem::path& file, const TableHead& head);

}  // namespace strata::bundle
