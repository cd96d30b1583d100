#pragma once

#include "casefile/module.h"

namespace strata::casefile {

// Which entries can be taken back and which have been, projected like any other table: an entry with an
// inverse is a step; an entry that compensates a step marks it undone; one that compensates that makes it
// done again. A new step forgets what could have been redone. What an entry without an inverse rests on is no
// step any more: an account keeps the person who gave it.
class UndoSteps {
public:
    static const char* schema();
    static void project(store::Database& database, const Modules& modules, const ledger::Entry& entry);
    // By sequence: the last step that can be taken back, and the first that can be done again.
    static std::optional<std::int64_t> toUndo(store::Database& database);
    static std::optional<std::int64_t> toRedo(store::Database& database);
};

std::optional<ledger::Draft> inverseOf(const Modules& modules, const ledger::Entry& entry);
std::string sentenceOf(const Modules& modules, const ledger::Entry& entry);

}  // namespace strata::casefile
