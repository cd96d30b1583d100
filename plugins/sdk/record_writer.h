#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "sdk/issue_log.h"
#include "sdk/json_writer.h"
#include "sdk/refuse.h"

namespace strata::sdk {

// First line of an import: who reads, what it is, and what was decided about it.
struct Hello {
    std::string importer;
    std::string version;
    std::string format;
    std::string encoding;
    std::string unit;  // "row" or "line": what `at` counts
    std::vector<std::pair<std::string, std::variant<std::string, std::int64_t>>> extras;
};

// One record. Empty views are left out of the output; cells are always written.
struct Record {
    int shape = 0;
    std::uint64_t at = 0;
    std::string_view when;
    std::string_view until;
    std::string_view original;
    std::string_view zone;
    std::string_view kind;
    std::string_view title;
    std::string_view lane;
    std::string_view place;
    std::span<const std::string_view> people;
    std::span<const std::string_view> cells;
};

// Writes protocol lines in their order and keeps the counts itself, so that `done` cannot lie: rows = records
// + skipped by construction, and every skipped row has been named.
class RecordWriter {
public:
    explicit RecordWriter(int descriptor) : json_(descriptor) {}

    void hello(const Hello& hello);
    bool hasSaidHello() const { return hasSaidHello_; }
    void shape(int id, std::string_view kind, std::span<const std::string> headers);
    void record(const Record& record);

    void skip(std::uint64_t at, std::string_view code, std::string_view message);
    void note(std::uint64_t at, std::string_view code, std::string_view message, Action action);
    void noteWholeFile(std::string_view code, std::string_view message, Action action);

    // Says how far the import is, at most once a megabyte of input.
    void progress(std::uint64_t bytes);

    void done();
    void refuse(const Refuse& refuse);

    std::uint64_t records() const { return records_; }
    std::uint64_t skipped() const { return skipped_; }

private:
    static constexpr std::uint64_t kProgressEvery = 1000 * 1000;  // bytes of input

    void issue(const std::uint64_t* at, std::string_view code, std::string_view message, Action action);
    void optional(std::string_view key, std::string_view text);

    JsonWriter json_;
    IssueLog log_;
    std::uint64_t records_ = 0;
    std::uint64_t skipped_ = 0;
    std::uint64_t nextProgress_ = kProgressEvery;
    bool hasSaidHello_ = false;
};

}  // namespace strata::sdk
