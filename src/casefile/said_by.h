#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/json.h"
#include "casefile/payload.h"
#include "ledger/entry.h"

namespace strata::casefile {

// Who said something, in which role and when.
struct SaidBy {
    std::string by, role;
    std::int64_t at = 0;
};

// Whose a side of an entry is (its was, its now, or the whole of it): of whoever it names, since what an undo
// brings back stays theirs; else of the author of the entry.
SaidBy saidBy(const base::Json& side, const ledger::Entry& entry);
Payload& setSaidBy(Payload& payload, const SaidBy& said);  // by, role where there is one, and at

// Of two kinds that take each other back with the same payload, the other; nothing for any other kind.
std::optional<ledger::Draft> otherOfPair(const ledger::Entry& entry, std::string_view made,
                                         std::string_view takenBack);

}  // namespace strata::casefile
