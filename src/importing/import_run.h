#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "casefile/case_file.h"
#include "evidence/record_sink.h"
#include "importing/importer.h"
#include "importing/protocol_reader.h"
#include "importing/record_relay.h"

namespace strata::importing {

// What to write an import's records into; the composition root knows which modules want them.
using SinkMaker = std::function<std::vector<std::unique_ptr<evidence::RecordSink>>(
    store::Database&, const evidence::ImportIdentity&)>;

struct FileRequest {
    std::filesystem::path file;
    std::string importer, zone, dates, exhibit;  // each empty when not given
    std::map<std::string, std::string> map;
    bool asExhibit = false, preview = false;
};

// What a person can do about a refusal; each front end says it in words of its own.
enum class Remedy : std::uint8_t { none, keepWhole, keepWholeOrChooseImporter };

struct FileOutcome {
    enum class Status { imported, alreadyImported, kept, previewed, refused };
    Status status = Status::refused;
    std::string sha256, importer, importerVersion, reason;  // the reason does not repeat the file's name
    Remedy remedy = Remedy::none;
    std::int64_t bytes = 0, entry = 0;
    Balance balance;
};

// Imports one file as one ledger entry and one transaction, or leaves the case as it was. What is wrong with
// the file, the request or the importer comes back as `refused` with its reason; a failing disk is thrown.
class ImportRun {
public:
    ImportRun(casefile::CaseFile& file, std::vector<Importer> importers, SinkMaker sinks,
              std::string defaultZone);
    FileOutcome run(const FileRequest& request, const std::function<void(const FileProgress&)>& onProgress,
                    std::stop_token stop);

private:
    FileOutcome attempt(const FileRequest& request,
                        const std::function<void(const FileProgress&)>& onProgress, std::stop_token stop);
    FileOutcome keep(const FileRequest& request, std::stop_token stop);
    FileOutcome read(const FileRequest& request, const Importer& importer,
                     const std::function<void(const FileProgress&)>& onProgress, std::stop_token stop);

    casefile::CaseFile& file_;
    std::vector<Importer> importers_;
    SinkMaker sinks_;
    std::string defaultZone_;
};

// Reads imports again from their blobs when history is replayed.
class ImportingModule : public casefile::Module {
public:
    explicit ImportingModule(SinkMaker sinks) : sinks_(std::move(sinks)) {}
    std::string_view name() const override { return "importing"; }
    std::vector<casefile::EntryKind> kinds() const override { return {}; }  // of evidence, which it follows
    std::vector<std::string> tables() const override { return {}; }
    std::string_view schema() const override { return ""; }
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override;

private:
    SinkMaker sinks_;
};

}  // namespace strata::importing
