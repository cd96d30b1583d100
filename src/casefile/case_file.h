#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>

#include "base/clock.h"
#include "base/failure.h"
#include "casefile/case_lock.h"
#include "casefile/module.h"
#include "ledger/ledger.h"
#include "store/blobs.h"
#include "store/database.h"

namespace strata::casefile {

class CaseFile;

// What a command works with, inside its one transaction: the tables as they are, and the one way to add to
// history.
class Writer {
public:
    store::Database& database();
    const store::Blobs& blobs() const;
    std::int64_t nextSequence() const;
    // Appends and projects at once, so that what follows in the same command sees it.
    ledger::Entry append(const ledger::Draft& draft);

private:
    friend class CaseFile;
    explicit Writer(CaseFile& file) : file_(file) {}
    CaseFile& file_;
};

// Read access: a connection and an unchanging picture of the case, for one thread.
class ReadCase {
public:
    ReadCase(std::filesystem::path folder, std::unique_ptr<store::Database> database, Modules modules);
    ~ReadCase();
    store::Database& database() const { return *database_; }
    const store::Blobs& blobs() const { return blobs_; }
    const std::filesystem::path& folder() const { return folder_; }
    const Modules& modules() const { return modules_; }
    ledger::Ledger ledger() const { return ledger::Ledger(*database_); }
    void ownTemporary(std::filesystem::path file) { temporary_ = std::move(file); }

private:
    std::filesystem::path folder_, temporary_;
    std::unique_ptr<store::Database> database_;
    std::unique_ptr<store::Snapshot> snapshot_;
    store::Blobs blobs_;
    Modules modules_;
};

// An open case folder: case.db, blobs/, case.lock and head.anchor. Local disks only, since the database is
// shared through memory.
class CaseFile {
public:
    static constexpr int kApplicationId = 0x53747261;  // "Stra"
    static constexpr int kMajor = 1, kMinor = 18;  // user_version is major * 1000 + minor; a new minor has
                                                   // other query tables, which opening for writing makes anew

    // Why an author may not append entries of a kind; nothing where they may.
    using MayNot =
        std::function<std::optional<base::Refusal>(const ledger::Author& author, std::string_view kind)>;
    struct Setup {
        Modules modules;
        ledger::Author author;
        std::shared_ptr<const base::Clock> clock;
        MayNot mayNot = {};  // asked of every entry of every command, of undo and redo too
    };
    enum class Access { write, read };

    static bool isCase(const std::filesystem::path& folder);  // by what is in it, whatever its name
    // Both throw base::Failure with what to do; an existing folder is refused and left alone.
    static std::unique_ptr<CaseFile> create(const std::filesystem::path& folder, const ledger::Draft& created,
                                            Setup setup);
    static std::unique_ptr<CaseFile> open(const std::filesystem::path& folder, Access access, Setup setup);

    // The executor. `command` validates and appends; a Refusal or exception leaves the case as it was.
    base::Outcome<> change(const std::function<base::Outcome<>(Writer&)>& command);
    // The refusal that a command with an entry of this kind would meet; for what takes long to prepare.
    std::optional<base::Refusal> refusalOf(std::string_view kind) const;
    // Called after each commit with the sequence reached.
    void onCommitted(std::function<void(std::int64_t)> listener);

    std::unique_ptr<ReadCase> read() const;
    // As it stood after that entry. `complete` adds to the replayed tables what holds of every moment.
    std::unique_ptr<ReadCase> readAsOf(std::int64_t sequence,
                                       const std::function<void(store::Database&)>& complete = {}) const;

    // The last thing that can be taken back, and the last that was; empty when there is none.
    std::string undoSentence() const;
    std::string redoSentence() const;
    base::Outcome<std::string> undo();
    base::Outcome<std::string> redo();

    // Drops every projection and makes it again from ledger and blobs; returns the number of entries
    // replayed.
    std::int64_t rebuild(const std::function<void(double)>& onProgress, std::stop_token stop);
    ledger::Verified verifyLedger(const std::function<void(double)>& onProgress, std::stop_token stop) const;

    bool isReadOnly() const { return !lock_.has_value(); }
    const std::string& readOnlyReason() const { return readOnlyReason_; }
    const std::filesystem::path& folder() const { return folder_; }
    const store::Blobs& blobs() const { return blobs_; }
    const ledger::Author& author() const { return setup_.author; }
    const Modules& modules() const { return setup_.modules; }
    base::Micros now() const { return setup_.clock->now(); }

private:
    friend class Writer;
    CaseFile(std::filesystem::path folder, Setup setup);
    void openDatabase(Access access);
    base::Refusal onlyRead() const;
    ledger::Entry append(const ledger::Draft& draft);
    enum class Telling { live, replay };
    void project(store::Database& database, const ledger::Entry& entry, std::stop_token stop,
                 Telling telling) const;
    std::optional<std::int64_t> stepToUndo() const;
    std::optional<std::int64_t> stepToRedo() const;
    std::string sentence(std::int64_t sequence) const;

    std::filesystem::path folder_;
    Setup setup_;
    store::Blobs blobs_;
    std::optional<CaseLock> lock_;
    std::string readOnlyReason_;
    std::unique_ptr<store::Database> database_;  // none where the case is only read
    // What the case is was seen with this connection; the first reader goes on with it.
    mutable std::unique_ptr<store::Database> glance_;
    mutable std::mutex glanceLock_;
    std::function<void(std::int64_t)> listener_;
    bool isImmutable_ = false;
};

}  // namespace strata::casefile
