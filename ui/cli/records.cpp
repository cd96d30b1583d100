#include "cli/records.h"

#include <cmath>
#include <filesystem>

#include "cli/clock_records.h"
#include "cli/record.h"

namespace strata::cli {
namespace {

std::string fileName(const std::string& path) {
    return std::filesystem::path(path).filename().string();
}

}  // namespace

std::string toJson(const workbench::CaseSummary& row) {
    return Record()
        .text("name", row.name)
        .text("reference", row.reference)
        .text("folder", row.folder)
        .text("marking", row.marking)
        .text("zone", row.zone)
        .number("sources", row.sources)
        .number("imports", row.imports)
        .number("events", row.events)
        .number("undated", row.undated)
        .number("issues", row.issues)
        .number("people", row.people)
        .number("accounts", row.accounts)
        .number("exhibits", row.exhibits)
        .time("earliest", row.earliest)
        .time("latest", row.latest)
        .number("gaps_missing", row.gapsMissing)
        .number("gaps_undetermined", row.gapsUndetermined)
        .number("head_sequence", row.headSequence)
        .text("head_sha256", row.headChain)
        .done();
}

std::string idJson(const std::string& id) {
    return Record().text("id", id).done();
}

std::string toJson(const workbench::SourceRow& row) {
    Record record;
    record.text("id", row.id)
        .text("file", row.file)
        .text("sha256", row.sha256)
        .number("bytes", row.bytes)
        .text("importer", row.importer)
        .number("records", row.records)
        .number("issues", row.issues)
        .text("imported_at", row.importedAt)
        .text("imported_by", row.importedBy)
        .text("exhibit", row.exhibit)
        .text("sandbox", row.sandbox);
    writeClocks(record, row.clocks, nullptr);
    return record.done();
}

std::string toJson(const workbench::IssueRow& row) {
    return Record()
        .text("import", row.import)
        .text("source", row.source)
        .text("position", row.position)
        .text("code", row.code)
        .text("message", row.message)
        .text("action", row.action)
        .done();
}

std::string toJson(const workbench::ExhibitRow& row) {
    return Record()
        .text("reference", row.reference)
        .text("source", row.source)
        .text("file", row.file)
        .text("sha256", row.sha256)
        .text("produced_by", row.producedBy)
        .text("at", row.at)
        .done();
}

std::string toJson(const workbench::PersonRow& row) {
    return Record()
        .text("id", row.id)
        .text("name", row.name)
        .texts("other_names", row.otherNames)
        .texts("roles", row.roles)
        .text("born", row.born)
        .number("accounts", row.accounts)
        .done();
}

std::string toJson(const workbench::EntryRow& row) {
    return Record()
        .number("sequence", row.sequence)
        .text("id", row.id)
        .text("at", row.at)
        .text("actor", row.actor)
        .text("role", row.role)
        .text("workstation", row.workstation)
        .text("kind", row.kind)
        .text("subject", row.subject)
        .text("reason", row.reason)
        .text("payload_sha256", row.payloadSha256)
        .text("chain_sha256", row.chainSha256)
        .text("sentence", row.sentence)
        .done();
}

std::string toJson(const workbench::HitRow& row) {
    return Record()
        .text("area", row.area)
        .text("id", row.id)
        .text("title", row.title)
        .text("snippet", row.snippet)
        .text("citation", row.citation)
        .done();
}

std::string toJson(const workbench::ImportRow& row) {
    Record record;
    record.text("file", row.file).text("sha256", row.sha256);
    if (!row.sha256.empty())
        record.number("bytes", row.bytes);
    record.text("importer", row.importer)
        .text("importer_version", row.importerVersion)
        .text("status", row.status);
    if (!row.refused)
        record.number("rows", row.rows)
            .number("records", row.records)
            .number("skipped", row.skipped)
            .number("issues", row.issues)
            .time("earliest", row.earliest)
            .time("latest", row.latest);
    record.writer().member("seconds", std::round(row.seconds * 1000) / 1000);
    return record.text("entry", row.entry)
        .text("reason", row.refused ? fileName(row.file) + ": " + reasonOf(row) : "")
        .done();
}

std::string reasonOf(const workbench::ImportRow& row) {
    std::string reason = row.reason;
    if (row.canBeKeptWhole)
        reason += " Keep it whole with --as-exhibit";
    if (row.canChooseImporter)
        reason += ", or name an importer with --importer (`strata importers` lists them)";
    return row.canBeKeptWhole ? reason + "." : reason;
}

std::string toJson(const workbench::ImporterRow& row) {
    return Record()
        .text("id", row.id)
        .text("name", row.name)
        .text("version", row.version)
        .texts("formats", row.formats)
        .text("sandbox", row.sandbox)
        .text("executable", row.executable)
        .done();
}

}  // namespace strata::cli
