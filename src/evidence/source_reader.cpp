#include "evidence/source_reader.h"

namespace strata::evidence {

namespace {

std::vector<Issue> readIssues(store::Query row) {
    std::vector<Issue> issues;
    while (row.next())
        issues.push_back({row.integer(0), row.maybeInteger(1), row.text(2), row.text(3), row.text(4),
                          row.text(5), row.text(6)});
    return issues;
}

constexpr const char* kIssueColumns = "SELECT import, at, source, unit, code, message, action FROM issue ";

}  // namespace

std::vector<Source> listSources(store::Database& database) {
    std::vector<Source> sources;
    auto row = database.query(
        "SELECT number, entry, bytes, records, issues, at, id, file, sha256, importer, by, exhibit, sandbox "
        "FROM source ORDER BY number");
    while (row.next())
        sources.push_back({row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4),
                           row.integer(5), row.text(6), row.text(7), row.text(8), row.text(9), row.text(10),
                           row.text(11), row.text(12)});
    return sources;
}

std::vector<Issue> listIssues(store::Database& database, std::int64_t limit, std::int64_t offset) {
    return readIssues(
        database.query(std::string(kIssueColumns) + "ORDER BY id LIMIT ? OFFSET ?", limit, offset));
}

std::vector<Issue> issuesOfImport(store::Database& database, std::int64_t import, std::int64_t limit) {
    return readIssues(
        database.query(std::string(kIssueColumns) + "WHERE import = ? ORDER BY id LIMIT ?", import, limit));
}

SourceCounts countSources(store::Database& database) {
    auto row =
        database.query("SELECT count(*), sum(importer <> ''), count(exhibit), sum(issues) FROM source");
    row.next();
    return {row.integer(0), row.integer(1), row.integer(2), row.integer(3)};
}

}  // namespace strata::evidence
