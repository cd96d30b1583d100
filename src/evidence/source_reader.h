#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "store/database.h"

namespace strata::evidence {

struct Source {
    std::int64_t number = 0, entry = 0, bytes = 0, records = 0, issues = 0, at = 0;
    std::string id, file, sha256, importer, by, exhibit, sandbox;
};

struct Issue {
    std::int64_t import = 0;
    std::optional<std::int64_t> at;
    std::string source, unit, code, message, action;
};

struct SourceCounts {
    std::int64_t sources = 0, imports = 0, exhibits = 0, issues = 0;
};

std::vector<Source> listSources(store::Database& database);
std::vector<Issue> listIssues(store::Database& database, std::int64_t limit, std::int64_t offset);
std::vector<Issue> issuesOfImport(store::Database& database, std::int64_t import, std::int64_t limit);
SourceCounts countSources(store::Database& database);

}  // namespace strata::evidence
