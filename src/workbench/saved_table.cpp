#include "workbench/saved_table.h"

#include <algorithm>

#include "base/failure.h"
#include "base/text.h"
#include "bundle/table_writer.h"

namespace strata::workbench {

namespace {

std::unique_ptr<bundle::TableWriter> writerFor(const TableToSave& table, const std::filesystem::path& file) {
    bundle::TableHead head{table.name, table.marking, table.caseName, {}, table.facts};
    for (const auto& column : table.columns)
        head.columns.push_back({column.name, column.letters});
    const std::string ending = base::foldForSearch(file.extension().string());
    if (ending == ".csv")
        return bundle::makeCsvTable(file, head);
    if (ending != ".xlsx")
        throw base::Failure(file.string() +
                            ": rows are saved as CSV or XLSX. End the name in .csv or .xlsx.");
    if (table.rows >= bundle::kRowsOfASheet)
        throw base::Failure(file.string() + ": there are " + base::groupedNumber(table.rows) +
                            " rows, and a sheet holds " + base::groupedNumber(bundle::kRowsOfASheet) +
                            ". Narrow the filter, or save the rows as CSV.");
    return bundle::makeXlsxTable(file, head);
}

}  // namespace

void saveTable(const TableToSave& table, const std::filesystem::path& file,
               const std::function<void(double)>& onProgress, std::stop_token stop) {
    constexpr std::int64_t kAtOnce = 998;  // so that a page with its two neighbours is within a thousand
    constexpr double kShareOfRows = 0.8;
    const auto tell = [&](double part) {
        if (onProgress)
            onProgress(part);
    };
    const auto writer = writerFor(table, file);
    for (std::int64_t first = 0; first < table.rows; first += kAtOnce) {
        if (stop.stop_requested())
            throw base::Cancelled();
        const std::int64_t wanted = std::min(kAtOnce, table.rows - first);
        const auto rows = table.rowsFrom(first, wanted);
        if (static_cast<std::int64_t>(rows.size()) != wanted)
            throw base::Failure(file.string() +
                                " was not saved: the rows changed while they were read. Save them again.");
        for (const auto& cells : rows)
            writer->add(cells);
        tell(kShareOfRows * static_cast<double>(first + wanted) / static_cast<double>(table.rows));
    }
    writer->finish([&](double part) { tell(kShareOfRows + (1 - kShareOfRows) * part); }, stop);
}

}  // namespace strata::workbench
