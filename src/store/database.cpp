#include "store/database.h"

#include <sqlite3.h>

#include <cerrno>
#include <unordered_map>
#include <vector>

#include "base/failure.h"

namespace strata::store {

namespace {

struct StatementEnd {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using StatementPointer = std::unique_ptr<sqlite3_stmt, StatementEnd>;

// SQLite counts every allocation under a lock unless it is told, before its first use, that nobody asks.
void dropStatistics() {
    [[maybe_unused]] static const int dropped = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

sqlite3_stmt* as(void* statement) {
    return static_cast<sqlite3_stmt*>(statement);
}

}  // namespace

struct Database::Inside {
    std::filesystem::path file;
    sqlite3* connection = nullptr;
    // Free statements by their text; one in use is not here, so that a query may nest in itself.
    std::unordered_map<std::string, std::vector<StatementPointer>> free;
    std::unordered_map<sqlite3_stmt*, std::string> textOf;

    ~Inside() {
        free.clear();
        sqlite3_close(connection);
    }

    [[noreturn]] void fail(int code, std::string_view doing) const {
        const std::string cause = connection ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
        const std::string where = file.string() + ": ";
        const bool isFull = code == SQLITE_FULL || ((code & 0xff) == SQLITE_IOERR && connection != nullptr &&
                                                    sqlite3_system_errno(connection) == ENOSPC);
        if (isFull)
            throw base::DiskFull(where +
                                 "the disk is full. Nothing was changed; free some space and try again.");
        switch (code & 0xff) {
            case SQLITE_INTERRUPT:
                throw base::Cancelled();
            case SQLITE_CORRUPT:
            case SQLITE_NOTADB:
                throw base::Corruption(where + "the file is damaged (" + cause +
                                       "). Keep it as it is and open a copy or a backup.");
            case SQLITE_READONLY:
                throw base::Failure(where + "the disk or the file is read-only. Nothing was changed.");
            case SQLITE_BUSY:
                throw base::Failure(
                    where + "another program is writing to this case. Nothing was changed; try again.");
            case SQLITE_CANTOPEN:
                throw base::Failure(where + "cannot be opened (" + cause + ").");
            default:
                throw base::Failure(where + cause + " (while " + std::string(doing.substr(0, 200)) + ")");
        }
    }
};

Database::Database(const std::filesystem::path& file, Access access) : inside_(std::make_unique<Inside>()) {
    dropStatistics();
    inside_->file = file;
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (access == Access::create)
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    else
        flags |= access == Access::readWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    std::string name = file.string();
    if (access == Access::immutable) {
        flags |= SQLITE_OPEN_URI;
        name = "file:";
        for (const char letter : file.string()) {
            constexpr char kHex[] = "0123456789ABCDEF";
            if (letter == '%' || letter == '?' || letter == '#')
                name += {'%', kHex[(letter >> 4) & 15], kHex[letter & 15]};
            else
                name += letter;
        }
        name += "?immutable=1";
    }
    const int code = sqlite3_open_v2(name.c_str(), &inside_->connection, flags, nullptr);
    if (code != SQLITE_OK)
        inside_->fail(code, "opening");
    sqlite3_busy_timeout(inside_->connection, 5000);
    sqlite3_db_config(inside_->connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(inside_->connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    execute("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;");
    if (access != Access::glance)
        readMany();
}

void Database::readMany() {
    execute("PRAGMA cache_size = -65536");  // reads the whole schema
}

Database::~Database() = default;
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;

void Database::execute(std::string_view sql) {
    const std::string text(sql);
    const int code = sqlite3_exec(inside_->connection, text.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        inside_->fail(code, sql);
}

Query Database::prepare(std::string_view sql) {
    std::string text(sql);
    auto& shelf = inside_->free[text];
    if (!shelf.empty()) {
        sqlite3_stmt* statement = shelf.back().release();
        shelf.pop_back();
        return Query(*inside_, statement);
    }
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(inside_->connection, text.data(), static_cast<int>(text.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        inside_->fail(code, sql);
    inside_->textOf[statement] = std::move(text);
    return Query(*inside_, statement);
}

std::int64_t Database::lastRowId() const {
    return sqlite3_last_insert_rowid(inside_->connection);
}
std::int64_t Database::changes() const {
    return sqlite3_changes64(inside_->connection);
}
bool Database::inTransaction() const {
    return sqlite3_get_autocommit(inside_->connection) == 0;
}
void Database::interrupt() const {
    sqlite3_interrupt(inside_->connection);
}
const std::filesystem::path& Database::file() const {
    return inside_->file;
}

Query::Query(Database::Inside& database, void* statement) : database_(&database), statement_(statement) {}

Query::Query(Query&& other) noexcept
    : database_(other.database_), statement_(std::exchange(other.statement_, nullptr)) {}

Query::~Query() {
    if (statement_ == nullptr)
        return;
    sqlite3_reset(as(statement_));
    sqlite3_clear_bindings(as(statement_));
    database_->free[database_->textOf[as(statement_)]].emplace_back(as(statement_));
}

void Query::bind(int index, std::int64_t value) {
    sqlite3_bind_int64(as(statement_), index, value);
}
void Query::bind(int index, double value) {
    sqlite3_bind_double(as(statement_), index, value);
}
void Query::bind(int index, std::nullptr_t) {
    sqlite3_bind_null(as(statement_), index);
}

void Query::bind(int index, std::string_view value) {
    static const char kEmpty[] = "";
    sqlite3_bind_text64(as(statement_), index, value.data() ? value.data() : kEmpty, value.size(),
                        SQLITE_STATIC, SQLITE_UTF8);
}

void Query::bindCopy(int index, std::string_view value) {
    sqlite3_bind_text64(as(statement_), index, value.data() ? value.data() : "", value.size(),
                        SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Query::bindBlob(int index, std::string_view bytes) {
    sqlite3_bind_blob64(as(statement_), index, bytes.data(), bytes.size(), SQLITE_STATIC);
}

bool Query::next() {
    const int code = sqlite3_step(as(statement_));
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    database_->fail(code, sqlite3_sql(as(statement_)));
}

void Query::reset() {
    sqlite3_reset(as(statement_));
}

std::int64_t Query::integer(int column) const {
    return sqlite3_column_int64(as(statement_), column);
}
double Query::real(int column) const {
    return sqlite3_column_double(as(statement_), column);
}
bool Query::isNull(int column) const {
    return sqlite3_column_type(as(statement_), column) == SQLITE_NULL;
}
int Query::columns() const {
    return sqlite3_column_count(as(statement_));
}

std::string_view Query::view(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(as(statement_), column));
    const int size = sqlite3_column_bytes(as(statement_), column);
    return bytes == nullptr ? std::string_view() : std::string_view(bytes, static_cast<std::size_t>(size));
}

std::optional<std::int64_t> Query::maybeInteger(int column) const {
    if (isNull(column))
        return std::nullopt;
    return integer(column);
}

Transaction::Transaction(Database& database) : database_(database) {
    database_.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (!isOpen_ || !database_.inTransaction())
        return;
    sqlite3_exec(database_.inside_->connection, "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    database_.execute("COMMIT");
    isOpen_ = false;
}

Snapshot::Snapshot(Database& database) : database_(database) {
    database_.execute("BEGIN");
}
Snapshot::~Snapshot() {
    if (database_.inTransaction())
        database_.execute("ROLLBACK");
}

}  // namespace strata::store
