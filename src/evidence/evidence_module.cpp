#include "evidence/evidence_module.h"

#include "evidence/source_entries.h"
#include "search/search_index.h"

namespace strata::evidence {

namespace {

class EvidenceSink : public RecordSink {
public:
    EvidenceSink(store::Database& database, const ImportIdentity& import)
        : import_(import),
          insertShape_(
              database.query("INSERT INTO record_shape(import, shape, kind, headers) VALUES(?,?,?,?)")),
          insertIssue_(database.query(
              "INSERT INTO issue(import, source, at, unit, code, message, action) VALUES(?,?,?,?,?,?,?)")) {}

    void onShape(const RecordShape& shape) override {
        std::string headers;
        for (std::size_t at = 0; at < shape.headers.size(); ++at)
            headers += (at > 0 ? "\x1f" : "") + shape.headers[at];
        insertShape_.bind(1, import_.entry);
        insertShape_.bind(2, shape.id);
        insertShape_.bind(3, shape.kind);
        insertShape_.bind(4, headers);
        insertShape_.finish();
    }
    void onRecord(const SourceRecord&) override {}
    void onIssue(const SourceIssue& issue) override {
        insertIssue_.bind(1, import_.entry);
        insertIssue_.bind(2, import_.sourceId);
        insertIssue_.bind(3, issue.at);
        insertIssue_.bind(4, import_.unit);
        insertIssue_.bind(5, issue.code);
        insertIssue_.bind(6, issue.message);
        insertIssue_.bind(7, issue.action);
        insertIssue_.finish();
    }
    void onEnd() override {}

private:
    ImportIdentity import_;
    store::Query insertShape_, insertIssue_;
};

void projectSource(store::Database& database, const ledger::Entry& entry, const std::string& id,
                   const std::string& file, const std::string& sha256, std::int64_t bytes,
                   const std::string& exhibit) {
    database.run(
        "INSERT INTO source(id, file, sha256, bytes, entry, at, by, exhibit) VALUES(?,?,?,?,?,?,?,?)", id,
        file, sha256, bytes, entry.sequence, entry.at, entry.author.actor,
        exhibit.empty() ? std::optional<std::string>() : exhibit);
    search::SearchIndex(database).add(search::Area::source, database.lastRowId(),
                                      file + " " + exhibit + " " + id);
}

}  // namespace

std::vector<std::string> EvidenceModule::tables() const {
    return {"search_text", "source", "issue", "record_shape"};
}

std::string_view EvidenceModule::schema() const {
    static const std::string schema = std::string(search::SearchIndex::schema()) + R"(
CREATE TABLE source(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, file TEXT NOT NULL, sha256 TEXT NOT NULL UNIQUE,
  bytes INTEGER NOT NULL, entry INTEGER NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL, exhibit TEXT UNIQUE,
  importer TEXT NOT NULL DEFAULT '', sandbox TEXT NOT NULL DEFAULT '', unit TEXT NOT NULL DEFAULT '',
  records INTEGER NOT NULL DEFAULT 0, skipped INTEGER NOT NULL DEFAULT 0, issues INTEGER NOT NULL DEFAULT 0,
  earliest INTEGER, latest INTEGER) STRICT;
CREATE TABLE record_shape(import INTEGER NOT NULL, shape INTEGER NOT NULL, kind TEXT NOT NULL, headers TEXT NOT NULL,
  PRIMARY KEY(import, shape)) STRICT, WITHOUT ROWID;
CREATE TABLE issue(id INTEGER PRIMARY KEY, import INTEGER NOT NULL, source TEXT NOT NULL, at INTEGER, unit TEXT NOT NULL,
  code TEXT NOT NULL, message TEXT NOT NULL, action TEXT NOT NULL) STRICT;
)";
    return schema;
}

void EvidenceModule::project(casefile::Projecting& into, const ledger::Entry& entry) const {
    if (!entry.payload)
        return;
    if (entry.kind == "source.kept") {
        const auto kept = KeptSource::read(*entry.payload);
        projectSource(into.database, entry, kept.sourceId, kept.file, kept.sha256, kept.bytes, kept.exhibit);
    } else if (entry.kind == "source.imported") {
        const auto source = ImportedSource::read(*entry.payload);
        if (!findSource(into.database, source.sha256))
            projectSource(into.database, entry, source.sourceId, source.file, source.sha256, source.bytes,
                          source.exhibit);
        into.database.run(
            "UPDATE source SET importer = ?, sandbox = ?, unit = ?, records = ?, skipped = ?, issues = ?, "
            "entry = ?, "
            "earliest = ?, latest = ? WHERE sha256 = ?",
            source.importer, source.sandbox, source.unit, source.records, source.skipped, source.issues,
            entry.sequence, source.earliest, source.latest, source.sha256);
    }
}

std::string EvidenceModule::sentence(const ledger::Entry& entry) const {
    if (!entry.payload)
        return {};
    if (entry.kind == "source.kept") {
        const auto kept = KeptSource::read(*entry.payload);
        return "keeping " + kept.file + (kept.exhibit.empty() ? "" : " as exhibit " + kept.exhibit);
    }
    if (entry.kind == "source.imported") {
        const auto source = ImportedSource::read(*entry.payload);
        return "importing " + source.file + ", " + std::to_string(source.records) + " records";
    }
    return {};
}

std::unique_ptr<RecordSink> makeEvidenceSink(store::Database& database, const ImportIdentity& import) {
    return std::make_unique<EvidenceSink>(database, import);
}

}  // namespace strata::evidence
