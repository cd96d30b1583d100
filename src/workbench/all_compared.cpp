#include "workbench/all_compared.h"

#include <algorithm>
#include <iterator>

#include "accounts/comparison_of_all.h"
#include "base/failure.h"
#include "workbench/case_reader.h"
#include "workbench/row_making.h"

namespace strata::workbench {

namespace {

std::vector<ComparedVersion> inTime(const CaseReader& reader, const std::vector<ComparedVersion>& asked) {
    std::vector<ComparedVersion> sorted;
    for (const auto& side : asked) {
        refuseIfLimited(reader.accountRevision(side.account, side.revision));
        if (std::ranges::count(asked, side.account, &ComparedVersion::account) > 1)
            throw base::Failure(side.account + " is named twice. Name each account once.");
    }
    for (const AccountRow& account : reader.accounts())
        if (const auto side = std::ranges::find(asked, account.id, &ComparedVersion::account);
            side != asked.end())
            sorted.push_back(*side);
    return sorted;
}

}  // namespace

AllComparedRows compareAllAccounts(const CaseReader& reader, const std::vector<ComparedVersion>& sides) {
    AllComparedRows rows;
    std::vector<std::shared_ptr<const ComparedText>> texts;
    std::vector<std::string_view> words;
    for (const auto& side : inTime(reader, sides)) {
        rows.accounts.push_back(side.account);
        texts.push_back(std::make_shared<const ComparedText>(
            ComparedText{side.account, reader.accountText(side.account, side.revision)}));
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
