#include "checklist/numbered_records.h"

#include <charconv>

namespace strata::checklist {

std::string_view numberedSchema() {
    return R"(
CREATE TABLE numbered_record(kind TEXT NOT NULL, number INTEGER NOT NULL, written TEXT NOT NULL, by TEXT NOT NULL,
  role TEXT NOT NULL, at INTEGER NOT NULL, is_taken_back INTEGER NOT NULL, PRIMARY KEY(kind, number)) STRICT;
)";
}

void projectNumbered(const NumberedKind& kind, casefile::Projecting& into, const ledger::Entry& entry) {
    if (!entry.payload || (entry.kind != kind.kind && entry.kind != kind.takenBack))
        return;
    const std::int64_t number = base::Json::parse(*entry.payload)["number"].asInt();
    // Made again by a redo, it stays whose it was and when.
    if (entry.kind == kind.kind)
        into.database.run(
            "INSERT INTO numbered_record VALUES(?,?,?,?,?,?,0) ON CONFLICT(kind, number) DO UPDATE SET "
            "is_taken_back = 0",
            kind.kind, number, *entry.payload, entry.author.actor, entry.author.role, entry.at);
    else
        into.database.run("UPDATE numbered_record SET is_taken_back = 1 WHERE kind = ? AND number = ?",
                          kind.kind, number);
}

std::optional<ledger::Draft> inverseOfNumbered(const NumberedKind& kind, const ledger::Entry& entry) {
    if (!entry.payload || kind.takenBack.empty() || entry.kind != kind.kind)
        return std::nullopt;
    return ledger::Draft{
        std::string(kind.takenBack), 1, entry.subject, "Undone", *entry.payload, std::nullopt};
}

std::int64_t nextNumber(store::Database& database, const NumberedKind& kind) {
    return database.integer("SELECT max(number) FROM numbered_record WHERE kind = ?", kind.kind).value_or(0) +
           1;
}

std::vector<NumberedRecord> numberedRecords(store::Database& database, const NumberedKind& kind) {
    std::vector<NumberedRecord> records;
    auto row = database.query(
        "SELECT number, written, by, role, at FROM numbered_record WHERE kind = ? AND is_taken_back = 0 "
        "ORDER BY number",
        kind.kind);
    while (row.next())
        records.push_back(
            {row.integer(0), base::Json::parse(row.text(1)), row.text(2), row.text(3), row.integer(4)});
    return records;
}

std::optional<std::int64_t> readNumber(std::string_view prefix, std::string_view id) {
    if (id.starts_with(prefix) && id.size() > prefix.size() && id[prefix.size()] == '-')
        id.remove_prefix(prefix.size() + 1);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    return error == std::errc() && end == id.data() + id.size() && number > 0 ? std::optional(number)
                                                                              : std::nullopt;
}

std::string writeNumber(std::string_view prefix, std::int64_t number) {
    return std::string(prefix) + (number < 10 ? "-0" : "-") + std::to_string(number);
}

}  // namespace strata::checklist
