#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "accounts/difference_proposal.h"
#include "workbench/cited_text.h"

namespace strata::workbench {

// Cites passages of accounts. Each text is read, and its lines counted, once, however many passages of it.
class PassageCitations {
public:
    PassageCitations(store::Database& database, const CaseReader& reader)
        : database_(database), reader_(reader) {}
    std::string of(const accounts::AccountPassage& passage);
    std::string_view wordsOf(const accounts::AccountPassage& passage);  // valid as long as this

private:
    const CitedText& textOf(const accounts::AccountPassage& passage);

    store::Database& database_;
    const CaseReader& reader_;
    std::map<std::pair<std::string, std::int64_t>, CitedText> texts_;  // by account and version
};

}  // namespace strata::workbench
