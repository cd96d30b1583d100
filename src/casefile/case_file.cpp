#include "casefile/case_file.h"

#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/ids.h"
#include "base/instant.h"
#include "base/when_said.h"
#include "base/zone.h"
#include "casefile/undo_steps.h"

namespace strata::casefile {

namespace {

namespace fs = std::filesystem;

// File systems over a network (linux/magic.h): a write-ahead log needs memory shared between programs on one
// machine.
bool isNetworkFolder(const fs::path& folder) {
    struct statfs found {};
    if (::statfs(folder.c_str(), &found) != 0)
        return false;
    constexpr std::array<unsigned long, 7> kNetwork = {0x6969, 0x517B,     0xFF534D42, 0xFE534D42,
                                                       0x564C, 0x5346414F, 0x01161970};
    for (const unsigned long magic : kNetwork)
        if ((static_cast<unsigned long>(found.f_type) & 0xffffffffUL) == magic)
            return true;
    return false;
}

void refuseNetworkFolder(const fs::path& folder) {
    if (isNetworkFolder(folder))
        throw base::Failure(
            folder.string() + " is on a network drive. A case must be kept on a disk of this computer, " +
            "because two computers writing at once would damage it. Copy the case to a local disk.");
}

void createProjections(store::Database& database, const Modules& modules) {
    database.execute(UndoSteps::schema());
    for (const auto& module : modules)
        database.execute(module->schema());
}

void dropProjections(store::Database& database, const Modules& modules) {
    for (auto module = modules.rbegin(); module != modules.rend(); ++module)
        for (const auto& table : (*module)->tables())
            database.execute("DROP TABLE IF EXISTS " + table);
    database.execute("DROP TABLE IF EXISTS undo_step");
}

// Ends a command that appends what its author may not. Leaves no other way than through `change`.
struct NotAllowed {
    base::Refusal refusal;
};

bool isOwned(const Modules& modules, const ledger::Draft& draft) {
    return std::ranges::any_of(modules, [&](const auto& module) {
        return std::ranges::any_of(module->kinds(), [&](const EntryKind& kind) {
            return kind.name == draft.kind && draft.kindVersion <= kind.version;
        });
    });
}

}  // namespace

store::Database& Writer::database() {
    return *file_.database_;
}
const store::Blobs& Writer::blobs() const {
    return file_.blobs_;
}
std::int64_t Writer::nextSequence() const {
    return ledger::Ledger(*file_.database_).head().sequence + 1;
}
ledger::Entry Writer::append(const ledger::Draft& draft) {
    return file_.append(draft);
}

ReadCase::ReadCase(fs::path folder, std::unique_ptr<store::Database> database, Modules modules)
    : folder_(std::move(folder)),
      database_(std::move(database)),
      snapshot_(std::make_unique<store::Snapshot>(*database_)),
      blobs_(folder_ / "blobs"),
      modules_(std::move(modules)) {}

ReadCase::~ReadCase() {
    snapshot_.reset();
    database_.reset();
    std::error_code ignored;
    if (!temporary_.empty())
        fs::remove(temporary_, ignored);
}

CaseFile::CaseFile(fs::path folder, Setup setup)
    : folder_(std::move(folder)), setup_(std::move(setup)), blobs_(folder_ / "blobs") {}

bool CaseFile::isCase(const fs::path& folder) {
    std::error_code error;
    return fs::is_regular_file(folder / "case.db", error);
}

std::unique_ptr<CaseFile> CaseFile::create(const fs::path& folder, const ledger::Draft& created,
                                           Setup setup) {
    std::error_code error;
    if (fs::exists(folder, error))
        throw base::Failure(folder.string() +
                            " is already there. Nothing was changed; choose another name, or open it.");
    const fs::path parent = folder.has_parent_path() ? folder.parent_path() : fs::path(".");
    if (!fs::is_directory(parent, error))
        throw base::Failure(parent.string() + " is not a folder. Make it first, or choose another place.");
    refuseNetworkFolder(parent);
    const fs::path making = parent / (".making-" + base::randomId());
    fs::create_directory(making, error);
    if (error)
        throw base::Failure(parent.string() + ": a case cannot be made here: " + error.message() + ".");
    try {
        fs::create_directory(making / "blobs");
        {
            store::Database database(making / "case.db", store::Database::Access::create);
            database.execute(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA application_id = " +
                std::to_string(kApplicationId) +
                "; PRAGMA user_version = " + std::to_string(kMajor * 1000 + kMinor));
            store::Transaction transaction(database);
            ledger::Ledger::createTables(database);
            createProjections(database, setup.modules);
            transaction.commit();
        }
        fs::rename(making, folder);
    } catch (...) {
        fs::remove_all(making, error);
        throw;
    }
    auto file = open(folder, Access::write, std::move(setup));
    [[maybe_unused]] const auto done = file->change([&created](Writer& writer) {
        writer.append(created);
        return base::Outcome<>();
    });
    return file;
}

std::unique_ptr<CaseFile> CaseFile::open(const fs::path& folder, Access access, Setup setup) {
    if (!isCase(folder))
        throw base::Failure(folder.string() +
                            " is not a Strata case: it holds no case.db. Choose a folder made by Strata.");
    refuseNetworkFolder(folder);
    std::unique_ptr<CaseFile> file(new CaseFile(folder, std::move(setup)));
    file->openDatabase(access);
    return file;
}

void CaseFile::openDatabase(Access access) {
    std::error_code error;
    const bool isWritable =
        ::access(folder_.c_str(), W_OK) == 0 && ::access((folder_ / "case.db").c_str(), W_OK) == 0;
    if (access == Access::write && isWritable) {
        char host[256] = "this computer";
        ::gethostname(host, sizeof host - 1);
        lock_ = CaseLock::take(folder_, setup_.author.actor + " on " + host + " since " +
                                            base::showInstant(now(), base::Zone::utc()) + " (process " +
                                            std::to_string(::getpid()) + ")\n");
        if (!lock_)
            readOnlyReason_ = "This case is open elsewhere, by " + CaseLock::holder(folder_) +
                              ". It is open here for reading only; close it there to write here.";
    } else if (!isWritable) {
        readOnlyReason_ = "The disk or folder of this case is read-only, so it is open for reading only.";
        isImmutable_ = !fs::exists(folder_ / "case.db-wal");
    }
    std::optional<std::int64_t> application;
    const auto openAs = [&](store::Database::Access how) {
        database_ = std::make_unique<store::Database>(folder_ / "case.db", how);
        application = database_->integer("PRAGMA application_id");
    };
    using How = store::Database::Access;
    try {
        openAs(lock_ ? How::readWrite : isImmutable_ ? How::immutable : How::glance);
    } catch (const base::DiskFull&) {
        // SQLite needs a little room even to read. Without a log of changes, the file alone is the case.
        if (fs::exists(folder_ / "case.db-wal", error) && fs::file_size(folder_ / "case.db-wal", error) > 0)
            throw;
        lock_.reset();
        isImmutable_ = true;
        readOnlyReason_ =
            "The disk of this case is full, so it is open for reading only. Free some space "
            "and open it again.";
        openAs(How::immutable);
    }
    if (application.value_or(0) != kApplicationId)
        throw base::Corruption((folder_ / "case.db").string() + " is not the database of a Strata case.");
    const auto version = database_->integer("PRAGMA user_version").value_or(0);
    if (version / 1000 > kMajor)
        throw base::Failure(folder_.string() +
                            " was made by a newer Strata. Install that version to open it.");
    if (lock_ && version % 1000 > kMinor) {
        lock_.reset();
        readOnlyReason_ = "This case was made by a newer Strata, so it is open for reading only.";
        database_ = std::make_unique<store::Database>(folder_ / "case.db", store::Database::Access::readOnly);
    }
    const bool isBehind = version % 1000 < kMinor && version / 1000 == kMajor;
    if (isBehind && !lock_)
        throw base::Failure(folder_.string() +
                            " was made by an earlier Strata. `strata rebuild` brings it up to date from its "
                            "ledger and originals; after that it opens for reading too.");
    if (lock_)
        database_->execute(
            "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -131072; "
            "PRAGMA journal_size_limit = "
            "67108864");
    else
        glance_ = std::move(database_);
    if (isBehind)
        rebuild({}, {});
}

base::Refusal CaseFile::onlyRead() const {
    return {"case.read_only", "",
            readOnlyReason_.empty() ? "This case is open for reading only." : readOnlyReason_};
}

base::Outcome<> CaseFile::change(const std::function<base::Outcome<>(Writer&)>& command) {
    if (isReadOnly())
        return onlyRead();
    std::int64_t reached = 0;
    try {
        store::Transaction transaction(*database_);
        Writer writer(*this);
        if (auto outcome = command(writer); !outcome.ok())
            return outcome;
        transaction.commit();
    } catch (const NotAllowed& notAllowed) {
        return notAllowed.refusal;
    }
    const auto head = ledger::Ledger(*database_).head();
    ledger::Anchor(folder_ / "head.anchor").write(head);
    reached = head.sequence;
    if (listener_)
        listener_(reached);
    return {};
}

std::optional<base::Refusal> CaseFile::refusalOf(std::string_view kind) const {
    return setup_.mayNot ? setup_.mayNot(setup_.author, kind) : std::nullopt;
}

void CaseFile::onCommitted(std::function<void(std::int64_t)> listener) {
    listener_ = std::move(listener);
}

ledger::Entry CaseFile::append(const ledger::Draft& draft) {
    // An entry that no module owns could not be said in words, and no golden entry would keep it readable.
    if (!isOwned(setup_.modules, draft))
        throw std::logic_error("No module has the entry kind " + draft.kind + ".");
    if (auto refusal = refusalOf(draft.kind))
        throw NotAllowed{std::move(*refusal)};
    auto entry = ledger::Ledger(*database_).append(setup_.author, now(), draft);
    project(*database_, entry, {}, Telling::live);
    return entry;
}

void CaseFile::project(store::Database& database, const ledger::Entry& entry, std::stop_token stop,
                       Telling telling) const {
    Projecting into{database, blobs_, stop, telling == Telling::replay};
    for (const auto& module : setup_.modules)
        module->project(into, entry);
    UndoSteps::project(database, setup_.modules, entry);
}

std::unique_ptr<ReadCase> CaseFile::read() const {
    using How = store::Database::Access;
    std::unique_ptr<store::Database> database;
    {
        const std::lock_guard lock(glanceLock_);
        database = std::move(glance_);
    }
    if (database)
        database->readMany();
    else
        database = std::make_unique<store::Database>(folder_ / "case.db",
                                                     isImmutable_ ? How::immutable : How::readOnly);
    return std::make_unique<ReadCase>(folder_, std::move(database), setup_.modules);
}

std::unique_ptr<ReadCase> CaseFile::readAsOf(std::int64_t sequence,
                                             const std::function<void(store::Database&)>& complete) const {
    const fs::path copy = fs::temp_directory_path() / ("strata-as-of-" + base::randomId() + ".db");
    try {
        store::Database past(copy, store::Database::Access::create);
        past.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
        ledger::Ledger::createTables(past);
        createProjections(past, setup_.modules);
        past.run("ATTACH ? AS live", (folder_ / "case.db").string());
        store::Transaction transaction(past);
        past.run("INSERT INTO ledger_entry SELECT * FROM live.ledger_entry WHERE sequence <= ?", sequence);
        past.run("INSERT INTO ledger_payload SELECT * FROM live.ledger_payload WHERE sequence <= ?",
                 sequence);
        ledger::Ledger(past).forEach(1, sequence, ledger::Ledger::Direction::forwards,
                                     [&](const ledger::Entry& entry) {
                                         project(past, entry, {}, Telling::replay);
                                         return true;
                                     });
        if (complete)
            complete(past);
        transaction.commit();
    } catch (...) {
        std::error_code ignored;
        fs::remove(copy, ignored);
        throw;
    }
    auto reading = std::make_unique<ReadCase>(
        folder_, std::make_unique<store::Database>(copy, store::Database::Access::immutable), setup_.modules);
    reading->ownTemporary(copy);
    return reading;
}

std::optional<std::int64_t> CaseFile::stepToUndo() const {
    return isReadOnly() ? std::nullopt : UndoSteps::toUndo(*database_);
}

std::optional<std::int64_t> CaseFile::stepToRedo() const {
    return isReadOnly() ? std::nullopt : UndoSteps::toRedo(*database_);
}

std::string CaseFile::sentence(std::int64_t sequence) const {
    const auto entry = ledger::Ledger(*database_).entry(sequence);
    return entry ? sentenceOf(setup_.modules, *entry) : std::string();
}

std::string CaseFile::undoSentence() const {
    const auto step = stepToUndo();
    return step ? "Undo " + sentence(*step) : std::string();
}

std::string CaseFile::redoSentence() const {
    const auto step = stepToRedo();
    return step ? "Redo " + sentence(*step) : std::string();
}

base::Outcome<std::string> CaseFile::undo() {
    if (isReadOnly())
        return onlyRead();
    const auto step = stepToUndo();
    if (!step)
        return base::Refusal{"undo.nothing", "", "There is nothing to undo."};
    const std::string said = undoSentence();
    auto outcome = change([&](Writer& writer) -> base::Outcome<> {
        auto draft = inverseOf(setup_.modules, *ledger::Ledger(*database_).entry(*step));
        draft->compensates = *step;
        writer.append(*draft);
        return {};
    });
    if (!outcome.ok())
        return outcome.refusal();
    return said;
}

base::Outcome<std::string> CaseFile::redo() {
    if (isReadOnly())
        return onlyRead();
    const auto step = stepToRedo();
    if (!step)
        return base::Refusal{"redo.nothing", "", "There is nothing to redo."};
    const std::string said = redoSentence();
    auto outcome = change([&](Writer& writer) -> base::Outcome<> {
        const auto entry = *ledger::Ledger(*database_).entry(*step);
        const auto undoneBy = database_->integer("SELECT undone_by FROM undo_step WHERE sequence = ?", *step);
        writer.append({entry.kind, entry.kindVersion, entry.subject, entry.reason,
                       entry.payload.value_or("{}"), undoneBy});
        return {};
    });
    if (!outcome.ok())
        return outcome.refusal();
    return said;
}

std::int64_t CaseFile::rebuild(const std::function<void(double)>& onProgress, std::stop_token stop) {
    if (isReadOnly())
        throw base::Failure(onlyRead().message);
    store::Transaction transaction(*database_);
    dropProjections(*database_, setup_.modules);
    createProjections(*database_, setup_.modules);
    const auto head = ledger::Ledger(*database_).head();
    std::int64_t replayed = 0;
    ledger::Ledger(*database_)
        .forEach(1, 0, ledger::Ledger::Direction::forwards, [&](const ledger::Entry& entry) {
            if (stop.stop_requested())
                throw base::Cancelled();
            project(*database_, entry, stop, Telling::replay);
            ++replayed;
            if (onProgress)
                onProgress(static_cast<double>(entry.sequence) / static_cast<double>(head.sequence));
            return true;
        });
    database_->execute("PRAGMA user_version = " + std::to_string(kMajor * 1000 + kMinor));
    transaction.commit();
    return replayed;
}

ledger::Verified CaseFile::verifyLedger(const std::function<void(double)>& onProgress,
                                        std::stop_token stop) const {
    const auto reading = read();
    return reading->ledger().verify(ledger::Anchor(folder_ / "head.anchor").read(), onProgress, stop);
}

}  // namespace strata::casefile
