#include "ledger/ledger.h"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>

#include "base/digest.h"
#include "base/failure.h"
#include "base/ids.h"
#include "base/json_writer.h"

namespace strata::ledger {

namespace {

const std::string kBeginning(64, '0');

constexpr const char* kColumns =
    "SELECT e.sequence, e.id, e.at, e.actor, e.role, e.workstation, e.program, e.kind, e.kind_version, "
    "e.subject, "
    "e.reason, e.compensates, e.payload_sha256, e.chain_sha256, p.payload FROM ledger_entry e "
    "LEFT JOIN ledger_payload p ON p.sequence = e.sequence ";

Entry readEntry(const store::Query& row) {
    Entry entry;
    entry.sequence = row.integer(0);
    entry.id = row.text(1);
    entry.at = row.integer(2);
    entry.author = {row.text(3), row.text(4), row.text(5), row.text(6)};
    entry.kind = row.text(7);
    entry.kindVersion = static_cast<int>(row.integer(8));
    entry.subject = row.text(9);
    entry.reason = row.text(10);
    entry.compensates = row.maybeInteger(11);
    entry.payloadSha256 = row.text(12);
    entry.chainSha256 = row.text(13);
    if (!row.isNull(14))
        entry.payload = row.text(14);
    return entry;
}

}  // namespace

void Ledger::createTables(store::Database& database) {
    database.execute(R"(
CREATE TABLE ledger_entry(
  sequence INTEGER PRIMARY KEY, id TEXT NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL, role TEXT NOT NULL,
  workstation TEXT NOT NULL, program TEXT NOT NULL, kind TEXT NOT NULL, kind_version INTEGER NOT NULL,
  subject TEXT NOT NULL, reason TEXT NOT NULL, compensates INTEGER, payload_sha256 TEXT NOT NULL,
  chain_sha256 TEXT NOT NULL) STRICT;
CREATE TABLE ledger_payload(sequence INTEGER PRIMARY KEY, payload TEXT NOT NULL) STRICT;
CREATE TABLE ledger_purge(sequence INTEGER PRIMARY KEY, by_entry INTEGER NOT NULL) STRICT;
CREATE TRIGGER ledger_entry_keep_1 BEFORE UPDATE ON ledger_entry BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_entry_keep_2 BEFORE DELETE ON ledger_entry BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_payload_keep_1 BEFORE UPDATE ON ledger_payload BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_payload_keep_2 BEFORE DELETE ON ledger_payload
  WHEN NOT EXISTS (SELECT 1 FROM ledger_purge WHERE sequence = OLD.sequence)
  BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_purge_keep_1 BEFORE UPDATE ON ledger_purge BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_purge_keep_2 BEFORE DELETE ON ledger_purge BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
)");
}

Head Ledger::head() const {
    auto row =
        database_.query("SELECT sequence, chain_sha256 FROM ledger_entry ORDER BY sequence DESC LIMIT 1");
    if (!row.next())
        return {0, kBeginning};
    return {row.integer(0), row.text(1)};
}

Entry Ledger::append(const Author& author, Micros at, const Draft& draft) {
    const Head before = head();
    Entry entry;
    entry.sequence = before.sequence + 1;
    entry.id = base::randomId();
    entry.at = at;
    entry.author = author;
    entry.kind = draft.kind;
    entry.kindVersion = draft.kindVersion;
    entry.subject = draft.subject;
    entry.reason = draft.reason;
    entry.compensates = draft.compensates;
    entry.payload = draft.payload;
    entry.payloadSha256 = base::sha256Hex(draft.payload);
    entry.chainSha256 = chainDigest(before.chainSha256, entry);
    database_.run("INSERT INTO ledger_entry VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)", entry.sequence, entry.id,
                  entry.at, author.actor, author.role, author.workstation, author.program, entry.kind,
                  entry.kindVersion, entry.subject, entry.reason, entry.compensates, entry.payloadSha256,
                  entry.chainSha256);
    database_.run("INSERT INTO ledger_payload VALUES(?,?)", entry.sequence, *entry.payload);
    return entry;
}

std::optional<Entry> Ledger::entry(std::int64_t sequence) const {
    auto row = database_.query(std::string(kColumns) + "WHERE e.sequence = ?", sequence);
    if (!row.next())
        return std::nullopt;
    return readEntry(row);
}

void Ledger::forEach(std::int64_t from, std::int64_t to, Direction direction,
                     const std::function<bool(const Entry&)>& each) const {
    const bool isForwards = direction == Direction::forwards;
    auto row =
        database_.query(std::string(kColumns) + "WHERE e.sequence BETWEEN ? AND ? ORDER BY e.sequence" +
                            (isForwards ? "" : " DESC"),
                        from, to == 0 ? INT64_MAX : to);
    while (row.next())
        if (!each(readEntry(row)))
            return;
}

Entry Ledger::purge(const Author& author, Micros at, std::int64_t sequence, const std::string& reason) {
    std::string payload;
    payload += "{\"sequence\":" + std::to_string(sequence) + "}";
    Entry entry =
        append(author, at, {"payload.purged", 1, std::to_string(sequence), reason, payload, std::nullopt});
    database_.run("INSERT INTO ledger_purge VALUES(?,?)", sequence, entry.sequence);
    database_.run("DELETE FROM ledger_payload WHERE sequence = ?", sequence);
    return entry;
}

Verified Ledger::verify(const std::optional<Head>& anchor, const std::function<void(double)>& onProgress,
                        std::stop_token stop) const {
    Verified result;
    result.head = head();
    std::string previous = kBeginning;
    std::int64_t expectedSequence = 1;
    const auto find = [&result](std::string what, std::int64_t sequence, std::string expected,
                                std::string found) {
        result.findings.push_back(
            {std::move(what), "entry " + std::to_string(sequence), std::move(expected), std::move(found)});
    };
    forEach(1, 0, Direction::forwards, [&](const Entry& entry) {
        if (stop.stop_requested())
            throw base::Cancelled();
        if (entry.sequence != expectedSequence)
            find("An entry is missing", expectedSequence, std::to_string(expectedSequence),
                 std::to_string(entry.sequence));
        if (entry.payload && base::sha256Hex(*entry.payload) != entry.payloadSha256)
            find("The payload is not what was recorded", entry.sequence, entry.payloadSha256,
                 base::sha256Hex(*entry.payload));
        if (!entry.payload &&
            !database_.integer("SELECT by_entry FROM ledger_purge WHERE sequence = ?", entry.sequence))
            find("The payload is missing and was not lawfully purged", entry.sequence, entry.payloadSha256,
                 "nothing");
        const std::string chain = chainDigest(previous, entry);
        if (chain != entry.chainSha256)
            find("The chain does not hold", entry.sequence, chain, entry.chainSha256);
        if (anchor && anchor->sequence == entry.sequence && anchor->chainSha256 != entry.chainSha256)
            find("The entry is not the one last anchored", entry.sequence, anchor->chainSha256,
                 entry.chainSha256);
        previous = entry.chainSha256;
        expectedSequence = entry.sequence + 1;
        ++result.checked;
        if (onProgress && result.head.sequence > 0)
            onProgress(static_cast<double>(entry.sequence) / static_cast<double>(result.head.sequence));
        return true;
    });
    if (anchor && anchor->sequence > result.head.sequence)
        find("Entries at the end are missing", result.head.sequence + 1,
             "entries up to " + std::to_string(anchor->sequence),
             "the last is " + std::to_string(result.head.sequence));
    return result;
}

void Anchor::write(const Head& head) const {
    const std::string line = std::to_string(head.sequence) + " " + head.chainSha256 + "\n";
    const int descriptor = ::open(file_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return;  // the anchor is a witness, not the truth: a case on a full disk still opens
    const std::string padded = line + std::string(line.size() < 90 ? 90 - line.size() : 0, ' ');
    [[maybe_unused]] const ssize_t written = ::pwrite(descriptor, padded.data(), padded.size(), 0);
    ::close(descriptor);
}

std::optional<Head> Anchor::read() const {
    std::ifstream in(file_);
    Head head;
    if (!(in >> head.sequence >> head.chainSha256))
        return std::nullopt;
    return head;
}

}  // namespace strata::ledger
