#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/entry.h"
#include "store/blobs.h"
#include "store/database.h"

namespace strata::casefile {

// Where a projection writes. `ledger` tables may be read through nothing but the entry handed over.
struct Projecting {
    store::Database& database;
    const store::Blobs& blobs;
    std::stop_token stop;
    // True when history is being replayed: then what a live import streamed in by itself must be read again
    // from its blob.
    bool isReplay = false;
};

// What a module appends, and the version it writes. Every version ever written has a golden entry in
// tests/golden/entries, kept for ever and read by today's code.
struct EntryKind {
    std::string_view name;
    int version = 1;
};

// One domain's part in a case: its query tables and what each entry kind of its own does to them. Tables hold
// nothing that ledger and blobs do not, so they can be dropped and made again at any time; their making must
// give the same rows from the same entries (no clock, no random, no order of hashing).
class Module {
public:
    virtual ~Module() = default;
    virtual std::string_view name() const = 0;
    virtual std::vector<EntryKind> kinds() const = 0;     // all that it appends, or that takes those back
    virtual std::vector<std::string> tables() const = 0;  // in an order in which they can be dropped
    virtual std::string_view schema() const = 0;
    virtual void project(Projecting& into,
                         const ledger::Entry& entry) const = 0;  // entries of other kinds are passed over

    // What takes the entry back; none when the kind is not undone. Asked with the tables as they are now.
    virtual std::optional<ledger::Draft> inverse(const ledger::Entry&) const { return std::nullopt; }
    // Subjects that a kind which is not undone rests on for good: making them can no longer be undone either.
    virtual std::vector<std::string> restsOn(const ledger::Entry&) const { return {}; }
    // The entry in words, for history and the undo menu: "adding Linh"; empty when the kind is another
    // module's.
    virtual std::string sentence(const ledger::Entry&) const { return {}; }
};

using Modules = std::vector<std::shared_ptr<const Module>>;

}  // namespace strata::casefile
