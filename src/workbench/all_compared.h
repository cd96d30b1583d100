#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "workbench/compared_versions.h"
#include "workbench/rows.h"

namespace strata::workbench {

// One thing told, and where each account that tells it does.
struct ToldThingRow {
    std::string_view topic;
    std::vector<QuoteRow> told;  // at most one an account, in the order of the accounts
};

struct AllComparedRows {
    std::vector<std::string> accounts;        // ids, in the order given in time
    std::vector<ComparisonRows> comparisons;  // of each account with the next; hold the texts
    std::vector<ToldThingRow> things;         // in the order told
};

// Three accounts or more, aligned all at once, each in the version chosen. The order of `sides` makes no
// difference: accounts stand in the order in which they were given, undated ones last. Throws base::Failure
// when one is unknown or named twice.
AllComparedRows compareAllAccounts(const CaseReader& reader, const std::vector<ComparedVersion>& sides);

}  // namespace strata::workbench
