#pragma once

#include <catch2/catch.hpp>
#include <string>

#include "store/database.h"
#include "support/every_row.h"
#include "support/golden.h"
#include "support/made_case.h"

namespace strata::support {

// A case whose ledger is looked at, and that is the same when it is made again from its ledger.
struct KeptCase : MadeCase {
    // The payload of the last entry of a kind, as the ledger has it.
    std::string lastPayload(const std::string& kind) const {
        store::Database database(caseFolder() / "case.db", store::Database::Access::readOnly);
        auto row = database.query(
            "SELECT payload FROM ledger_payload JOIN ledger_entry USING(sequence) WHERE kind = ? ORDER BY "
            "sequence DESC LIMIT 1",
            kind);
        return row.next() ? row.text(0) : std::string();
    }
    void checkGolden(const std::string& kind) const {
        CHECK(lastPayload(kind) == golden("entries/" + kind + ".1.json", lastPayload(kind)));
    }
    void checkHolds() {
        const std::string live = everyRow(caseFolder());
        session.rebuild({}, {});
        CHECK(everyRow(caseFolder()) == live);
        CHECK(session.verify({}, {}).ok);
    }
};

}  // namespace strata::support
