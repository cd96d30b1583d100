#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "casefile/case_file.h"

namespace strata::checklist {

// What people write down one after another and never change: each is numbered within its kind, says who wrote
// it in which role and when, and stays, marked, when it is taken back. The payload has `number` and what was
// written.
struct NumberedKind {
    std::string_view kind, takenBack;  // the entry kinds; one that is never taken back has no second
};

struct NumberedRecord {
    std::int64_t number = 0;
    base::Json written;
    std::string by, role;
    std::int64_t at = 0;
};

// The table that holds all of them, and what an entry of such a kind does to it.
inline constexpr std::string_view kNumberedTable = "numbered_record";
std::string_view numberedSchema();
void projectNumbered(const NumberedKind& kind, casefile::Projecting& into, const ledger::Entry& entry);
std::optional<ledger::Draft> inverseOfNumbered(const NumberedKind& kind, const ledger::Entry& entry);

std::int64_t nextNumber(store::Database& database, const NumberedKind& kind);  // never given twice
std::vector<NumberedRecord> numberedRecords(store::Database& database, const NumberedKind& kind);

// "CA-03" and "3" as 3; nothing for anything else.
std::optional<std::int64_t> readNumber(std::string_view prefix, std::string_view id);
std::string writeNumber(std::string_view prefix, std::int64_t number);  // "CA-03"

}  // namespace strata::checklist
