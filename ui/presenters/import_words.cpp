#include "presenters/import_words.h"

#include <algorithm>
#include <filesystem>

#include "base/text.h"

namespace strata::presenters {

namespace {

constexpr std::size_t kMostLines = 6;

using Rows = std::vector<workbench::ImportRow>;

std::string counted(std::int64_t records, std::int64_t skipped, std::int64_t issues) {
    return base::plural(records, "record", "records") + ", " + base::groupedNumber(skipped) + " skipped, " +
           base::plural(issues, "issue", "issues");
}

std::string oneInWords(const workbench::ImportRow& row) {
    const std::string file = std::filesystem::path(row.file).filename().string() + ": ";
    if (row.refused)
        return file + row.reason +
               (row.canBeKeptWhole ? " Keep it whole, or say how to read it, with Import with options." : "");
    if (row.status == "already_imported")
        return file + "already imported; nothing was added";
    if (row.importer.empty())
        return file + "kept whole as an exhibit";
    return file + counted(row.records, row.skipped, row.issues);
}

std::string sumsInWords(const Rows& rows) {
    std::int64_t imported = 0, kept = 0, already = 0, refused = 0, records = 0, skipped = 0, issues = 0;
    for (const auto& row : rows) {
        ++(row.refused                        ? refused
           : row.status == "already_imported" ? already
           : row.importer.empty()             ? kept
                                              : imported);
        if (row.status == "already_imported")
            continue;
        records += row.records;
        skipped += row.skipped;
        issues += row.issues;
    }
    std::string words = base::plural(static_cast<std::int64_t>(rows.size()), "file", "files") + ": " +
                        base::groupedNumber(imported) + " imported (" + counted(records, skipped, issues) +
                        ")";
    if (kept > 0)
        words += ", " + base::groupedNumber(kept) + " kept whole";
    if (already > 0)
        words += ", " + base::groupedNumber(already) + " already imported";
    if (refused > 0)
        words += ", " + base::groupedNumber(refused) + " refused";
    return words;
}

}  // namespace

std::string inWords(const Rows& rows) {
    const bool areMany = rows.size() > kMostLines;
    std::vector<std::string> lines;
    if (areMany)
        lines.push_back(sumsInWords(rows));
    std::int64_t untold = 0;
    for (const auto& row : rows) {
        if (areMany && !row.refused)
            continue;
        if (lines.size() < kMostLines)
            lines.push_back(oneInWords(row));
        else
            ++untold;
    }
    std::string words;
    for (const auto& line : lines)
        words += (words.empty() ? "" : "\n") + line;
    if (untold > 0)
        words += "\nand " + base::groupedNumber(untold) + " more were refused";
    return words;
}

}  // namespace strata::presenters
