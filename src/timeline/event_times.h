#pragma once

#include <cstdint>

#include "base/json.h"
#include "ledger/entry.h"
#include "store/database.h"

// What entries do to the times of events. For event_history.h only.
namespace strata::timeline {

// After an event made by hand came, changed or went.
void settleMade(store::Database& database, std::int64_t entry, std::int64_t number);
// Solves the times that are told by other events, or by dates of birth, anew.
void settleTold(store::Database& database, std::int64_t entry);
void projectTimeTold(store::Database& database, const ledger::Entry& entry, const base::Json& payload);

}  // namespace strata::timeline
