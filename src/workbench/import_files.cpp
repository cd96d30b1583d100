#include <algorithm>
#include <chrono>

#include "base/sandbox.h"
#include "evidence/source_reader.h"
#include "importing/import_run.h"
#include "workbench/case_inside.h"
#include "workbench/modules.h"
#include "workbench/row_making.h"

namespace strata::workbench {

namespace {

namespace fs = std::filesystem;

// Folders become the ordinary files below them, in order of name; links are not followed. A case stays
// itself, to be refused: its blobs are the evidence of that case.
std::vector<fs::path> expanded(const std::vector<fs::path>& asked) {
    std::vector<fs::path> files;
    for (const auto& path : asked) {
        std::error_code error;
        if (!fs::is_directory(path, error) || casefile::CaseFile::isCase(path)) {
            files.push_back(path);
            continue;
        }
        std::vector<fs::path> below;
        fs::recursive_directory_iterator entry(path, fs::directory_options::skip_permission_denied, error);
        for (; entry != fs::recursive_directory_iterator(); ++entry) {
            const bool isCase = entry->is_directory(error) && casefile::CaseFile::isCase(entry->path());
            if (isCase)
                entry.disable_recursion_pending();
            if ((isCase || entry->is_regular_file(error)) && !entry->is_symlink(error))
                below.push_back(entry->path());
        }
        std::sort(below.begin(), below.end());
        if (below.empty())
            files.push_back(path);  // an empty folder is refused by name, not passed over
        files.insert(files.end(), below.begin(), below.end());
    }
    return files;
}

ImportRow rowOf(const fs::path& file, const importing::FileOutcome& outcome) {
    using Status = importing::FileOutcome::Status;
    ImportRow row;
    row.file = file.string();
    row.sha256 = outcome.sha256;
    row.importer = outcome.importer;
    row.importerVersion = outcome.importerVersion;
    row.reason = outcome.reason;
    row.bytes = outcome.bytes;
    row.rows = outcome.balance.rows;
    row.records = outcome.balance.records;
    row.skipped = outcome.balance.skipped;
    row.issues = outcome.balance.issues;
    row.earliest = outcome.balance.earliest;
    row.latest = outcome.balance.latest;
    row.refused = outcome.status == Status::refused;
    row.canBeKeptWhole = outcome.remedy != importing::Remedy::none;
    row.canChooseImporter = outcome.remedy == importing::Remedy::keepWholeOrChooseImporter;
    if (outcome.entry > 0)
        row.entry = std::to_string(outcome.entry);
    switch (outcome.status) {
        case Status::imported:
        case Status::kept:
            row.status = "imported";
            break;
        case Status::alreadyImported:
            row.status = "already_imported";
            break;
        case Status::previewed:
            row.status = "previewed";
            break;
        case Status::refused:
            row.status = "refused";
            break;
    }
    return row;
}

}  // namespace

std::vector<ImportRow> CaseSession::import(const ImportRequest& request,
                                           const std::function<void(const ImportProgress&)>& onProgress,
                                           std::stop_token stop,
                                           const std::function<void(const ImportRow&)>& onFile) {
    auto& file = *inside_->file;
    if (const auto refusal = file.refusalOf("source.imported"); refusal && !request.preview)
        throw base::Failure(refusal->message);
    const std::string zone = reader().zone();
    importing::ImportRun run(file, importing::findImporters(importing::pluginFolder()), recordSinks(), zone);
    const auto files = expanded(request.files);
    std::vector<ImportRow> rows;
    for (std::size_t at = 0; at < files.size(); ++at) {
        const auto started = std::chrono::steady_clock::now();
        ImportProgress progress;
        progress.file = files[at].filename().string();
        progress.fileNumber = static_cast<std::int64_t>(at) + 1;
        progress.files = static_cast<std::int64_t>(files.size());
        std::error_code error;
        if (const auto bytes = fs::file_size(files[at], error); !error)
            progress.bytesTotal = static_cast<std::int64_t>(bytes);
        if (onProgress)
            onProgress(progress);
        // Several files under one reference are its parts: AP/1/1, AP/1/2.
        std::string exhibit = request.exhibit;
        if (!exhibit.empty() && files.size() > 1)
            exhibit += "/" + std::to_string(at + 1);
        const auto outcome = run.run(
            {files[at], request.importer, request.zone, request.dates, exhibit, request.map,
             request.asExhibit, request.preview},
            [&](const importing::FileProgress& told) {
                progress.bytes = told.bytes;
                progress.records = told.records;
                if (onProgress)
                    onProgress(progress);
            },
            stop);
        auto row = rowOf(files[at], outcome);
        if (outcome.status == importing::FileOutcome::Status::imported) {
            const auto reading = file.read();
            for (const auto& issue : evidence::issuesOfImport(reading->database(), outcome.entry, 20))
                row.firstIssues.push_back(workbench::rowOf(issue));
        }
        row.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
        if (onFile)
            onFile(row);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<ImporterRow> importers() {
    std::vector<ImporterRow> rows;
    const std::string sandbox = base::probeSandbox().describe();
    for (const auto& importer : importing::findImporters(importing::pluginFolder())) {
        ImporterRow row{importer.id, importer.name, importer.version, importer.executable.string(), sandbox,
                        {}};
        for (const auto& format : importer.formats)
            row.formats.push_back(format.id);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace strata::workbench
