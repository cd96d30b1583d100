#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace strata::store {

class Query;

// One SQLite connection, used by one thread at a time. Statements are prepared once and kept. Every failure
// is thrown as base::Failure (disk full, read-only, locked) or base::Corruption (the file is not what SQLite
// wrote).
class Database {
public:
    // immutable: the file is on a disk that nobody can write, so no lock and no log are looked for. glance:
    // read only, and for a few rows; opens in half the time because nothing is prepared for many.
    enum class Access { create, readWrite, readOnly, immutable, glance };

    Database(const std::filesystem::path& file, Access access);
    ~Database();
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;

    void readMany();                     // keeps more of the file in memory from now on, as readOnly does
    void execute(std::string_view sql);  // one or more statements, no results wanted

    // A statement ready to be bound: query("SELECT a FROM t WHERE b = ?", 7). Parameters are int64, double,
    // text, optional of those, or nullptr.
    template <class... Values>
    Query query(std::string_view sql, const Values&... values);
    Query prepare(std::string_view sql);
    template <class... Values>
    void run(std::string_view sql, const Values&... values);
    template <class... Values>
    std::optional<std::int64_t> integer(std::string_view sql, const Values&... values);

    std::int64_t lastRowId() const;
    std::int64_t changes() const;
    bool inTransaction() const;
    void interrupt() const;  // safe from any thread
    const std::filesystem::path& file() const;

private:
    friend class Query;
    friend class Transaction;
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

// A running statement. Gives it back, reset, when it goes out of scope; the connection must outlive it.
class Query {
public:
    Query(Query&&) noexcept;
    ~Query();
    Query& operator=(Query&&) = delete;

    void bind(int index, std::int64_t value);
    void bind(int index, int value) { bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, bool value) { bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, double value);
    void bind(int index, std::string_view value);  // the text must stay alive until step()
    void bind(int index, const std::string& value) { bind(index, std::string_view(value)); }
    void bind(int index, const char* value) { bind(index, std::string_view(value)); }
    void bind(int index, std::nullptr_t);
    void bindBlob(int index, std::string_view bytes);
    void bindCopy(int index, std::string_view value);  // the text may go as soon as it is bound
    template <class T>
    void bind(int index, const std::optional<T>& value) {
        if (value)
            bind(index, *value);
        else
            bind(index, nullptr);
    }

    bool next();   // true while there is a row
    void reset();  // ready to be bound and run again
    void finish() {
        next();
        reset();
    }

    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string text(int column) const { return std::string(view(column)); }
    std::string_view view(int column) const;  // until the next call of next()
    bool isNull(int column) const;
    std::optional<std::int64_t> maybeInteger(int column) const;
    int columns() const;

private:
    friend class Database;
    Query(Database::Inside& database, void* statement);
    Database::Inside* database_;
    void* statement_;
};

// Begins at once with the write lock; what is not committed is rolled back.
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& database_;
    bool isOpen_ = true;
};

// One unchanging picture of the database for as long as it lives.
class Snapshot {
public:
    explicit Snapshot(Database& database);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    Database& database_;
};

template <class... Values>
Query Database::query(std::string_view sql, const Values&... values) {
    Query query = prepare(sql);
    [[maybe_unused]] int index = 0;
    // What is asked with may be a temporary, gone before the first row is read.
    [[maybe_unused]] const auto bindOne = [&query, &index](const auto& value) {
        if constexpr (std::is_convertible_v<decltype(value), std::string_view>)
            query.bindCopy(++index, value);
        else
            query.bind(++index, value);
    };
    (bindOne(values), ...);
    return query;
}

template <class... Values>
void Database::run(std::string_view sql, const Values&... values) {
    Query query = prepare(sql);
    [[maybe_unused]] int index = 0;
    (query.bind(++index, values), ...);
    query.finish();
}

template <class... Values>
std::optional<std::int64_t> Database::integer(std::string_view sql, const Values&... values) {
    Query found = query(sql, values...);
    if (!found.next())
        return std::nullopt;
    return found.maybeInteger(0);
}

}  // namespace strata::store
