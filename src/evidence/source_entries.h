#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "base/failure.h"
#include "base/instant.h"
#include "ledger/entry.h"
#include "store/database.h"

namespace strata::evidence {

// The payload of source.imported version 1, as JSON with these keys. The file's bytes are the blob `sha256`;
// the importer's exact output, zstd-compressed, is the blob `output`, and its uncompressed bytes have the
// digest `output_sha256`.
struct ImportedSource {
    std::string sourceId, file, sha256;
    std::int64_t bytes = 0;
    std::string importer, importerVersion, importerSha256, format, unit, sandbox;
    std::string zone, zoneBasis;  // the zone for times without one, and whether given or assumed
    std::map<std::string, std::string> options;  // as given to the importer
    std::string output, outputSha256;
    std::int64_t rows = 0, records = 0, skipped = 0, issues = 0;
    std::optional<base::Micros> earliest, latest;  // of the first moments of the records
    std::string exhibit;

    ledger::Draft draft() const;
    static ImportedSource read(const std::string& payload);
};

// source.kept version 1: a file that no importer reads, or that the person wants kept as it is.
struct KeptSource {
    std::string sourceId, file, sha256, exhibit;
    std::int64_t bytes = 0;

    ledger::Draft draft() const;
    static KeptSource read(const std::string& payload);
};

std::string nextSourceId(store::Database& database);
// The source with these bytes, whatever it was called, and whether records were read from it.
struct HeldSource {
    std::string id, file, importer;
    std::int64_t records = 0, skipped = 0, issues = 0, entry = 0;
    std::optional<base::Micros> earliest, latest;
};
std::optional<HeldSource> findSource(store::Database& database, const std::string& sha256);

// AP/1 and AP/1/1; the alias AP_1 is read as AP/1. Refused when it is neither, or already names another file.
base::Outcome<std::string> acceptExhibit(store::Database& database, const std::string& reference);

}  // namespace strata::evidence
