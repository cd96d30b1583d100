#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/failure.h"
#include "casefile/module.h"
#include "evidence/record_sink.h"
#include "store/database.h"

namespace strata::evidence {

// Entry kinds: source.imported (a file read by an importer), source.kept (a file kept whole, with no records
// of it) and source.withdrawn. Their payloads are documented in source_entries.h.
class EvidenceModule : public casefile::Module {
public:
    std::string_view name() const override { return "evidence"; }
    std::vector<casefile::EntryKind> kinds() const override {
        return {{"source.imported", 1}, {"source.kept", 1}};
    }
    std::vector<std::string> tables() const override;
    std::string_view schema() const override;
    void project(casefile::Projecting& into, const ledger::Entry& entry) const override;
    std::string sentence(const ledger::Entry& entry) const override;
};

// Writes shapes and issues of one import.
std::unique_ptr<RecordSink> makeEvidenceSink(store::Database& database, const ImportIdentity& import);

}  // namespace strata::evidence
