#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "ledger/entry.h"
#include "store/database.h"

namespace strata::ledger {

struct Head {
    std::int64_t sequence = 0;
    std::string chainSha256;  // 64 zeros before the first entry
};

// One thing that does not hold. The first of them is the first bad entry.
struct Finding {
    std::string what, where, expected, found;
};

struct Verified {
    std::vector<Finding> findings;
    std::int64_t checked = 0;
    Head head;
    bool ok() const { return findings.empty(); }
};

// The append-only history in the case's own database. Triggers refuse update and delete; a payload goes only
// through purge(). A shared ledger of a team can take this class's place: nothing outside this room reads its
// tables.
class Ledger {
public:
    explicit Ledger(store::Database& database) : database_(database) {}

    static void createTables(store::Database& database);

    // Inside the caller's transaction.
    Entry append(const Author& author, Micros at, const Draft& draft);
    Head head() const;
    std::optional<Entry> entry(std::int64_t sequence) const;

    // In order, from `from` to `to` inclusive (0: to the head). With backwards, newest first. Stops when told
    // false.
    enum class Direction { forwards, backwards };
    void forEach(std::int64_t from, std::int64_t to, Direction direction,
                 const std::function<bool(const Entry&)>& each) const;

    // Takes a payload away for good, leaving the entry and its digest; needs a reason, which is itself an
    // entry.
    Entry purge(const Author& author, Micros at, std::int64_t sequence, const std::string& reason);

    // Checks numbering, payload digests and the chain. `anchor` is the head written beside the database (see
    // Anchor).
    Verified verify(const std::optional<Head>& anchor, const std::function<void(double)>& onProgress,
                    std::stop_token stop) const;

private:
    store::Database& database_;
};

// The head as last committed, in a small file beside the database: a ledger cut off at its end no longer
// matches it.
class Anchor {
public:
    explicit Anchor(std::filesystem::path file) : file_(std::move(file)) {}
    void write(const Head& head) const;
    std::optional<Head> read() const;

private:
    std::filesystem::path file_;
};

}  // namespace strata::ledger
