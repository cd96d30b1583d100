#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "casefile/case_file.h"
#include "timeline/event_numbers.h"

namespace strata::timeline {

// What people say of events that may be one, told by several sources. Entry kinds event.same and
// event.told_apart {statement, events}, and event.not_same and event.not_told_apart, which take one back with
// the same payload. Of two statements on the same events the later holds; the earlier stays in the ledger.
// All events stay whatever is said of them.

// Refused for fewer than two.
base::Outcome<> sayEventsSame(casefile::Writer& writer, const EventNumbers& events,
                              const std::string& reason = {});
base::Outcome<> tellEventsApart(casefile::Writer& writer, const EventNumbers& events,
                                const std::string& reason);  // refused without a reason

struct SameDecision {
    bool isSame = false;
    std::int64_t entry = 0;  // that says so
};
// The last statement that holds all of them.
std::optional<SameDecision> decisionOn(store::Database& database, const EventNumbers& events);
EventNumbers saidSameAs(store::Database& database, std::int64_t event);  // without those told apart since

void projectSameEntry(store::Database& database, const ledger::Entry& entry, const base::Json& payload);

}  // namespace strata::timeline
