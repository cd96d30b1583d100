#pragma once

#include "casefile/module.h"
#include "support/temp_folder.h"

namespace strata::support {

// The tables of one module, projected from entries written out in a test: the golden form of each entry kind,
// which has to be read for as long as there are cases that hold it.
class KeptEntries {
public:
    explicit KeptEntries(const casefile::Module& module)
        : module_(module),
          database(folder_ / "case.db", store::Database::Access::create),
          blobs(folder_ / "blobs") {
        database.execute(module.schema());
    }

    ledger::Entry project(const std::string& kind, int version, const std::string& payload) {
        ledger::Entry entry;
        entry.sequence = ++sequence_;
        entry.at = sequence_ * 1'000'000;
        entry.author = {"A. Patel", "SIO", "WS-12", "Strata"};
        entry.kind = kind;
        entry.kindVersion = version;
        entry.payload = payload;
        casefile::Projecting into{database, blobs, {}};
        module_.project(into, entry);
        return entry;
    }

    // As undo does it.
    void takeBack(const ledger::Entry& entry) {
        const auto draft = module_.inverse(entry);
        if (!draft)
            throw std::runtime_error(entry.kind + " has no inverse");
        project(draft->kind, draft->kindVersion, draft->payload);
    }

private:
    const casefile::Module& module_;
    TempFolder folder_;
    std::int64_t sequence_ = 0;

public:
    store::Database database;
    store::Blobs blobs;
};

}  // namespace strata::support
