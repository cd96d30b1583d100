#include <algorithm>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/invocation.h"
#include "cli/progress_bar.h"
#include "cli/records.h"
#include "cli/words.h"

namespace strata::cli {
namespace {

using workbench::ImportRow;

std::string inWords(const ImportRow& row, const Words& words) {
    std::string line = row.file + ": ";
    if (row.status == "refused")
        return line + "refused. " + reasonOf(row);
    if (row.status == "already_imported")
        return line + "already imported, nothing added";
    if (row.importer.empty())
        return line + "kept as an exhibit";
    line += (row.status == "previewed" ? "would import " : "imported ") +
            base::plural(row.records, "record", "records") + " of " + base::plural(row.rows, "row", "rows") +
            " with " + row.importer;
    if (row.skipped > 0)
        line += ", " + base::groupedNumber(row.skipped) + " skipped";
    if (row.issues > 0)
        line += ", " + base::plural(row.issues, "issue", "issues");
    if (row.earliest && row.latest)
        line += ", " + words.instant(*row.earliest) + " to " + words.instant(*row.latest);
    return line;
}

void print(Invocation& invocation, const ImportRow& row, const Words& words) {
    Output& out = invocation.out();
    if (invocation.wantsJson()) {
        out.line(toJson(row));
    } else {
        out.line(printable(inWords(row, words)));
        const std::size_t most = row.status == "previewed" ? 20 : 5;
        for (std::size_t i = 0; i < std::min(most, row.firstIssues.size()); ++i) {
            const auto& issue = row.firstIssues[i];
            out.line(printable("    " + joined({issue.position, issue.action, issue.message}, ": ")));
        }
        if (row.issues > static_cast<std::int64_t>(most))
            out.line("    and more, see `strata show CASE issues`");
    }
    out.release();  // what is in the case is said, whatever becomes of the files after it
}

workbench::ImportRequest requestOf(const Invocation& invocation) {
    workbench::ImportRequest request;
    for (const std::string& file : invocation.operandsFrom(1))
        request.files.emplace_back(file);
    request.importer = invocation.option("importer");
    request.zone = invocation.option("zone");
    request.dates = invocation.option("dates");
    request.exhibit = invocation.option("exhibit");
    for (const std::string& pair : invocation.options("map")) {
        const auto sign = pair.find('=');
        request.map[pair.substr(0, sign)] = pair.substr(sign + 1);
    }
    request.asExhibit = invocation.has("as-exhibit");
    request.preview = invocation.has("preview");
    if (request.asExhibit && !request.importer.empty())
        throw UsageError(
            "--as-exhibit keeps a file without an importer, so --importer cannot stand beside it");
    return request;
}

double fractionOf(const workbench::ImportProgress& told) {
    const double inFile =
        told.bytesTotal > 0 ? static_cast<double>(told.bytes) / static_cast<double>(told.bytesTotal) : 0;
    const auto before = static_cast<double>(std::max<std::int64_t>(told.fileNumber - 1, 0));
    return (before + std::min(inFile, 1.0)) / static_cast<double>(std::max<std::int64_t>(told.files, 1));
}

}  // namespace

Status importFiles(Invocation& invocation) {
    const workbench::ImportRequest request = requestOf(invocation);
    auto session = invocation.openForWriting();
    const Words words(session.reader().zone());
    ProgressBar bar;
    std::int64_t done = 0;
    std::vector<ImportRow> rows;
    try {
        rows = session.import(
            request,
            [&bar](const workbench::ImportProgress& told) {
                bar.show(fractionOf(told),
                         told.file + ", " + base::plural(told.records, "record", "records"));
            },
            invocation.stop(),
            [&](const ImportRow& row) {
                bar.clear();
                done += row.status == "imported" ? 1 : 0;
                print(invocation, row, words);
            });
    } catch (const base::Cancelled&) {
        bar.clear();
        if (done > 0)
            complain("stopped; " + base::plural(done, "file was", "files were") + " imported before that");
        throw;
    }
    const auto refused =
        std::ranges::count_if(rows, [](const ImportRow& row) { return row.status == "refused"; });
    if (refused > 0 && refused == static_cast<std::ptrdiff_t>(rows.size()))
        return Status::refused;
    const bool hasSkipped = std::ranges::any_of(
        rows, [](const ImportRow& row) { return row.skipped > 0 && row.status != "already_imported"; });
    return refused > 0 || hasSkipped ? Status::findings : Status::done;
}

}  // namespace strata::cli
