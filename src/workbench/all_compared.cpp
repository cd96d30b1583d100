#include "workbench/all_compared.h"

#include <algorithm>
#include <iterator>

#include "accounts/comparison_of_all.h"
#include "base/failure.h"
#include "workbench/case_reader.h"
#include "workbench/row_making.h"

namespace strata::workbench {

namespace {

std::vector<std::string> inTime(const CaseReader& reader, const std::vector<std::string>& asked) {
    std::vector<std::string> ids, sorted;
    for (const std::string& id : asked) {
        const AccountRow account = reader.accountRevision(id, 0);
        refuseIfLimited(account);
        ids.push_back(account.id);
        if (std::count(ids.begin(), ids.end(), ids.back()) > 1)
            throw base::Failure(ids.back() + " is named twice. Name each account once.");
    }
    for (const AccountRow& account : reader.accounts())
        if (std::find(ids.begin(), ids.end(), account.id) != ids.end())
            sorted.push_back(account.id);
    return sorted;
}

}  // namespace

AllComparedRows compareAllAccounts(const CaseReader& reader, const std::vector<std::string>& ids) {
    AllComparedRows rows;
    rows.accounts = inTime(reader, ids);
    std::vector<std::shared_ptr<const ComparedText>> texts;
    std::vector<std::string_view> words;
    for (const std::string& id : rows.accounts) {
        texts.push_back(std::make_shared<const ComparedText>(ComparedText{id, reader.accountText(id)}));
        words.push_back(texts.back()->text);
    }
    const accounts::ComparisonOfAll all = accounts::compareAll(words);
    for (std::size_t i = 0; i < all.comparisons.size(); ++i)
        rows.comparisons.push_back(rowsOf(all.comparisons[i], texts[i], texts[i + 1]));
    for (const accounts::ToldThing& thing : all.things) {
        ToldThingRow row{accounts::nameOf(thing.topic), {}};
        for (std::size_t account = 0; account < texts.size(); ++account)
            if (const auto quote = quoteOf(thing.told[account], *texts[account]))
                row.told.push_back(*quote);
        rows.things.push_back(std::move(row));
    }
    return rows;
}

}  // namespace strata::workbench
